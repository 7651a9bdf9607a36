/** How a claim came out in its classes, in words. @module */
import { classOutcomes } from "../class_outcomes.ts";
import type { Outcome } from "../outcome.ts";
import type { DecisionRule, Levels, Tested } from "../rule.ts";

/**
 * `holds on …, fails on …, is open on …`, with the words of the rule of one class; classes with the same words together.
 *
 * @example
 * ```ts
 * import { concludeClasses } from "./conclude_classes.ts";
 * import { reported } from "./reported.ts";
 * import assert from "node:assert/strict";
 *
 * const classes = ["a", "b", "c"].map((name) => ({ name, pFor: name === "c" ? 0.9 : 0.01, pAgainst: 0.5 }));
 * const tested = { pFor: 0.9, pAgainst: 1, rows: [], classes };
 * const words = concludeClasses(reported("no size is named"), tested, { for: 0.05, against: 0.05 });
 * assert.equal(words, "holds on a and b, is open on c");
 * ```
 */
export function concludeClasses<Effects>(
  rule: DecisionRule<Effects>,
  tested: Tested,
  levels: Levels,
): string {
  const outcomes = classOutcomes(tested, levels);
  const share = { for: levels.for, against: levels.against / outcomes.length };
  const words = (name: string) => {
    const rows = tested.rows.filter((row) => row.class === name);
    const own = outcomes.find((one) => one.name === name)!.outcome;
    return rule.conclude?.({ ...tested, rows }, own, share) ?? "";
  };
  const groups = VERBS.flatMap(([kind, verb]) => {
    const names = outcomes.filter((one) => one.outcome === kind && one.inadmissible === undefined)
      .map(({ name }) => name);
    return [...Map.groupBy(names, words)].map(([why, names]) => ({ verb, names, why }));
  });
  const inadmissible = outcomes.filter((one) => one.inadmissible !== undefined);
  if (inadmissible.length > 0) {
    const names = inadmissible.map(({ name }) => name);
    groups.push({ verb: "is inadmissible", names, why: "" });
  }
  const [first, ...others] = groups;
  if (first !== undefined && others.length === 0) {
    return `${first.verb} in every class${first.why === "" ? "" : `: ${first.why}`}`;
  }
  return groups
    .map(({ verb, names, why }) => `${verb} on ${list(names)}${why === "" ? "" : ` (${why})`}`)
    .join(", ");
}

/** What a class does that came out so. */
const VERBS: readonly (readonly [Outcome, string])[] = [
  ["reproduced", "holds"],
  ["contradicted", "fails"],
  ["inconclusive", "is open"],
];

/** `a, b and c`. */
export function list(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
