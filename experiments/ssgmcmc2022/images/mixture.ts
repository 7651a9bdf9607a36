/** Mixtures of predictions, and how good they are. @module */
import type { ReliabilityBin, Scores } from "./record.ts";

const BINS = 10;

/** A probability of 0 in float32 counts as the smallest one that float32 tells from 0. */
const LEAST = 2 ** -149;

interface Prediction {
  readonly correct: boolean;
  readonly confidence: number;
}

function predictionsOf(
  probabilities: ArrayLike<number>,
  labels: Int32Array,
): readonly Prediction[] {
  const classes = probabilities.length / labels.length;
  return Array.from(labels, (label, i) => {
    let best = 0;
    for (let c = 1; c < classes; c++) {
      if (probabilities[i * classes + c]! > probabilities[i * classes + best]!) best = c;
    }
    return {
      correct: best === label,
      confidence: Math.min(1, probabilities[i * classes + best]!),
    };
  });
}

/** Ten bins of confidence, 0 … .1, …, .9 … 1, of n × C probabilities. */
export function reliability(
  probabilities: ArrayLike<number>,
  labels: Int32Array,
): readonly ReliabilityBin[] {
  const binned = Map.groupBy(
    predictionsOf(probabilities, labels),
    ({ confidence }) => Math.min(BINS - 1, Math.floor(BINS * confidence)),
  );
  return Array.from({ length: BINS }, (_, bin) => {
    const here = binned.get(bin) ?? [];
    const total = here.reduce((sum, { confidence }) => sum + confidence, 0);
    return {
      images: here.length,
      correct: here.filter(({ correct }) => correct).length,
      confidence: here.length === 0 ? null : total / here.length,
    };
  });
}

/** ln probability of every example's label. */
export function labelLogs(probabilities: ArrayLike<number>, labels: Int32Array): Float64Array {
  const classes = probabilities.length / labels.length;
  return Float64Array.from(
    labels,
    (label, i) => Math.log(Math.max(LEAST, probabilities[i * classes + label]!)),
  );
}

/** Log-likelihood, accuracy and expected calibration error Σ_bins share·|accuracy − confidence|. */
export function scoresOf(probabilities: ArrayLike<number>, labels: Int32Array): Scores {
  const n = labels.length;
  const bins = reliability(probabilities, labels);
  const gap = ({ images, correct, confidence }: ReliabilityBin) =>
    Math.abs(correct - images * (confidence ?? 0)) / n;
  return {
    logLikelihood: labelLogs(probabilities, labels).reduce((sum, log) => sum + log, 0) / n,
    accuracy: bins.reduce((sum, { correct }) => sum + correct, 0) / n,
    calibrationError: Math.min(1, bins.reduce((sum, bin) => sum + gap(bin), 0)),
  };
}

/** The mean of several scores. */
export function meanScores(all: readonly Scores[]): Scores {
  const mean = (read: (one: Scores) => number) =>
    all.reduce((sum, one) => sum + read(one), 0) / all.length;
  return {
    logLikelihood: mean((one) => one.logLikelihood),
    accuracy: mean((one) => one.accuracy),
    calibrationError: mean((one) => one.calibrationError),
  };
}
