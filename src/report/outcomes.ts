/** Outcomes, counted. @module */
import type { Outcome } from "../claims/verdict.ts";

/** In the order in which every list and every legend names them. */
export const OUTCOMES: readonly Outcome[] = [
  "reproduced",
  "contradicted",
  "inconclusive",
  "not-run",
];

/**
 * How often each outcome occurs.
 *
 * @example
 * ```ts
 * import { countOutcomes } from "./outcomes.ts";
 * import assert from "node:assert/strict";
 *
 * const counts = countOutcomes([{ outcome: "reproduced" }, { outcome: "reproduced" }]);
 * assert.deepEqual(counts, { reproduced: 2, contradicted: 0, inconclusive: 0, "not-run": 0 });
 * ```
 */
export function countOutcomes(
  verdicts: readonly { readonly outcome: Outcome }[],
): Readonly<Record<Outcome, number>> {
  const counts = { reproduced: 0, contradicted: 0, inconclusive: 0, "not-run": 0 };
  for (const { outcome } of verdicts) counts[outcome]++;
  return counts;
}
