import { UserError } from "../../../errors.ts";
import type { ActivationLayer, Layer } from "../../../models/model.ts";
import type { ResolvedLayer } from "../../../models/resolve.ts";
import { averagePoolEmitter } from "./average_pool.ts";
import { conv2dEmitter } from "./conv2d.ts";
import { denseEmitter } from "./dense.ts";
import { flattenEmitter } from "./flatten.ts";
import { globalAveragePoolEmitter } from "./global_average_pool.ts";
import type { LayerEmitter } from "./layer_emitter.ts";
import { maxPoolEmitter } from "./max_pool.ts";

/** Nothing but an activation, which is written after every layer anyway. */
const activationEmitter: LayerEmitter<ActivationLayer> = {
  forward: (_graph, _layer, input) => ({ preActivation: input }),
  inputGradient: (_graph, _trace, delta) => delta,
};

type Emitters = { readonly [K in Layer["kind"]]?: LayerEmitter<Extract<Layer, { kind: K }>> };

const emitters: Emitters = {
  dense: denseEmitter,
  conv2d: conv2dEmitter,
  activation: activationEmitter,
  "max-pool": maxPoolEmitter,
  "average-pool": averagePoolEmitter,
  "global-average-pool": globalAveragePoolEmitter,
  flatten: flattenEmitter,
};

/**
 * How a layer is written into a graph.
 *
 * @throws {UserError} if this engine has no such layer
 */
export function emitterOf({ layer, name }: ResolvedLayer): LayerEmitter<Layer> {
  const emitter = emitters[layer.kind];
  if (emitter === undefined) {
    throw new UserError(
      `onnx: ${name} is a ${layer.kind} layer, which this engine does not compute yet; ` +
        `use a model of ${Object.keys(emitters).join(", ")} layers`,
    );
  }
  // An emitter is only ever given layers of the kind that it was looked up by.
  return emitter as LayerEmitter<Layer>;
}
