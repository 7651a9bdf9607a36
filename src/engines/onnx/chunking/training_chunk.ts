/** How many examples one run may hold, by the memory that a model takes. @module */
import type { Model } from "../../../models/model.ts";
import { everyLayer, shapeSize } from "../../../models/resolve.ts";

/** Floats that a run may hold of activations, their gradients and patches: half a gigabyte. */
const RUN_FLOATS = 2 ** 27;

/** Bounds of the examples in a run: larger batches are summed from parts, so that memory is bounded. */
const MOST_EXAMPLES = 4096;
const FEWEST_EXAMPLES = 16;

/**
 * Examples of a run that computes a loss and its gradient. It depends on the model alone, so that the order of sums, and
 * with it the last bits, are the same on every machine. Dense models take 4096 until a layer is 16,000 units wide.
 *
 * @example
 * ```ts
 * import { trainingChunk } from "./training_chunk.ts";
 * import { mlp } from "../../../models/mlp.ts";
 * import { vgg } from "../../../models/vgg.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(trainingChunk(mlp({ inputs: 784, width: 512, depth: 3, classes: 10 })), 4096);
 * assert.ok(trainingChunk(vgg({ depth: 16 })) < 100);
 * ```
 */
export function trainingChunk(model: Model): number {
  const floats = everyLayer(model).reduce((sum, { layer, input, output }) => {
    const places = shapeSize(output.slice(1));
    const patches = layer.kind === "conv2d" ? input[0]! * layer.kernel ** 2 * places : 0;
    return sum + 2 * shapeSize(output) + patches;
  }, 0);
  return Math.max(FEWEST_EXAMPLES, Math.min(MOST_EXAMPLES, Math.floor(RUN_FLOATS / floats)));
}
