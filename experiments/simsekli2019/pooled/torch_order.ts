/** The parameters in PyTorch's order. @module */
import type { ParameterBlock } from "../../../src/models/model.ts";

/**
 * Where PyTorch's parameters lie in the engine's flat vector. Both go layer by layer; an engine's weight is inputs × outputs (of a
 * convolution: channels in × kernel × channels out), PyTorch's is its transpose, outputs first. The pooled estimator sums over
 * neighbours, so it depends on the order.
 *
 * @param blocks `parameterLayout(model)`
 * @returns entry p is the engine's place of PyTorch's parameter p
 *
 * @example
 * ```ts
 * import { torchOrder } from "./torch_order.ts";
 * import { parameterLayout } from "../../../src/models/layout.ts";
 * import { mlp } from "../../../src/models/mlp.ts";
 * import assert from "node:assert/strict";
 *
 * const model = mlp({ inputs: 2, width: 3, depth: 1, classes: 3 });
 * assert.deepEqual([...torchOrder(parameterLayout(model))], [0, 3, 1, 4, 2, 5]);
 * ```
 */
export function torchOrder(
  blocks: readonly Pick<ParameterBlock, "role" | "shape" | "offset" | "size">[],
): Int32Array {
  const order = new Int32Array(blocks.reduce((sum, { size }) => sum + size, 0));
  for (const { role, shape, offset, size } of blocks) {
    const outputs = role === "weight" ? shape.at(-1)! : size;
    const inputs = size / outputs;
    for (let j = 0, at = offset; j < outputs; j++) {
      for (let i = 0; i < inputs; i++) order[at++] = offset + i * outputs + j;
    }
  }
  return order;
}
