/** Whether a model is made of dense layers alone, which has cheaper ways. @module */
import type { DenseLayer, Model } from "../../../models/model.ts";

/** Whether a model is made of dense layers alone: its per-example gradients are outer products of factors. */
export function hasDenseLayersOnly(
  model: Model,
): model is Model & { readonly layers: readonly DenseLayer[] } {
  return model.layers.every(({ kind }) => kind === "dense");
}
