/** The table of emitters: a kind of layer that lacks one does not compile. @module */
import type { ActivationLayer, Layer, ResidualLayer } from "../../../../models/model.ts";
import type { ResolvedLayer } from "../../../../models/resolve.ts";
import { averagePoolEmitter } from "./average_pool.ts";
import { batchNormEmitter } from "./batch_norm.ts";
import { conv2dEmitter } from "./conv2d.ts";
import { denseEmitter } from "./dense.ts";
import { dropoutEmitter } from "./dropout.ts";
import { flattenEmitter } from "./flatten.ts";
import { globalAveragePoolEmitter } from "./global_average_pool.ts";
import type { LayerEmitter } from "./layer_emitter.ts";
import { maxPoolEmitter } from "./max_pool.ts";
import { subsampleEmitter } from "./subsample.ts";

/** Nothing but an activation, which is written after every layer anyway. */
const activationLayerEmitter: LayerEmitter<ActivationLayer> = {
  forward: (_graph, _layer, input) => ({ preActivation: input }),
  inputGradient: (_graph, _trace, delta) => delta,
};

type PlainLayer = Exclude<Layer, ResidualLayer>;

const emitters: {
  readonly [K in PlainLayer["kind"]]: LayerEmitter<Extract<Layer, { kind: K }>>;
} = {
  dense: denseEmitter,
  conv2d: conv2dEmitter,
  activation: activationLayerEmitter,
  "max-pool": maxPoolEmitter,
  "average-pool": averagePoolEmitter,
  "global-average-pool": globalAveragePoolEmitter,
  "batch-norm": batchNormEmitter,
  dropout: dropoutEmitter,
  flatten: flattenEmitter,
  subsample: subsampleEmitter,
};

/** How a layer is written into a graph; a residual layer is written as the layers inside it. */
export function emitterOf({ layer: { kind } }: ResolvedLayer): LayerEmitter<Layer> {
  if (kind === "residual") throw new TypeError("a residual layer is written as its parts");
  // An emitter is only ever given layers of the kind that it was looked up by.
  return emitters[kind] as LayerEmitter<Layer>;
}
