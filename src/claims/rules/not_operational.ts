/** A statement that no run can decide. @module */
import type { DecisionRule } from "../rule.ts";

/**
 * Never run: the statement does not say what to measure.
 *
 * @param reason why, as a clause, e.g. `the formula is not public in what was read`
 * @returns a rule without tests, whose outcome is always `not-run`
 *
 * @example
 * ```ts
 * import { notOperational } from "./not_operational.ts";
 * import assert from "node:assert/strict";
 *
 * const found = notOperational("the formula is not public").decide(null);
 * assert("undecided" in found && found.outcome === "not-run");
 * ```
 */
export function notOperational(reason: string): DecisionRule<unknown> {
  const words = `not operational: ${reason}`;
  return {
    kind: "not-operational",
    words,
    decide: () => ({ undecided: words, outcome: "not-run" }),
    outlook: () => undefined,
  };
}
