/** The gradient of the mean loss over a whole set. @module */
import type { Batch, Network } from "../engines/engine.ts";
import { withMasks } from "./with_masks.ts";

/** Examples per backward pass. */
const CHUNK = 1024;

/**
 * ∇L over all N examples, as the float64 mean over backward passes of at most 1024 examples. In training mode each of these
 * has its own batch statistics and masks; the mean then is what noise is centred on, and not exactly its expectation.
 *
 * @param network the compiled network
 * @param parameters where the gradient is taken, length P
 * @param data N examples
 * @returns P entries
 *
 * @example
 * ```ts
 * import { fullGradient } from "./full_gradient.ts";
 * import { testNetwork } from "../training/testing/network.ts";
 * import assert from "node:assert/strict";
 *
 * const data = { count: 2, inputs: Float32Array.of(1, 3), labels: Int32Array.of(0, 0) };
 * const gradient = await fullGradient(testNetwork({ sizes: [1, 2] }), new Float32Array(2), data);
 * assert.deepEqual([...gradient], [-1, 1]);
 * ```
 */
export async function fullGradient(
  network: Network,
  parameters: Float32Array,
  data: Batch,
): Promise<Float64Array> {
  const total = new Float64Array(network.parameterCount);
  const width = data.inputs.length / data.count;
  for (let start = 0; start < data.count; start += CHUNK) {
    const end = Math.min(start + CHUNK, data.count);
    const part = withMasks(network, "full gradient", start);
    const { gradient } = await part.lossAndGradient(parameters, {
      count: end - start,
      inputs: data.inputs.subarray(start * width, end * width),
      labels: data.labels.subarray(start, end),
    });
    const share = (end - start) / data.count;
    for (let i = 0; i < total.length; i++) total[i]! += share * gradient[i]!;
  }
  return total;
}
