/** The masks of a minibatch's dropouts, drawn here so that all engines see the same. @module */
import type { Model } from "../../models/model.ts";
import { everyLayer, shapeSize } from "../../models/resolve.ts";
import type { Stream } from "../../random/stream.ts";

/**
 * What a minibatch is multiplied by in every dropout: 0 with the layer's rate, else 1/(1 − rate). Drawn here, so that every
 * engine sees the same; every layer has its own child stream, named after it.
 *
 * @param count examples of the minibatch, B
 * @param stream of this minibatch
 * @returns B × features for every dropout, by the name of the layer
 *
 * @example
 * ```ts
 * import { dropoutMasks } from "./dropout_masks.ts";
 * import { stream } from "../../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const masks = dropoutMasks(
 *   { input: [500], layers: [{ kind: "dropout", rate: 0.75 }], loss: "cross-entropy" },
 *   2,
 *   stream("example"),
 * );
 * const mask = masks.get("layers.0")!;
 * assert.equal(mask.length, 1000);
 * assert.deepEqual(new Set(mask), new Set([0, 4]));
 * ```
 */
export function dropoutMasks(
  model: Model,
  count: number,
  stream: Stream,
): ReadonlyMap<string, Float32Array> {
  const masks = new Map<string, Float32Array>();
  for (const { layer, name, input } of everyLayer(model)) {
    if (layer.kind !== "dropout") continue;
    const source = stream.child(name);
    const mask = new Float32Array(count * shapeSize(input));
    const threshold = layer.rate * 2 ** 32;
    const kept = 1 / (1 - layer.rate);
    for (let i = 0; i < mask.length; i++) mask[i] = source.bits() < threshold ? 0 : kept;
    masks.set(name, mask);
  }
  return masks;
}
