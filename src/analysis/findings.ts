/** Says in words what the numbers support. @module */
import type { AnalysisSummary } from "./schema.ts";
import { type Compared, LEVEL } from "./reference.ts";

const percent = (share: number) => `${Math.round(100 * share)} %`;
const three = (value: number) => `${Number(value.toPrecision(3))}`;

/** Median of some numbers; NaN for none. */
export function median(values: Float64Array): number {
  const sorted = values.toSorted();
  const n = sorted.length;
  return n === 0 ? NaN : (sorted[(n - 1) >> 1]! + sorted[n >> 1]!) / 2;
}

function acceptance(name: string, { noise, surrogate, pValue }: Compared, columns: number): string {
  const beside = `${name} accepts ${percent(noise)} of ${columns} ${
    columns === 1 ? "column" : "columns"
  } at .05, and ${percent(surrogate.mean)} (${percent(surrogate.low)} to ${
    percent(surrogate.high)
  }) of Gaussian noise with the same full covariance.`;
  return pValue <= LEVEL
    ? `${beside} The noise is not Gaussian over minibatches (Monte Carlo p = ${three(pValue)}).`
    : `${beside} That share is no evidence against Gaussian noise (Monte Carlo p = ${
      three(pValue)
    }).`;
}

function tails({ noise, surrogate, pValue }: Compared): string {
  const beside = `Over minibatches the tail index is ${three(noise)}, and ${
    three(surrogate.mean)
  } (${three(surrogate.low)} to ${three(surrogate.high)}) for the surrogate.`;
  return pValue <= LEVEL
    ? `${beside} Tails are heavier than Gaussian ones.`
    : `${beside} Tails are no heavier than Gaussian ones at this size.`;
}

function pooled({ noise, surrogate, pValue }: Compared, zeroShare: number): string {
  const beside = `Pooled over parameters, as Simsekli et al. ran it, α̂ = ${
    three(noise)
  }; Gaussian noise with the same scales gives ${three(surrogate.mean)}.`;
  const reason = pValue <= LEVEL
    ? "The part below that is not explained by unequal scales."
    : noise < 1.95
    ? "Its distance from 2 is explained by unequal scales, not by heavy tails."
    : "It does not speak for heavy tails.";
  const zeros = zeroShare > 0.001
    ? ` ${percent(zeroShare)} of the values are exactly zero, each of which enters as log ε.`
    : "";
  return `${beside} ${reason}${zeros}`;
}

function norms({ noise, surrogate, pValue }: Compared): string {
  const beside = `‖noise‖² varies by ${three(noise)} of its mean, ${
    three(surrogate.mean)
  } for the surrogate.`;
  return pValue <= LEVEL
    ? `${beside} Minibatches differ in the size of their noise more than Gaussian ones do.`
    : `${beside} The size of the noise varies as for a Gaussian.`;
}

/** Single columns: what is left of their p-values after adjustment for their number. */
function single({ columns, rejectedAfterHolm }: AnalysisSummary["overview"]): string {
  const { shapiroWilk, andersonDarling } = rejectedAfterHolm;
  const counts = [
    ...(shapiroWilk === null ? [] : [`${shapiroWilk} by Shapiro–Wilk`]),
    `${andersonDarling} by Anderson–Darling`,
  ].join(", ");
  return (shapiroWilk ?? 0) + andersonDarling > 0
    ? `Of ${columns} ${
      columns === 1 ? "column" : "columns"
    }, some are not Gaussian by themselves: ${counts}, after Holm's adjustment for their number.`
    : `No single column is rejected after Holm's adjustment for their number (${columns}).`;
}

/** What the batch size says about single examples, and about other batch sizes. */
function batches(summary: Omit<AnalysisSummary, "findings">): string[] {
  const { batchSize, overview, detectable } = summary;
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

/**
 * The findings, from the strongest statement about the axis that matters to what qualifies it.
 *
 * @param summary everything but the findings
 */
export function findings(summary: Omit<AnalysisSummary, "findings">): string[] {
  const { minibatches, detectable, constantColumns, droppedMinibatches, overview } = summary;
  const { iterationWise, dimensionWise, joint, columns } = summary.reference;
  const { shapiroWilkAccepted, andersonDarlingAccepted, tailIndex } = iterationWise;
  return [
    ...(shapiroWilkAccepted
      ? [acceptance("Shapiro–Wilk", shapiroWilkAccepted, columns)]
      : [`Shapiro–Wilk is left out: its p-value is valid to n = 5000, and n = ${minibatches}.`]),
    acceptance("Anderson–Darling", andersonDarlingAccepted, columns),
    single(overview),
    `Power: ${minibatches} minibatches show |skewness| ≥ ${
      three(detectable.skewness)
    } or |excess kurtosis| ≥ ${
      three(detectable.excessKurtosis)
    } of one column four times in five; smaller departures pass as Gaussian.`,
    ...(tailIndex ? [tails(tailIndex)] : []),
    ...(dimensionWise.pooledTailIndex
      ? [pooled(dimensionWise.pooledTailIndex, dimensionWise.zeroShare)]
      : []),
    ...(joint.squaredNormVariation ? [norms(joint.squaredNormVariation)] : []),
    ...batches(summary),
    ...(constantColumns.length > 0
      ? [
        `${constantColumns.length} of ${
          constantColumns.length + overview.columns
        } columns are constant (dead units, say) and were left out.`,
      ]
      : []),
    ...(droppedMinibatches > 0
      ? [`${droppedMinibatches} minibatches with NaN or infinite values were left out.`]
      : []),
  ];
}
