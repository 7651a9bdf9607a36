/** Further tests, tail indices and the stable fit of one column: milliseconds each. @module */
import type { Stream } from "../../random/stream.ts";
import type { TestResult } from "../../stats/normality/shapiro_wilk.ts";
import { cramerVonMises } from "../../stats/normality/cramer_von_mises.ts";
import { dagostinoPearson } from "../../stats/normality/dagostino_pearson.ts";
import { jarqueBera } from "../../stats/normality/jarque_bera.ts";
import { lilliefors } from "../../stats/normality/lilliefors.ts";
import {
  fitStableLikelihood,
  type SearchEnd,
  type StableLikelihoodFit,
} from "../../stats/stable/fit/fit_likelihood.ts";
import { hill } from "../../stats/tail/hill.ts";
import { logMomentTailIndex } from "../../stats/tail/log_moment_tail_index.ts";

/** An estimate of a tail index with its standard error. */
export interface AlphaEstimate {
  readonly alpha: number;
  readonly standardError: number;
}

/** What the first columns have; null where the sample does not allow it, or for columns beyond `--details`. */
export interface ColumnDetails {
  readonly lilliefors: TestResult | null;
  readonly cramerVonMises: TestResult | null;
  readonly jarqueBera: TestResult | null;
  readonly dagostinoPearson: TestResult | null;
  readonly tailIndex: {
    /** Mohammadi et al. 2015 on the centred column, permuted blocks, median over K₁; iteration-wise. */
    readonly logMoment: AlphaEstimate | null;
    /** Hill 1975 on the largest tenth of |x − median|; about 5 on normal data. Null where those are equal: no finite index. */
    readonly hill: (AlphaEstimate & { readonly k: number }) | null;
  };
  /** Maximum likelihood, Nolan's S0; at α = 2 the scale is σ/√2. Null where the fit did not converge. */
  readonly stableFit: {
    readonly alpha: number;
    readonly beta: number;
    readonly scale: number;
    readonly location: number;
    /** Null at the edge α = 2, where the estimate is not normal. */
    readonly alphaStandardError: number | null;
  } | null;
  /** Whether the stable fit found a maximum; null where there was none, because the sample does not allow it. */
  readonly stableFitConverged: boolean | null;
  /** Why it found none: the likelihood has no maximum, or the search did not find it; null likewise. */
  readonly stableFitEnd: SearchEnd | null;
}

/** Columns beyond `--details`. */
export const NO_DETAILS: ColumnDetails = {
  lilliefors: null,
  cramerVonMises: null,
  jarqueBera: null,
  dagostinoPearson: null,
  tailIndex: { logMoment: null, hill: null },
  stableFit: null,
  stableFitConverged: null,
  stableFitEnd: null,
};

/**
 * Nothing where an estimator refuses the sample (too few values, too many ties) or has no finite answer; its defects still show.
 */
function allowed<T extends object>(estimate: () => T | null): T | null {
  try {
    const found = estimate();
    const finite = Object.values(found ?? {}).every((value) =>
      typeof value !== "number" || Number.isFinite(value)
    );
    return finite ? found : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function stableFitOf(fit: StableLikelihoodFit): ColumnDetails["stableFit"] {
  const { alpha, beta, scale, location, standardErrors } = fit;
  const error = standardErrors.alpha;
  return {
    alpha,
    beta,
    scale,
    location,
    alphaStandardError: Number.isFinite(error) ? error : null,
  };
}

const test = ({ statistic, pValue }: TestResult): TestResult => ({ statistic, pValue });

/**
 * Measures the rest of a column.
 *
 * @param column n ≥ 8 finite values, ascending
 * @param mean their mean
 * @param random permutes the values
 *
 * @example
 * ```ts
 * import { measureDetails } from "./measure_details.ts";
 * import { fillNormal } from "../../random/normal.ts";
 * import { stream } from "../../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const column = fillNormal(stream("details"), new Float64Array(500)).sort();
 * const { tailIndex, stableFit } = measureDetails(column, 0, stream("order"));
 * assert(tailIndex.logMoment!.alpha > 1.5 && stableFit!.alpha > 1.5);
 * ```
 */
export function measureDetails(column: Float64Array, mean: number, random: Stream): ColumnDetails {
  const n = column.length;
  const median = (column[(n - 1) >> 1]! + column[n >> 1]!) / 2;
  const k = Math.floor(n / 10);
  const fit = allowed(() => fitStableLikelihood(column));
  return {
    lilliefors: allowed(() => test(lilliefors(column))),
    cramerVonMises: allowed(() => test(cramerVonMises(column))),
    jarqueBera: allowed(() => test(jarqueBera(column))),
    dagostinoPearson: allowed(() => test(dagostinoPearson(column))),
    tailIndex: {
      logMoment: allowed(() => {
        const centred = column.map((x) => x - mean);
        const { alpha, standardError } = logMomentTailIndex(centred, { stream: random });
        return { alpha, standardError };
      }),
      hill: allowed(() => {
        const { alpha, standardError } = hill(column.map((x) => Math.abs(x - median)), k);
        return Number.isFinite(alpha) ? { alpha, standardError, k } : null;
      }),
    },
    stableFit: fit?.converged ? stableFitOf(fit) : null,
    stableFitConverged: fit?.converged ?? null,
    stableFitEnd: fit?.end ?? null,
  };
}
