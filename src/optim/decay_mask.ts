/** Which parameters of a model decay. @module */
import { parameterLayout } from "../models/layout.ts";
import type { Model } from "../models/model.ts";

/**
 * 1 for every entry of a weight, 0 for biases and for scales and shifts of batch norms: the usual recipe by which only
 * weights decay.
 *
 * @param model the model
 * @returns P factors in the model's flat layout
 *
 * @example
 * ```ts
 * import { decayMask } from "./decay_mask.ts";
 * import { mlp } from "../models/mlp.ts";
 * import assert from "node:assert/strict";
 *
 * const model = mlp({ inputs: 2, width: 1, depth: 2, classes: 1, bias: true });
 * assert.deepEqual([...decayMask(model)], [1, 1, 0, 1, 0]);
 * ```
 */
export function decayMask(model: Model): Float32Array {
  const blocks = parameterLayout(model);
  const mask = new Float32Array(blocks.reduce((sum, { size }) => sum + size, 0));
  for (const { role, offset, size } of blocks) {
    if (role === "weight") mask.fill(1, offset, offset + size);
  }
  return mask;
}
