/** Which examples each training step sees. @module */
import { drawWithReplacement } from "../random/draw_with_replacement.ts";
import { permutation } from "../random/permutation.ts";
import type { Stream } from "../random/stream.ts";

/**
 * How minibatches are drawn.
 *
 * - `with-replacement`: every index of every minibatch is drawn uniformly and independently
 * - `epoch-shuffled`: a fresh permutation per epoch, cut into disjoint minibatches; the remainder of an epoch that does
 *   not fill a minibatch is dropped
 */
export type Sampling = "with-replacement" | "epoch-shuffled";

/** What {@linkcode minibatches} draws from, and how. */
export interface MinibatchPlan {
  /** Number of training examples, N. */
  readonly examples: number;
  /** Minibatch size b ≥ 1; at most N when epoch-shuffled. */
  readonly batchSize: number;
  /** With replacement, or by epochs. */
  readonly sampling: Sampling;
  /** Everything drawn comes from children of this stream. */
  readonly stream: Stream;
}

/**
 * The minibatch of any step as a pure function of the step: step s has its own stream (or its epoch has), so a resumed
 * run sees what the uninterrupted one would have seen.
 *
 * @param plan set size, batch size, sampling, stream
 * @returns step → b example indices
 * @throws {RangeError} if the batch size is not a positive integer, or larger than an epoch
 *
 * @example
 * ```ts
 * import { minibatches } from "./minibatches.ts";
 * import { stream } from "../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const at = minibatches({
 *   examples: 6,
 *   batchSize: 3,
 *   sampling: "epoch-shuffled",
 *   stream: stream("example"),
 * });
 * assert.deepEqual([...at(0), ...at(1)].sort(), [0, 1, 2, 3, 4, 5]);
 * ```
 */
export function minibatches(plan: MinibatchPlan): (step: number) => Int32Array {
  const { examples, batchSize, sampling, stream } = plan;
  if (!Number.isInteger(batchSize) || batchSize < 1) {
    throw new RangeError(`training: batch size must be a whole number above 0, got ${batchSize}`);
  }
  if (sampling === "with-replacement") {
    return (step) => drawWithReplacement(stream.child("step", step), examples, batchSize);
  }
  const perEpoch = Math.floor(examples / batchSize);
  if (perEpoch === 0) {
    throw new RangeError(
      `training: batch size ${batchSize} exceeds the ${examples} examples of an epoch; ` +
        "lower it or draw with replacement",
    );
  }
  let epoch = -1;
  let order: Int32Array = new Int32Array(0);
  return (step) => {
    const wanted = Math.floor(step / perEpoch);
    if (wanted !== epoch) {
      order = permutation(stream.child("epoch", wanted), examples);
      epoch = wanted;
    }
    const start = (step % perEpoch) * batchSize;
    return order.slice(start, start + batchSize);
  };
}
