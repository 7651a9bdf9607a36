/** Whether a model is made of dense layers alone, which has cheaper ways. @module */
import type { DenseLayer, Model } from "../../../models/model.ts";

/**
 * Whether a model is made of dense layers alone: its per-example gradients are outer products of factors.
 *
 * @example
 * ```ts
 * import { hasDenseLayersOnly } from "./dense_layers.ts";
 * import { lenet } from "../../../models/lenet.ts";
 * import { mlp } from "../../../models/mlp.ts";
 * import assert from "node:assert/strict";
 *
 * assert.ok(hasDenseLayersOnly(mlp({ inputs: 2, width: 2, depth: 1, classes: 2 })));
 * assert.ok(!hasDenseLayersOnly(lenet()));
 * ```
 */
export function hasDenseLayersOnly(
  model: Model,
): model is Model & { readonly layers: readonly DenseLayer[] } {
  return model.layers.every(({ kind }) => kind === "dense");
}
