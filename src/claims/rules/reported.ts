/** A number that is reported and decides nothing. @module */
import { meanInterval } from "../../stats/inference/mean_interval.ts";
import type { ClassEffects, SeedEffect } from "../effects.ts";
import type { DecisionRule, TestRow } from "../rule.ts";
import { NOTHING_RUN } from "./undecided.ts";

function row({ name, effects }: ClassEffects<readonly SeedEffect[]>): TestRow {
  const { mean, interval } = meanInterval(effects.map(({ value }) => value));
  return {
    name,
    replicates: effects.length,
    value: mean,
    ...(effects.length > 1 ? { interval } : {}),
    pFor: 1,
    pAgainst: 1,
    method: "none",
    values: effects,
  };
}

/**
 * Mean and interval over seeds of every class, and no decision: for a statement that names no size and no direction.
 *
 * @param why no rule decides it, as a clause, e.g. `the paper names no size`
 * @returns a rule that makes rows for every class with effects, and no test; `not-run` where there is none
 *
 * @example
 * ```ts
 * import { reported } from "./reported.ts";
 * import assert from "node:assert/strict";
 *
 * const effects = [{ name: "all", effects: [{ seed: 0, value: 2 }] }];
 * const found = reported("the paper names no size").decide(effects);
 * assert("undecided" in found && found.undecided === "reported only: the paper names no size");
 * ```
 */
export function reported(
  why: string,
): DecisionRule<readonly ClassEffects<readonly SeedEffect[]>[]> {
  const words = `reported only: ${why}`;
  return {
    kind: "reported",
    words,
    decide(classes) {
      const rows = classes.filter(({ effects }) => effects.length > 0).map(row);
      return rows.length === 0 ? NOTHING_RUN : { undecided: words, rows };
    },
    outlook: () => undefined,
  };
}
