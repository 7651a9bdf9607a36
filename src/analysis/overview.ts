/** The columns together: how many pass, how many do not, and where the middle one lies. @module */
import { KURTOSIS_Z_MINIMUM, kurtosisScore } from "../stats/normality/kurtosis_z.ts";
import { holm } from "../stats/inference/holm.ts";
import { normalCdf } from "../stats/special/normal.ts";
import type { ColumnTable } from "./columns/column_table.ts";
import { median } from "./median.ts";
import { LEVEL } from "./matrix_numbers.ts";
import type { AnalysisSummary } from "./schema.ts";

/** p-values of the columns that are judged; of all of them where none can be. */
export interface ColumnPValues {
  readonly positions: Int32Array;
  readonly shapiroWilk: Float64Array | null;
  readonly andersonDarling: Float64Array;
}

/** The p-values of a table. */
export function testsOf(table: ColumnTable): ColumnPValues {
  const judged = table.judged();
  const positions = judged.length > 0
    ? judged
    : Int32Array.from({ length: table.length }, (_, i) => i);
  const pick = (values: Float64Array) => Float64Array.from(positions, (i) => values[i]!);
  return {
    positions,
    shapiroWilk: table.at(0).shapiroWilk === null
      ? null
      : pick(table.measures(({ shapiroWilk }) => shapiroWilk!.pValue)),
    andersonDarling: pick(table.measures(({ andersonDarling }) => andersonDarling.pValue)),
  };
}

/**
 * Sums the columns up.
 *
 * @param table all columns
 * @param tests from {@linkcode testsOf}
 * @param n minibatches
 *
 * @example
 * ```ts
 * import { overviewOf, testsOf } from "./overview.ts";
 * import { madeUpAnalysis } from "./page/testing/made_up_analysis.ts";
 * import assert from "node:assert/strict";
 *
 * const { table } = madeUpAnalysis(); // p of Shapiro–Wilk: .62, .0004, .031
 * const found = overviewOf(table, testsOf(table), 60);
 * assert.equal(found.shapiroWilkAccepted, 1 / 3);
 * assert.equal(found.rejectedAfterHolm.shapiroWilk, 1); // 2 · .031 > .05
 * assert.equal(found.medianExcessKurtosis, 1.9);
 * ```
 */
export function overviewOf(
  table: ColumnTable,
  { positions, shapiroWilk, andersonDarling }: ColumnPValues,
  n: number,
): AnalysisSummary["overview"] {
  const accepted = (p: Float64Array) => p.filter((value) => value > LEVEL).length / p.length;
  const rejected = (p: Float64Array) => holm(p).filter((value) => value <= LEVEL).length;
  const pick = (values: Float64Array) => Float64Array.from(positions, (i) => values[i]!);
  const kurtosis = pick(table.measures(({ excessKurtosis }) => excessKurtosis));
  const ends = [...table.details()].flatMap(({ stableFitEnd }) => stableFitEnd ?? []);
  return {
    columns: table.length,
    stableFits: {
      made: ends.length,
      converged: ends.filter((end) => end === "maximum").length,
      withoutMaximum: ends.filter((end) => end === "no-maximum").length,
    },
    shapiroWilkAccepted: shapiroWilk && accepted(shapiroWilk),
    andersonDarlingAccepted: accepted(andersonDarling),
    rejectedAfterHolm: {
      shapiroWilk: shapiroWilk && rejected(shapiroWilk),
      andersonDarling: rejected(andersonDarling),
      kurtosis: n < KURTOSIS_Z_MINIMUM
        ? null
        : rejected(kurtosis.map((value) => normalCdf(-kurtosisScore(n, value)))),
    },
    medianAbsoluteSkewness: median(pick(table.measures(({ skewness }) => Math.abs(skewness)))),
    medianExcessKurtosis: median(kurtosis),
  };
}
