/** From an n × K matrix of projections to the numbers of a record: noise and surrogates alike. @module */
import { gaussianityOfColumns } from "../../../src/noise/gaussianity.ts";
import { mean } from "../../../src/stats/descriptive/mean.ts";
import type { Aggregate } from "./record.ts";
import { TEST_LEVEL } from "./test_level.ts";

/** Share of p-values at or above the level: accepted as Gaussian. */
function accepted(pValues: Float64Array): number {
  return pValues.reduce((count, p) => count + (p >= TEST_LEVEL ? 1 : 0), 0) / pValues.length;
}

/**
 * Tests every column for normality and averages over columns.
 *
 * @param matrix n × K, row-major
 * @param rows n
 * @param columns K
 */
export function aggregate(matrix: Float32Array, rows: number, columns: number): Aggregate {
  const { shapiroWilk, andersonDarling, andersonDarling1974, skewness, excessKurtosis } =
    gaussianityOfColumns(matrix, rows, columns);
  return {
    acceptedShapiroWilk: shapiroWilk === null ? null : accepted(shapiroWilk.pValue),
    acceptedAndersonDarling: accepted(andersonDarling.pValue),
    acceptedAndersonDarling1974: mean(andersonDarling1974.map((passes) => passes ? 1 : 0)),
    meanW: shapiroWilk === null ? null : mean([...shapiroWilk.statistic]),
    // A column without any noise is rejected by both tests and has no shape.
    meanAbsoluteSkewness: meanOfFinite(skewness.map(Math.abs)),
    meanExcessKurtosis: meanOfFinite(excessKurtosis),
  };
}

/** Mean of the numbers among the values; `null` where there is none. */
function meanOfFinite(values: Float64Array): number | null {
  const finite = [...values].filter(Number.isFinite);
  return finite.length === 0 ? null : mean(finite);
}

/** Mean over surrogate sets, and the standard deviation of W̄ between them. */
export function averageSets(
  sets: readonly Aggregate[],
): { readonly average: Aggregate; readonly sdMeanW: number | null } {
  const over = (key: keyof Aggregate) => {
    const values = sets.flatMap((set) => set[key] ?? []);
    return values.length === 0 ? null : mean(values);
  };
  const centre = over("meanW");
  return {
    average: {
      acceptedShapiroWilk: over("acceptedShapiroWilk"),
      acceptedAndersonDarling: over("acceptedAndersonDarling")!,
      acceptedAndersonDarling1974: over("acceptedAndersonDarling1974")!,
      meanW: centre,
      meanAbsoluteSkewness: over("meanAbsoluteSkewness"),
      meanExcessKurtosis: over("meanExcessKurtosis"),
    },
    sdMeanW: centre === null || sets.length < 2 ? null : Math.sqrt(
      sets.reduce((sum, set) => sum + (set.meanW! - centre) ** 2, 0) / (sets.length - 1),
    ),
  };
}
