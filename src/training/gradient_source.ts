/** Who makes the gradient of a training step. @module */
import { gather } from "../data/gather.ts";
import type { Batch, LossAndGradient, Network } from "../engines/engine.ts";
import type { Stream } from "../random/stream.ts";
import { minibatches, type Sampling } from "./minibatches.ts";

/** What a step is made with. */
export interface StepGradient extends LossAndGradient {
  /** Number of examples that `correct` is counted among. */
  readonly count: number;
  /**
   * Whether these are examples of the training set as it is: then one wrong answer among them proves that not all of it is
   * classified correctly.
   */
  readonly ofTrainingSet: boolean;
}

/** Makes the gradient of every step: one minibatch, or many workers and what joins their gradients. */
export interface GradientSource {
  /**
   * The gradient of a step, a pure function of its arguments.
   *
   * @param step number of updates so far
   * @param parameters length P
   * @param network in training mode for this step, where it has such a mode
   */
  at(step: number, parameters: Float32Array, network: Network): Promise<StepGradient>;
}

/** One minibatch a step. */
export interface MinibatchOptions {
  /** Training set. */
  readonly data: Batch;
  /** Minibatch size, b. */
  readonly batchSize: number;
  /** With replacement unless said otherwise. */
  readonly sampling?: Sampling;
  /** Source of the minibatches. */
  readonly batches: Stream;
  /** Changes every training minibatch, e.g. `cropAndFlip`. */
  readonly augment?: (batch: Batch, step: number) => Batch;
}

/**
 * The gradient of one minibatch a step.
 *
 * @param options data, b, sampling, the stream of the batches, augmentation
 * @returns a source whose gradients have length P, means over the minibatch
 * @throws {RangeError} if the batch size is impossible
 *
 * @example
 * ```ts
 * import { minibatch } from "./gradient_source.ts";
 * import { testNetwork } from "./testing/network.ts";
 * import { stream } from "../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const data = { count: 2, inputs: Float32Array.of(1, -1), labels: Int32Array.of(0, 1) };
 * const source = minibatch({ data, batchSize: 3, batches: stream("example") });
 * const { count, gradient } = await source.at(0, Float32Array.of(0, 0), testNetwork({ sizes: [1, 2] }));
 * assert.deepEqual([count, gradient.length], [3, 2]);
 * ```
 */
export function minibatch(
  { data, batchSize, sampling = "with-replacement", batches, augment }: MinibatchOptions,
): GradientSource {
  const batchAt = minibatches({ examples: data.count, batchSize, sampling, stream: batches });
  return {
    async at(step, parameters, network) {
      const drawn = gather(data, batchAt(step));
      const batch = augment?.(drawn, step) ?? drawn;
      const result = await network.lossAndGradient(parameters, batch);
      return { ...result, count: batch.count, ofTrainingSet: batch === drawn };
    },
  };
}
