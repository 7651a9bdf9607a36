/** An instance of an entry kernel with vectors in its memory. @module */
import { ENTRY_GROUP } from "./entry_kernel.ts";

const PAGE = 65_536;

/** Vectors that live in a kernel's memory, and the kernel to run on them. */
export interface VectorMemory {
  /** The vectors, each of the length asked for. */
  readonly vectors: readonly Float32Array[];
  /**
   * Applies the rule once to all entries.
   *
   * @param order which vector stands for each vector of the rule
   * @param scalars the rule's scalars, rounded to float32
   */
  run(order: readonly number[], scalars: readonly number[]): void;
}

/**
 * Makes an instance of a kernel whose memory holds vectors of one length, all zeros.
 *
 * @param module a compiled `entryKernel`
 * @param count number of vectors
 * @param length entries of each
 *
 * @example
 * ```ts
 * import { entryKernel } from "./entry_kernel.ts";
 * import { vectorMemory } from "./vector_memory.ts";
 * import { fadd } from "./wasm_code.ts";
 * import assert from "node:assert/strict";
 *
 * const module = new WebAssembly.Module(entryKernel({
 *   vectors: 2, scalars: 0, temporaries: 0,
 *   body: ({ load, store }) => store(1, fadd(load(0), load(1))),
 * }));
 * const { vectors, run } = vectorMemory(module, 2, 5);
 * vectors[0]!.fill(1);
 * run([0, 1], []);
 * run([0, 1], []);
 * assert.deepEqual([...vectors[1]!], [2, 2, 2, 2, 2]);
 * ```
 */
export function vectorMemory(
  module: WebAssembly.Module,
  count: number,
  length: number,
): VectorMemory {
  const groups = Math.ceil(length / ENTRY_GROUP);
  const bytes = 4 * ENTRY_GROUP * groups;
  const instance = new WebAssembly.Instance(module);
  const { run, memory } = instance.exports as unknown as {
    run(groups: number, ...values: number[]): void;
    memory: WebAssembly.Memory;
  };
  memory.grow(Math.max(0, Math.ceil(count * bytes / PAGE) - 1));
  const bits = new Int32Array(1);
  const float = new Float32Array(bits.buffer);
  const bitsOf = (value: number) => {
    float[0] = value;
    return bits[0]!;
  };
  return {
    vectors: Array.from(
      { length: count },
      (_, v) => new Float32Array(memory.buffer, v * bytes, length),
    ),
    run(order, scalars) {
      if (groups > 0) run(groups, ...order.map((v) => v * bytes), ...scalars.map(bitsOf));
    },
  };
}
