/** The minibatches that noise is sampled with. @module */
import { drawWithoutReplacement } from "../random/draw_without_replacement.ts";
import { drawWithReplacement } from "../random/draw_with_replacement.ts";
import type { Stream } from "../random/stream.ts";
import type { DrawScheme } from "./minibatch_cumulants.ts";

/** Minibatches at fixed parameters; minibatch j does not depend on how many others are drawn. */
export interface MinibatchDraws {
  /** Number of minibatches, n. */
  readonly count: number;
  /** Minibatch size, b. */
  readonly batchSize: number;
  /** The b example indices of minibatch j. */
  readonly at: (j: number) => Int32Array;
}

/** What {@linkcode minibatchDraws} needs. */
export interface DrawOptions {
  /** Number of examples, N. */
  readonly examples: number;
  /** Number of minibatches, n. */
  readonly count: number;
  /** Minibatch size, b. */
  readonly batchSize: number;
  /** With replacement unless said otherwise. */
  readonly scheme?: DrawScheme;
  /** Minibatch j of size b comes from the child (scheme, b, j). */
  readonly stream: Stream;
}

/**
 * n minibatches of b examples, each from a stream of its own: drawn when asked for, so memory does not grow with n, and
 * two captures that ask for the same path see the same minibatches.
 *
 * @param options see {@linkcode DrawOptions}
 * @returns n minibatches of indices below N
 * @throws {RangeError} if b is not a whole number above 0, or exceeds N without replacement
 *
 * @example
 * ```ts
 * import { minibatchDraws } from "./draws.ts";
 * import { stream } from "../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const draws = minibatchDraws({ examples: 9, count: 5, batchSize: 4, stream: stream("example") });
 * assert.deepEqual(draws.at(3), draws.at(3));
 * assert.equal(draws.at(3).length, 4);
 * ```
 */
export function minibatchDraws(options: DrawOptions): MinibatchDraws {
  const { examples, count, batchSize, scheme = "with-replacement", stream } = options;
  if (!Number.isInteger(batchSize) || batchSize < 1) {
    throw new RangeError(`noise: batch size must be a whole number above 0, got ${batchSize}`);
  }
  if (scheme === "without-replacement" && batchSize > examples) {
    throw new RangeError(
      `noise: batch size ${batchSize} exceeds the ${examples} examples; draw with replacement or lower it`,
    );
  }
  const draw = scheme === "with-replacement" ? drawWithReplacement : drawWithoutReplacement;
  return {
    count,
    batchSize,
    at: (j) => draw(stream.child(scheme, batchSize, j), examples, batchSize),
  };
}
