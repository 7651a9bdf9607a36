/** The cross-entropy of every example. @module */
import type { Examples } from "../data/dataset.ts";
import type { Model } from "../models/model.ts";
import { denseLayers, type Products } from "./dense_layers.ts";

/** ln Σ exp of the row that begins at `from`. */
function logSumExp(outputs: Float32Array, from: number, to: number): number {
  let largest = -Infinity;
  for (let at = from; at < to; at++) if (outputs[at]! > largest) largest = outputs[at]!;
  let sum = 0;
  for (let at = from; at < to; at++) sum += Math.exp(outputs[at]! - largest);
  return largest + Math.log(sum);
}

/**
 * Cross-entropy of every example of a dense net, in nats: outputs in float32, the rest in float64.
 *
 * @param engine source of float32 products
 * @param model dense layers, ReLU between them, cross-entropy
 * @param parameters P parameters
 * @param data N examples
 * @returns N losses
 * @throws {RangeError} if the model is another
 *
 * @example
 * ```ts
 * import { exampleLosses } from "./example_losses.ts";
 * import { openEngine } from "../engines/open_engine.ts";
 * import { mlp } from "../models/mlp.ts";
 * import assert from "node:assert/strict";
 *
 * const { engine } = await openEngine("cpu");
 * const model = mlp({ inputs: 1, width: 1, depth: 1, classes: 2 });
 * const data = { count: 2, inputs: Float32Array.of(0, 0), labels: Int32Array.of(0, 1) };
 * const losses = await exampleLosses(engine, model, Float32Array.of(1, 2), data);
 * assert.deepEqual([...losses], [Math.LN2, Math.LN2]);
 * await engine.dispose();
 * ```
 */
export async function exampleLosses(
  engine: Products,
  model: Model,
  parameters: Float32Array,
  data: Examples,
): Promise<Float64Array> {
  const { outputs } = await denseLayers(engine, model, parameters, data);
  const classes = outputs.length / data.count;
  const losses = new Float64Array(data.count);
  for (let i = 0; i < data.count; i++) {
    const from = i * classes;
    losses[i] = logSumExp(outputs, from, from + classes) - outputs[from + data.labels[i]!]!;
  }
  return losses;
}

/**
 * Mean of the losses, each cut off at a ceiling: bounded, so that R = ceiling/2, where the mean of a cross-entropy is not.
 *
 * @param losses one per example, ≥ 0
 * @param ceiling largest loss
 * @returns in [0, ceiling], in units of the loss; NaN without losses
 *
 * @example
 * ```ts
 * import { clippedMean } from "./example_losses.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(clippedMean(Float64Array.of(1, 9), 4), 2.5);
 * ```
 */
export function clippedMean(losses: Float64Array, ceiling: number): number {
  let sum = 0;
  for (let i = 0; i < losses.length; i++) sum += Math.min(losses[i]!, ceiling);
  return sum / losses.length;
}
