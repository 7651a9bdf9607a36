/** Optimizers whose vectors live in the memory of a WebAssembly kernel. @module */
import { entryKernel, type EntryRule } from "../../wasm/entry_kernel.ts";
import { type VectorMemory, vectorMemory } from "../../wasm/vector_memory.ts";
import { requireLength } from "../entrywise.ts";
import type { Optimizer, OptimizerState } from "../optimizer.ts";
import { requireMask } from "../weight_decay.ts";

/** An update as a kernel: vectors 0 … of the rule are parameters, gradient, the buffers, then the mask where there is one. */
export interface ResidentRule {
  /** The rule's name. */
  readonly id: string;
  /** Vectors kept beside the parameters. */
  readonly buffers: number;
  /** Which parameters decay, where not all do. */
  readonly mask: Float32Array | undefined;
  /** The kernel. */
  readonly kernel: EntryRule;
  /**
   * Scalars of step t.
   *
   * @param t number of the step, from 1
   */
  scalars(t: number, learningRate: number): readonly number[];
  /** Order of the buffers at step t; as they are unless given. */
  order?(t: number): readonly number[];
}

/** The first of the vectors in memory: parameters, gradient. */
const [PARAMETERS, GRADIENT, BUFFERS] = [0, 1, 2] as const;

/**
 * Makes an {@linkcode Optimizer} of a rule. The vectors of its states are views into the kernel's memory, one memory for
 * each state, so an in-place step copies the gradient and nothing else. States from elsewhere are copied in.
 *
 * A step writes in place where `out` is the state itself; any other `out` is filled with a copy.
 *
 * @param rule the update
 *
 * @example
 * ```ts
 * import { resident } from "./resident.ts";
 * import { fmul, fsub } from "../../wasm/wasm_code.ts";
 * import assert from "node:assert/strict";
 *
 * // Plain SGD: w ← w − η·g.
 * const rule = resident({
 *   id: "plain",
 *   buffers: 0,
 *   mask: undefined,
 *   kernel: {
 *     vectors: 2,
 *     scalars: 1,
 *     temporaries: 0,
 *     body: ({ load, store, scalar }) => store(0, fsub(load(0), fmul(scalar(0), load(1)))),
 *   },
 *   scalars: (_, learningRate) => [learningRate],
 * });
 * const state = rule.step(rule.initialState(Float32Array.of(1, 2)), Float32Array.of(4, -4), 0.5);
 * assert.deepEqual([...state.parameters], [-1, 4]);
 * ```
 */
export function resident(rule: ResidentRule): Optimizer {
  const { id, buffers, mask } = rule;
  const module = new WebAssembly.Module(entryKernel(rule.kernel));
  const memories = new WeakMap<ArrayBufferLike, VectorMemory>();
  const inOrder = Array.from({ length: buffers }, (_, i) => i);

  /** A memory with the vectors of a state in it. */
  function moveIn(state: OptimizerState): VectorMemory {
    const { length } = state.parameters;
    requireMask(id, mask, length);
    const memory = vectorMemory(module, BUFFERS + buffers + (mask === undefined ? 0 : 1), length);
    memory.vectors[PARAMETERS]!.set(state.parameters);
    state.buffers.forEach((buffer, i) => memory.vectors[BUFFERS + i]!.set(buffer));
    if (mask !== undefined) memory.vectors.at(-1)!.set(mask);
    memories.set(memory.vectors[PARAMETERS]!.buffer, memory);
    return memory;
  }

  const stateOf = ({ vectors }: VectorMemory, steps: number): OptimizerState => ({
    parameters: vectors[PARAMETERS]!,
    buffers: vectors.slice(BUFFERS, BUFFERS + buffers),
    steps,
  });

  return {
    id,
    initialState: (parameters) =>
      stateOf(
        moveIn({
          parameters,
          buffers: inOrder.map(() => new Float32Array(parameters.length)),
          steps: 0,
        }),
        0,
      ),
    step(state, gradient, learningRate, out) {
      requireLength(id, state, gradient);
      const own = out !== undefined && out.parameters === state.parameters
        ? memories.get(state.parameters.buffer)
        : undefined;
      const memory = own ?? moveIn(state);
      const t = state.steps + 1;
      memory.vectors[GRADIENT]!.set(gradient);
      const order = (rule.order?.(t) ?? inOrder).map((i) => BUFFERS + i);
      const all = [PARAMETERS, GRADIENT, ...order];
      if (mask !== undefined) all.push(BUFFERS + buffers);
      memory.run(all, rule.scalars(t, learningRate));
      const next = stateOf(memory, t);
      if (out === undefined || own !== undefined) return next;
      out.parameters.set(next.parameters);
      out.buffers.forEach((buffer, i) => buffer.set(next.buffers[i]!));
      return { parameters: out.parameters, buffers: out.buffers, steps: t };
    },
  };
}
