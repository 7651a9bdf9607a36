/** The Gaussian mixture of Panigrahi et al. 2019. @module */
import { fillNormal } from "../random/normal.ts";
import { permutation } from "../random/permutation.ts";
import type { Stream } from "../random/stream.ts";
import type { Examples } from "./dataset.ts";
import type { GeneratedDataset } from "./generated_dataset.ts";

const CLASSES = 10;
const DIMENSION = 100;
const MEAN_NORM = 10;
/** Variance per coordinate = this · smallest distance of two means / √dimension. */
const SPREAD = 0.05;

function drawMeans(s: Stream): Float64Array {
  const means = fillNormal(s, new Float64Array(CLASSES * DIMENSION));
  for (let c = 0; c < CLASSES; c++) {
    const mean = means.subarray(c * DIMENSION, (c + 1) * DIMENSION);
    const norm = Math.hypot(...mean);
    for (let j = 0; j < DIMENSION; j++) mean[j] = mean[j]! * MEAN_NORM / norm;
  }
  return means;
}

function smallestDistance(means: Float64Array): number {
  let smallest = Infinity;
  for (let a = 0; a < CLASSES; a++) {
    for (let b = 0; b < a; b++) {
      let square = 0;
      for (let j = 0; j < DIMENSION; j++) {
        square += (means[a * DIMENSION + j]! - means[b * DIMENSION + j]!) ** 2;
      }
      smallest = Math.min(smallest, Math.sqrt(square));
    }
  }
  return smallest;
}

function drawExamples(
  s: Stream,
  count: number,
  means: Float64Array,
  deviation: number,
): Examples {
  // Equal classes, then shuffled: the authors store class after class and read in that order, which makes nearly every
  // minibatch a single class.
  const order = permutation(s.child("order"), count);
  const labels = Int32Array.from(order, (place) => place % CLASSES);
  const inputs = fillNormal(s.child("noise"), new Float32Array(count * DIMENSION));
  for (let i = 0; i < count; i++) {
    const mean = labels[i]! * DIMENSION;
    for (let j = 0; j < DIMENSION; j++) {
      const at = i * DIMENSION + j;
      inputs[at] = means[mean + j]! + deviation * inputs[at]!;
    }
  }
  return { count, inputs, labels };
}

/**
 * Ten Gaussian classes in 100 dimensions, as `gauss` in the code of Panigrahi, Somani, Goyal, Netrapalli (arXiv 1910.09626):
 * class means are standard normal vectors rescaled to norm 10; with `d` the smallest distance between two of them, samples
 * have covariance s·I, s = 0.05·d/√100, so s is the variance of a coordinate and √s its standard deviation. Classes are
 * equally large and, unlike in that code, shuffled. Inputs are not normalised. 50,000 + 10,000 examples unless the caller
 * chooses. The means are drawn by the seed too, and shared by both splits.
 *
 * @example
 * ```ts
 * import { mixture } from "./mixture.ts";
 * import { stream } from "../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const { train, test } = mixture.generate(stream("example"), 30, 10);
 * assert.deepEqual([train.inputs.length, test.inputs.length], [3000, 1000]);
 * const sizes = Map.groupBy(train.labels, (label) => label).values().map((own) => own.length);
 * assert.deepEqual([...sizes], new Array(10).fill(3)); // classes of one size
 * ```
 */
export const mixture: GeneratedDataset = {
  id: "mixture",
  title: "10 Gaussian classes in 100 dimensions (Panigrahi et al. 2019)",
  shape: [DIMENSION],
  classes: CLASSES,
  trainCount: 50_000,
  testCount: 10_000,
  multiple: CLASSES,
  version: 1,
  parameters: {
    classes: CLASSES,
    dimension: DIMENSION,
    meanNorm: MEAN_NORM,
    spread: SPREAD,
    spreadIs: "variance",
  },
  generate(s, trainCount, testCount) {
    const means = drawMeans(s.child("means"));
    const variance = SPREAD * smallestDistance(means) / Math.sqrt(DIMENSION);
    const draw = (split: string, count: number) =>
      drawExamples(s.child(split), count, means, Math.sqrt(variance));
    return { train: draw("train", trainCount), test: draw("test", testCount) };
  },
};
