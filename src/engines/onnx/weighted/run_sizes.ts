/** How many rows and examples one run of weighted gradients takes, by the memory that a model needs. @module */
import { parameterCount } from "../../../models/layout.ts";
import type { Model } from "../../../models/model.ts";
import { everyLayer, shapeSize } from "../../../models/resolve.ts";

/** Floats that a run may hold for its examples, and again for its rows. */
const RUN_FLOATS = 2 ** 25;

/** Examples per run, at most: their factors are used while they are in the processor's caches. */
const MOST_EXAMPLES = 512;

/** What one run takes. */
export interface RunSizes {
  readonly rows: number;
  readonly examples: number;
}

/**
 * Sizes of a run, so that memory grows neither with the number of rows nor with that of the examples. The examples depend
 * on the model alone: the order of sums, and with it the last bits, is the same on every machine.
 *
 * @example
 * ```ts
 * import { runSizes } from "./run_sizes.ts";
 * import { mlp } from "../../../models/mlp.ts";
 * import { resnet18 } from "../../../models/resnet18.ts";
 * import assert from "node:assert/strict";
 *
 * const dense = mlp({ inputs: 784, width: 100, depth: 3, classes: 10 });
 * assert.deepEqual(runSizes(dense, 50), { rows: 50, examples: 512 });
 * assert.deepEqual(runSizes(resnet18(), 50), { rows: 1, examples: 1 });
 * ```
 */
export function runSizes(model: Model, rows: number): RunSizes {
  let perExample = 0;
  let perExampleAndRow = 0;
  for (const { layer, input, output } of everyLayer(model)) {
    perExample += 2 * shapeSize(output);
    if (layer.kind === "dense") perExampleAndRow += layer.units;
    if (layer.kind === "conv2d") {
      const fanIn = input[0]! * layer.kernel ** 2;
      perExample += fanIn * (shapeSize(output.slice(1)) + layer.channels);
    }
  }
  const fitting = (floats: number, most: number) =>
    Math.max(1, Math.min(most, Math.floor(RUN_FLOATS / floats)));
  const examples = fitting(perExample, MOST_EXAMPLES);
  // The sums of a dense layer are held once as they are computed and once in the order of the layout.
  const perRow = 2 * parameterCount(model) + perExampleAndRow * examples;
  return { rows: fitting(perRow, rows), examples };
}
