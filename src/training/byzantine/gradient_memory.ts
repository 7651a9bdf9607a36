/** Workers' gradients in the memory of a WebAssembly kernel. @module */
import { scaledSum } from "../../wasm/double_code.ts";
import { entryKernel } from "../../wasm/entry_kernel.ts";
import { vectorMemory } from "../../wasm/vector_memory.ts";

/** Room for the gradients of some workers, and their mean. */
export interface GradientMemory {
  /** One vector of length P a worker, zeros at first, to be written into; any aggregator reads them, too. */
  readonly gradients: readonly Float32Array[];
  /** The mean of all of them, a fresh vector: the bits that the aggregator `mean` gives. */
  mean(): Float32Array;
}

/**
 * Room for m gradients next to one another in a kernel's memory. Where gradients are written there as they arrive, their mean
 * reads each entry once; from vectors elsewhere it has to copy all of them first, which takes longer than the mean itself.
 *
 * @param workers m
 * @param length P
 * @returns m vectors of length P in the unit of the gradients, and their mean
 * @throws {RangeError} if a number is not a positive integer
 *
 * @example
 * ```ts
 * import { gradientMemory } from "./gradient_memory.ts";
 * import assert from "node:assert/strict";
 *
 * const { gradients, mean } = gradientMemory(3, 2);
 * [[1, 4], [3, 4], [8, 4]].forEach((gradient, worker) => gradients[worker]!.set(gradient));
 * assert.deepEqual([...mean()], [4, 4]);
 * ```
 */
export function gradientMemory(workers: number, length: number): GradientMemory {
  for (const [name, value] of Object.entries({ workers, length })) {
    if (!(Number.isInteger(value) && value > 0)) {
      throw new RangeError(`gradientMemory: ${name} must be a positive integer, not ${value}`);
    }
  }
  const places = Array.from({ length: workers }, (_, i) => i);
  const module = new WebAssembly.Module(entryKernel({
    vectors: workers + 1,
    scalars: 0,
    temporaries: 0,
    body: ({ load, store }) => store(workers, scaledSum(places.map(load), 1 / workers)),
  }));
  const { vectors, run } = vectorMemory(module, workers + 1, length);
  const order = [...places, workers];
  return {
    gradients: vectors.slice(0, workers),
    mean() {
      run(order, []);
      return vectors[workers]!.slice();
    },
  };
}
