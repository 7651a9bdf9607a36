/** Several tests of the same effect must agree, for and against. @module */
import type { TestEffects } from "../effects.ts";
import { never, type Outlook } from "../outlook.ts";
import type { DecisionRule, Levels, Tested, TestRow, Undecided } from "../rule.ts";
import { sideOf } from "../side.ts";
import { NOTHING_RUN } from "./undecided.ts";

/** A test's name before the names of its rows. */
function named(test: string, rows: readonly TestRow[]): readonly TestRow[] {
  return rows.map((row) => ({ ...row, name: row.name === "all" ? test : `${test}, ${row.name}` }));
}

/**
 * The rule holds by every one of several tests, or fails by every one: p is the largest, for and against alike, so that
 * neither outcome may be had from the more convenient test.
 *
 * @param rule of one test
 * @returns a rule over tests, each with what `rule` reads; undecided where one of several has no effect
 *
 * @example
 * ```ts
 * import { everyTest } from "./every_test.ts";
 * import { meanInRegion } from "./mean_in_region.ts";
 * import assert from "node:assert/strict";
 *
 * const rule = everyTest(meanInRegion({ region: { kind: "above", bound: 0 }, minimumSeeds: 3 }));
 * assert.equal(rule.words, "mean θ > 0 over at least 3 seeds, by every test");
 * ```
 */
export function everyTest<Effects>(
  rule: DecisionRule<Effects>,
): DecisionRule<readonly TestEffects<Effects>[]> {
  const { conclude, smallestEffect } = rule;
  return {
    kind: `every-test(${rule.kind})`,
    words: `${rule.words}, by every test`,
    ...(smallestEffect === undefined ? {} : { smallestEffect }),
    decide(tests): Tested | Undecided {
      const found = tests.map(({ test, effects }) => ({ test, ...rule.decide(effects) }));
      const rows = found.flatMap(({ test, rows }) => named(test, rows ?? []));
      const missing = found.filter((one) => "undecided" in one && one.empty);
      if (missing.length === found.length) return NOTHING_RUN;
      // A test without effects must not make way for the others.
      const open = found.flatMap((one) =>
        "undecided" in one
          ? { test: one.test, why: one.empty ? "no effect was measured" : one.undecided }
          : []
      );
      if (open.length > 0) {
        const { why } = open[0]!;
        const alike = open.length === found.length && open.every((one) => one.why === why);
        const each = open.map((one) => `${one.test}: ${one.why}`).join("; ");
        return { undecided: alike ? why : each, rows };
      }
      const tested = found.filter((one) => "pFor" in one);
      return {
        pFor: Math.max(...tested.map(({ pFor }) => pFor)),
        pAgainst: Math.max(...tested.map(({ pAgainst }) => pAgainst)),
        rows,
        notes: tested.flatMap(({ notes }) => notes ?? []),
      };
    },
    outlook(tests, alpha, power) {
      const sides = new Set(tests.map(({ effects }) => sideOf(rule.decide(effects))));
      if (sides.size > 1) return never("the tests lie on different sides of the margin");
      return tests.map(({ effects }) => rule.outlook(effects, alpha, power)).reduce(slower);
    },
    ...(conclude === undefined ? {} : {
      conclude: (tested, outcome, levels) =>
        outcome === "inconclusive"
          ? disagreement(tested.rows, levels) ?? conclude(tested, outcome, levels)
          : conclude(tested, outcome, levels),
    }),
  };
}

/** Which tests decide by themselves where they do not agree; nothing where none does. */
function disagreement(rows: readonly TestRow[], levels: Levels): string | undefined {
  const sideOfRow = ({ pFor, pAgainst }: TestRow) =>
    pFor < levels.for ? "speaks for" : pAgainst < levels.against ? "speaks against" : "is open";
  const nameOf = ({ name, class: group }: TestRow) => name.replace(`${group}, `, "");
  const sides = [...Map.groupBy(rows, sideOfRow)];
  if (rows.length < 2 || sides.every(([side]) => side === "is open")) return undefined;
  const each = sides.map(([side, own]) => `${own.map(nameOf).join(" and ")} ${side}`);
  return `the tests do not agree: ${each.join(", ")}`;
}

/** Of two outlooks that must both come true. */
function slower(a: Outlook | undefined, b: Outlook | undefined): Outlook | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (a.never !== undefined || b.never !== undefined) return a.never === undefined ? b : a;
  return {
    seeds: Math.max(a.seeds, b.seeds),
    range: [Math.max(a.range[0], b.range[0]), Math.max(a.range[1], b.range[1])],
    atMargin: a.atMargin || b.atMargin,
  };
}
