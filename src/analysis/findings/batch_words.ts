/** What a batch size says about single examples, and about other batch sizes. @module */
import type { AnalysisSummary } from "../schema.ts";
import { three } from "./format.ts";

/**
 * From which batch size on the median column would pass; nothing where no batch size was given.
 *
 * @param summary everything but the findings
 *
 * @example
 * ```ts
 * import { batchWords } from "./batch_words.ts";
 * import { madeUpAnalysis } from "../page/testing/made_up_analysis.ts";
 * import assert from "node:assert/strict";
 *
 * const { summary } = madeUpAnalysis(); // excess kurtosis 1.9 at b = 64, where 1.77 would be seen
 * assert.match(batchWords(summary)[0]!, /would pass as Gaussian from about b = 69 on/);
 * assert.deepEqual(batchWords({ ...summary, batchSize: null }), []);
 * ```
 */
export function batchWords(
  { batchSize, overview, detectable }: Pick<
    AnalysisSummary,
    "batchSize" | "overview" | "detectable"
  >,
): string[] {
  if (batchSize === null) return [];
  const { medianAbsoluteSkewness: skewness, medianExcessKurtosis: kurtosis } = overview;
  const example = {
    skewness: skewness * Math.sqrt(batchSize),
    kurtosis: Math.max(0, kurtosis) * batchSize,
  };
  if (skewness < detectable.skewness && kurtosis < detectable.excessKurtosis) {
    return [
      `At b = ${batchSize} the median column's skewness (${three(skewness)}) and excess kurtosis (${
        three(kurtosis)
      }) are below what this number of minibatches shows: a smaller b or more minibatches would show the shape of the noise.`,
    ];
  }
  const passing = Math.ceil(
    Math.max(
      (example.skewness / detectable.skewness) ** 2,
      example.kurtosis / detectable.excessKurtosis,
    ),
  );
  return [
    `At b = ${batchSize} the median column has |skewness| ${three(skewness)} and excess kurtosis ${
      three(kurtosis)
    }; for independent examples these fall as 1/√b and 1/b, so at this number of minibatches the median column would pass ` +
    `as Gaussian from about b = ${
      Math.max(1, passing)
    } on. That size belongs to the number of minibatches, not to the noise.`,
  ];
}
