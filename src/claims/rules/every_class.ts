/** The rule must hold in every class. @module */
import type { ClassEffects } from "../effects.ts";
import { never, type Outlook } from "../outlook.ts";
import type { ClassTest, DecisionRule, Tested, TestRow, Undecided } from "../rule.ts";
import { sideOf } from "../side.ts";
import { concludeClasses, list } from "./conclude_classes.ts";
import { NOTHING_RUN } from "./undecided.ts";

/** A class's name before the names of its rows. */
function named(name: string, rows: readonly TestRow[]): readonly TestRow[] {
  return rows.map((row) => ({
    ...row,
    class: name,
    name: row.name === "all" ? name : `${name}, ${row.name}`,
  }));
}

interface ClassFound<Effects> {
  readonly group: ClassEffects<Effects>;
  readonly found: Tested | Undecided;
}

/** Tests every class that has effects, or is inadmissible. */
function decideAll<Effects>(
  rule: DecisionRule<Effects>,
  classes: readonly ClassEffects<Effects>[],
): readonly ClassFound<Effects>[] {
  return classes
    .map((group) => ({ group, found: rule.decide(group.effects) }))
    .filter(({ group, found }) =>
      group.inadmissible !== undefined || !("undecided" in found && found.empty)
    );
}

const isOpen = ({ group, found }: ClassFound<unknown>) =>
  group.inadmissible === undefined && "undecided" in found;

/** p-values of one class; an inadmissible one speaks neither for nor against. */
function classTest({ group, found }: ClassFound<unknown>): ClassTest {
  const { name, inadmissible } = group;
  if (inadmissible !== undefined) return { name, pFor: 1, pAgainst: 1, inadmissible };
  if ("undecided" in found) return { name, pFor: 1, pAgainst: 1 };
  return { name, pFor: found.pFor, pAgainst: found.pAgainst };
}

/**
 * Judges class by class. For: every class must hold (intersection–union), so that p is the largest. Against: some class
 * fails, so that p is the smallest times the number of classes (Bonferroni). A class without effects is left out. One with
 * too few seeds leaves the claim undecided. An inadmissible one keeps its place: the claim can't be reproduced without it,
 * but may be contradicted by another.
 *
 * @param rule of one class
 * @returns a rule over classes, each with what `rule` reads; p-values in [0, 1], before the adjustment for other claims
 *
 * @example
 * ```ts
 * import { everyClass } from "./every_class.ts";
 * import { meanInRegion } from "./mean_in_region.ts";
 * import assert from "node:assert/strict";
 *
 * const rule = everyClass(meanInRegion({ region: { kind: "above", bound: 0 }, minimumSeeds: 3 }));
 * assert.equal(rule.words, "mean θ > 0 over at least 3 seeds, in every class");
 * ```
 */
export function everyClass<Effects>(
  rule: DecisionRule<Effects>,
): DecisionRule<readonly ClassEffects<Effects>[]> {
  const { smallestEffect } = rule;
  return {
    kind: `every-class(${rule.kind})`,
    words: `${rule.words}, in every class`,
    ...(smallestEffect === undefined ? {} : { smallestEffect }),
    decide: (classes) => decideClasses(rule, classes),
    outlook: (classes, alpha, power) => classOutlook(rule, classes, alpha, power),
    conclude: (tested, _outcome, levels) => concludeClasses(rule, tested, levels),
  };
}

function decideClasses<Effects>(
  rule: DecisionRule<Effects>,
  classes: readonly ClassEffects<Effects>[],
): Tested | Undecided {
  const found = decideAll(rule, classes);
  if (found.length === 0) return NOTHING_RUN;
  const rows = found.flatMap(({ group, found }) => named(group.name, found.rows ?? []));
  const open = found.filter(isOpen);
  if (open.length > 0) {
    const reasons = Map.groupBy(open, ({ found }) => "undecided" in found ? found.undecided : "");
    const why = [...reasons].map(([reason, own]) =>
      `${list(own.map(({ group }) => group.name))}: ${reason}`
    );
    return { undecided: why.join("; "), rows };
  }
  const tests = found.map(classTest);
  return {
    pFor: Math.max(...tests.map(({ pFor }) => pFor)),
    pAgainst: Math.min(1, tests.length * Math.min(...tests.map(({ pAgainst }) => pAgainst))),
    rows,
    classes: tests,
    notes: [
      ...tests.flatMap(({ name, inadmissible }) =>
        inadmissible === undefined ? [] : `${name} is inadmissible: ${inadmissible}`
      ),
      ...found.flatMap(({ found }) => "undecided" in found ? [] : found.notes ?? []),
    ],
  };
}

/** Every class inside: all of them must become significant. Some outside: one of those must, over all classes. */
function classOutlook<Effects>(
  rule: DecisionRule<Effects>,
  classes: readonly ClassEffects<Effects>[],
  alpha: number,
  power: number,
): Outlook | undefined {
  const found = decideAll(rule, classes);
  const admissible = found.filter(({ group }) => group.inadmissible === undefined);
  const sides = admissible.map(({ found }) => sideOf(found));
  const outside = admissible.filter((_, index) => sides[index] === "outside");
  if (outside.length > 0) return extreme(rule, outside, alpha / found.length, power, "sooner");
  if (admissible.length < found.length) {
    return never("a class is inadmissible, and none of the others lies outside the margin");
  }
  return extreme(rule, admissible, alpha, power, "later");
}

/** The class that decides last, or first; nothing where the rule has no seeds. */
function extreme<Effects>(
  rule: DecisionRule<Effects>,
  found: readonly ClassFound<Effects>[],
  level: number,
  power: number,
  which: "sooner" | "later",
): Outlook | undefined {
  const outlooks = found.flatMap(({ group }) => rule.outlook(group.effects, level, power) ?? []);
  if (outlooks.length < found.length) return undefined;
  return outlooks.reduce((a, b) => later(a, b) === (which === "later") ? a : b);
}

/** Whether a needs more seeds than b; at equal numbers, whether it is the one at the margin. */
function later(a: Outlook, b: Outlook): boolean {
  return a.seeds === b.seeds ? a.atMargin : a.seeds > b.seeds;
}
