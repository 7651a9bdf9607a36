/** Says in words what the numbers support. @module */
import type { ColumnResult } from "../columns/column_table.ts";
import type { AnalysisSummary } from "../schema.ts";
import { batchWords } from "./batch_words.ts";
import { counted, three } from "./format.ts";
import { acceptance, oneColumn, singleColumns, verdict } from "./gaussian_words.ts";
import { soundnessWords } from "./soundness_words.ts";
import { kurtosisWords, normWords, pooledWords, tailIndexWords } from "./tail_words.ts";

/** Everything but the findings. */
export type Summary = Omit<AnalysisSummary, "findings">;

function power({ minibatches, detectable }: Summary): string {
  return `Power: ${counted(minibatches, "minibatch")} show |skewness| ≥ ${
    three(detectable.skewness)
  } or |excess kurtosis| ≥ ${
    three(detectable.excessKurtosis)
  } of one column four times in five; smaller departures pass as Gaussian.`;
}

function fitWords({ overview: { stableFits } }: Summary): string[] {
  const { made, converged, withoutMaximum } = stableFits;
  const notFound = made - converged - withoutMaximum;
  const of = (count: number) => made === 1 ? "the column" : `${count} of ${made} columns`;
  const words: string[] = [];
  if (withoutMaximum > 0) {
    words.push(
      `The likelihood of a stable law of ${
        of(withoutMaximum)
      } has no maximum (it rises without bound where values are equal or crowd): there is no estimate of it.`,
    );
  }
  if (notFound > 0) {
    words.push(
      `The stable fit of ${
        of(notFound)
      } did not converge, though it may have a maximum: there is no estimate of it.`,
    );
  }
  return words;
}

/**
 * The findings: whether the file is sound, and only then the battery's answer, what it rests on, and what qualifies it. Every
 * sentence names the number that it rests on; one that denies Gaussian noise, or calls tails heavier, needs the battery's answer.
 *
 * @param summary everything but the findings
 * @param judged the columns that were judged: the first, and how many
 *
 * @example
 * ```ts
 * import { findings } from "./findings.ts";
 * import { madeUpAnalysis } from "../page/testing/made_up_analysis.ts";
 * import assert from "node:assert/strict";
 *
 * const { summary, table } = madeUpAnalysis();
 * const judged = { first: table.at(0), count: 3 };
 * const lines = findings(summary, judged);
 * assert.match(lines[0]!, /^No evidence against Gaussian noise/);
 * assert.ok(lines.some((line) => line.includes("of 1 of 3 columns has no maximum")));
 * assert.deepEqual(findings({ ...summary, decision: null }, judged), []); // sound, and nothing judged
 * ```
 */
export function findings(
  summary: Summary,
  judged: { readonly first: ColumnResult; readonly count: number },
): string[] {
  const { decision, reference, overview, minibatches } = summary;
  const sound = soundnessWords(summary);
  if (decision === null) return sound;
  const { rejected } = decision;
  const { iterationWise, dimensionWise, joint, columns } = reference;
  const { shapiroWilkAccepted, andersonDarlingAccepted, tailIndex } = iterationWise;
  return [
    ...sound,
    verdict(decision, reference, judged.count),
    ...(overview.shapiroWilkAccepted === null
      ? [`Shapiro–Wilk is left out: its p-value is valid to n = 5000, and n = ${minibatches}.`]
      : []),
    ...(judged.count === 1 ? [oneColumn(judged.first)] : [
      ...(shapiroWilkAccepted === null
        ? []
        : [acceptance("Shapiro–Wilk", shapiroWilkAccepted, columns, rejected)]),
      ...(andersonDarlingAccepted === null
        ? []
        : [acceptance("Anderson–Darling", andersonDarlingAccepted, columns, rejected)]),
      singleColumns(overview, judged.count, rejected),
    ]),
    power(summary),
    kurtosisWords(summary, judged.count, rejected),
    ...(tailIndex ? [tailIndexWords(tailIndex, rejected)] : []),
    ...(dimensionWise.pooledTailIndex
      ? [pooledWords(dimensionWise.pooledTailIndex, dimensionWise.zeroShare, rejected)]
      : []),
    ...(joint.squaredNormVariation ? [normWords(joint.squaredNormVariation, rejected)] : []),
    ...fitWords(summary),
    ...batchWords(summary),
  ];
}
