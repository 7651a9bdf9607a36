/** Gaussian clusters, several to a class: a task that takes a small net a moment to learn. @module */
import { fillNormal } from "../random/normal.ts";
import type { Stream } from "../random/stream.ts";
import { uniformInteger } from "../random/uniform_integer.ts";
import type { Examples } from "./dataset.ts";

/** Number of inputs, of clusters and of classes. */
export const CLUSTERS = { inputs: 20, centres: 20, classes: 10 } as const;

/** Standard deviation of an input around its centre. */
const SPREAD = 0.7;

/**
 * Draws a task: 20 centres ~ N(0, I₂₀). An example is one of them, uniformly, plus 0.7·N(0, I₂₀); cluster k belongs to class
 * k mod 10 (our own; two clusters to a class make the classes more than linearly separable).
 *
 * @param task source of the centres
 * @returns draws examples from a stream of their own: `count` of them, inputs count × 20
 * @throws {RangeError} (the returned function) if the count is not a whole number >= 0
 *
 * @example
 * ```ts
 * import { clusters } from "./clusters.ts";
 * import { stream } from "../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const draw = clusters(stream("example", "centres"));
 * assert.equal(draw(stream("example", "train"), 5).inputs.length, 100);
 * ```
 */
export function clusters(task: Stream): (source: Stream, count: number) => Examples {
  const { inputs: F, centres, classes } = CLUSTERS;
  const means = fillNormal(task, new Float64Array(centres * F));
  return (source, count) => {
    if (!Number.isInteger(count) || count < 0) {
      throw new RangeError(`clusters: count must be an integer >= 0, not ${count}`);
    }
    const which = source.child("centre");
    const inputs = fillNormal(source.child("noise"), new Float32Array(count * F));
    const labels = new Int32Array(count);
    for (let i = 0; i < count; i++) {
      const k = uniformInteger(which, centres);
      labels[i] = k % classes;
      for (let j = 0; j < F; j++) {
        inputs[i * F + j] = means[k * F + j]! + SPREAD * inputs[i * F + j]!;
      }
    }
    return { count, inputs, labels };
  };
}
