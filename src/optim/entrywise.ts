/** An optimizer from the update of its vectors. @module */
import type { Optimizer, OptimizerState } from "./optimizer.ts";

/** What one step reads and writes; all vectors have length P, and those written may be those read. */
export interface EntrywiseStep {
  /** Parameters before the step. */
  readonly parameters: Float32Array;
  /** Minibatch gradient. */
  readonly gradient: Float32Array;
  /** The optimizer's vectors before the step. */
  readonly buffers: readonly Float32Array[];
  /** Number of this step, t = 1, 2, … */
  readonly t: number;
  /** Learning rate of this step. */
  readonly learningRate: number;
  /** Where the new parameters go. */
  readonly target: Float32Array;
  /** Where the new vectors go. */
  readonly next: readonly Float32Array[];
}

/**
 * Wraps an update that works entry by entry into an {@linkcode Optimizer}: vectors that begin as zeros, a step counter of its
 * own for every state, the check of lengths.
 *
 * @param id the rule's name
 * @param bufferCount vectors that the rule keeps beside the parameters
 * @param update writes `target` and `next`; entry i may depend on entry i alone
 *
 * @example
 * ```ts
 * import { entrywise } from "./entrywise.ts";
 * import assert from "node:assert/strict";
 *
 * const signs = entrywise("signs", 0, ({ parameters, gradient, learningRate, target }) => {
 *   for (let i = 0; i < target.length; i++) {
 *     target[i] = parameters[i]! - learningRate * Math.sign(gradient[i]!);
 *   }
 * });
 * const { parameters } = signs.step(signs.initialState(Float32Array.of(1)), Float32Array.of(-3), 0.5);
 * assert.equal(parameters[0], 1.5);
 * ```
 */
export function entrywise(
  id: string,
  bufferCount: number,
  update: (step: EntrywiseStep) => void,
): Optimizer {
  return {
    id,
    initialState: (parameters) => ({
      parameters: parameters.slice(),
      buffers: Array.from({ length: bufferCount }, () => new Float32Array(parameters.length)),
      steps: 0,
    }),
    step(state, gradient, learningRate, out = emptyLike(state)) {
      requireLength(id, state, gradient);
      update({
        parameters: state.parameters,
        gradient,
        buffers: state.buffers,
        t: state.steps + 1,
        learningRate,
        target: out.parameters,
        next: out.buffers,
      });
      return { parameters: out.parameters, buffers: out.buffers, steps: state.steps + 1 };
    },
  };
}

/**
 * Refuses a gradient of another length than the parameters.
 *
 * @param id the rule's name, for the message
 * @throws {RangeError} if the lengths differ
 */
export function requireLength(id: string, state: OptimizerState, gradient: Float32Array): void {
  const { length } = state.parameters;
  if (gradient.length !== length) {
    throw new RangeError(`${id}: ${gradient.length} gradient entries for ${length} parameters`);
  }
}

function emptyLike(state: OptimizerState): OptimizerState {
  return {
    parameters: new Float32Array(state.parameters.length),
    buffers: state.buffers.map((buffer) => new Float32Array(buffer.length)),
    steps: state.steps,
  };
}
