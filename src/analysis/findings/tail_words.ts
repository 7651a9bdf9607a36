/** Tails and sizes, in words: what each number shows, and where it is silent. @module */
import { LEVEL } from "../matrix_numbers.ts";
import type { Compared } from "../reference.ts";
import type { AnalysisSummary } from "../schema.ts";
import { ofColumns, percent, three } from "./format.ts";
import { NO_EVIDENCE } from "./gaussian_words.ts";

type Summary = Pick<AnalysisSummary, "overview" | "detectable">;

/** Below this a pooled index is far enough from 2 that a reader asks why. */
const NEAR_TWO = 1.95;

/**
 * The excess kurtosis: the number that sees tails of finite variance.
 *
 * @example
 * ```ts
 * import { kurtosisWords } from "./tail_words.ts";
 * import { madeUpAnalysis } from "../page/testing/made_up_analysis.ts";
 * import assert from "node:assert/strict";
 *
 * const { summary } = madeUpAnalysis();
 * assert.match(kurtosisWords(summary, 3, true), /^Tails are heavier .* 1 of 3 columns/);
 * assert.match(kurtosisWords(summary, 3, false), /no evidence at the level of the whole battery/);
 * ```
 */
export function kurtosisWords(
  { overview, detectable }: Summary,
  columns: number,
  rejected: boolean,
): string {
  const heavy = overview.rejectedAfterHolm.kurtosis;
  const kurtosis = three(overview.medianExcessKurtosis);
  const middle = columns === 1 ? kurtosis : `${kurtosis} of the median column`;
  if (heavy === null) return `Tails: too few minibatches to test the excess kurtosis (${middle}).`;
  if (heavy === 0) {
    return `Tails: the excess kurtosis (${middle}) shows no departure to the heavy side; below ${
      three(detectable.excessKurtosis)
    } it would hardly be seen.`;
  }
  const above = columns === 1
    ? `the excess kurtosis, ${kurtosis}, lies above 0 at level .05`
    : `the excess kurtosis of ${
      ofColumns(heavy, columns)
    } lies above 0 after adjustment for their number (${middle})`;
  return rejected
    ? `Tails are heavier than Gaussian ones: ${above}.`
    : `Tails: ${above}, ${NO_EVIDENCE}.`;
}

/** The log-moment index of every column. */
export function tailIndexWords({ noise, surrogate, pValue }: Compared, rejected: boolean): string {
  const beside = `The tail index over minibatches is ${three(noise)}, and ${
    three(surrogate.mean)
  } (${three(surrogate.low)} to ${three(surrogate.high)}) for the surrogate`;
  const p = `Monte Carlo p = ${three(pValue)}`;
  if (pValue > LEVEL) {
    return `${beside}. It is silent here (${p}), as it is of most tails with a finite variance.`;
  }
  return rejected
    ? `${beside}: lower, as tails heavier than Gaussian ones make it (${p}).`
    : `${beside} (${p}), ${NO_EVIDENCE}.`;
}

/** The index of Simsekli et al., as they ran it. */
export function pooledWords(
  { noise, surrogate, pValue }: Compared,
  zeroShare: number,
  rejected: boolean,
): string {
  const beside = `Pooled over parameters, as Simsekli et al. ran it, α̂ = ${
    three(noise)
  }; Gaussian noise with the same scales gives ${three(surrogate.mean)}.`;
  const p = `Monte Carlo p = ${three(pValue)}`;
  const reason = pValue <= LEVEL
    ? rejected
      ? `The part below that is not explained by unequal scales (${p}).`
      : `It lies lower (${p}), ${NO_EVIDENCE}.`
    : noise < NEAR_TWO
    ? `Unequal scales alone bring it as far from 2; of tails it is silent (${p}).`
    : `Of tails it is silent (${p}).`;
  const zeros = zeroShare > 0.001
    ? ` ${percent(zeroShare)} of the values are exactly zero, each of which enters as log ε.`
    : "";
  return `${beside} ${reason}${zeros}`;
}

/** The size of the whole noise vector. */
export function normWords({ noise, surrogate, pValue }: Compared, rejected: boolean): string {
  const beside = `‖noise‖² varies by ${three(noise)} of its mean, ${
    three(surrogate.mean)
  } for the surrogate`;
  const p = `Monte Carlo p = ${three(pValue)}`;
  if (pValue > LEVEL) return `${beside}: no more than chance allows (${p}).`;
  return rejected
    ? `${beside}. Minibatches differ in the size of their noise more than Gaussian ones do (${p}).`
    : `${beside} (${p}), ${NO_EVIDENCE}.`;
}
