/** Whether the noise is Gaussian over minibatches, in words. @module */
import type { ColumnResult } from "../columns/column_table.ts";
import type { Decision } from "../decision.ts";
import { LEVEL } from "../matrix_numbers.ts";
import type { Compared } from "../reference.ts";
import type { AnalysisSummary } from "../schema.ts";
import { counted, percent, three } from "./format.ts";

/** What is said of a number that lies on the far side alone, where the battery as a whole is silent. */
export const NO_EVIDENCE = "which is no evidence at the level of the whole battery";

/**
 * The battery's answer, and how often it is wrong on Gaussian noise.
 *
 * @example
 * ```ts
 * import { verdict } from "./gaussian_words.ts";
 * import { madeUpAnalysis } from "../page/testing/made_up_analysis.ts";
 * import assert from "node:assert/strict";
 *
 * const { decision, reference } = madeUpAnalysis().summary;
 * assert.match(verdict(decision!, reference, 3), /^No evidence against .* 99 surrogate sets, p = 0.21/);
 * const rejected = { ...decision!, rejected: true };
 * assert.match(verdict(rejected, reference, 3), /^The noise is not Gaussian .* at most 5 % of files/);
 * ```
 */
export function verdict(
  { columns, joint, level, rejected }: Decision,
  { sets }: AnalysisSummary["reference"],
  judged: number,
): string {
  const tests = judged === 1 ? "its tests" : "the columns' tests";
  const best = `smallest p of ${tests}, adjusted for their number, ${three(columns)}`;
  const beside = joint === null
    ? ""
    : `; all columns beside ${sets} surrogate sets, p = ${three(joint)}`;
  const answer = rejected
    ? "The noise is not Gaussian over minibatches"
    : "No evidence against Gaussian noise over minibatches";
  return `${answer}: ${best}${beside}. Nominally the battery denies at most ${
    percent(level)
  } of files of Gaussian noise.`;
}

/** The tests of the only column. */
export function oneColumn({ index, shapiroWilk, andersonDarling }: ColumnResult): string {
  const w = shapiroWilk === null
    ? ""
    : `Shapiro–Wilk W = ${three(shapiroWilk.statistic)}, p = ${three(shapiroWilk.pValue)}; `;
  return `Column ${index}: ${w}Anderson–Darling A*² = ${three(andersonDarling.adjusted)}, p = ${
    three(andersonDarling.pValue)
  }.`;
}

/** How many columns a test accepts, beside Gaussian noise. */
export function acceptance(
  name: string,
  { noise, surrogate, pValue }: Compared,
  columns: number,
  rejected: boolean,
): string {
  const beside = `${name} accepts ${percent(noise)} of ${counted(columns, "column")} at .05, and ${
    percent(surrogate.mean)
  } (${percent(surrogate.low)} to ${
    percent(surrogate.high)
  }) of Gaussian noise with the same full covariance`;
  const p = `Monte Carlo p = ${three(pValue)}`;
  if (pValue > LEVEL) return `${beside}. This share alone is silent (${p}).`;
  return rejected
    ? `${beside}: too few for Gaussian noise (${p}).`
    : `${beside} (${p}), ${NO_EVIDENCE}.`;
}

/** Single columns: what is left of their p-values after adjustment for their number. */
export function singleColumns(
  { rejectedAfterHolm: { shapiroWilk, andersonDarling } }: AnalysisSummary["overview"],
  columns: number,
  rejected: boolean,
): string {
  const counts = [
    ...(shapiroWilk === null ? [] : [`${shapiroWilk} by Shapiro–Wilk`]),
    `${andersonDarling} by Anderson–Darling`,
  ].join(", ");
  if ((shapiroWilk ?? 0) + andersonDarling === 0) {
    return `No single column is rejected after Holm's adjustment for their number (${columns}).`;
  }
  const of = `Of ${counted(columns, "column")}, some`;
  const after = "after Holm's adjustment for their number";
  return rejected
    ? `${of} are not Gaussian by themselves: ${counts}, ${after}.`
    : `${of} are rejected at .05 (${counts}) ${after}, ${NO_EVIDENCE}.`;
}
