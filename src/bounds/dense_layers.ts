/** Forward pass of a stack of dense layers by the engine's matrix product, activations kept. @module */
import type { Examples } from "../data/dataset.ts";
import type { Engine } from "../engines/engine.ts";
import { inputSize, parameterLayout } from "../models/layout.ts";
import type { DenseLayer, Model } from "../models/model.ts";

/** One layer with what went through it. */
export interface LayerPass {
  /** Number of inputs of an example. */
  readonly fanIn: number;
  /** Number of outputs. */
  readonly units: number;
  /** fanIn × units, row-major. */
  readonly weight: Float32Array;
  /** Whether it has a bias. */
  readonly bias: boolean;
  /** N × fanIn: what the layer was given. */
  readonly input: Float32Array;
}

/** What an engine gives that is asked for products alone. */
export type Products = Pick<Engine, "matmul">;

function requireDense(model: Model): readonly DenseLayer[] {
  if (model.loss !== "cross-entropy") {
    throw new RangeError(`dense layers: the loss must be cross-entropy, not ${model.loss}`);
  }
  return model.layers.map((layer, index) => {
    if (layer.kind !== "dense") {
      throw new RangeError(`dense layers: layer ${index} is ${layer.kind}, not dense`);
    }
    const expected = index === model.layers.length - 1 ? "identity" : "relu";
    if (layer.activation !== expected) {
      throw new RangeError(
        `dense layers: the activation of layer ${index} must be ${expected}, not ${layer.activation}`,
      );
    }
    return layer;
  });
}

/**
 * The engine's port gives mean losses; a bound on a clipped loss needs the loss of every example.
 *
 * @param engine source of float32 products
 * @param model dense layers, ReLU between them, cross-entropy
 * @param parameters P parameters
 * @param data N examples
 * @returns every layer with its input, and the outputs, N × classes
 * @throws {RangeError} if the model is another
 *
 * @example
 * ```ts
 * import { denseLayers } from "./dense_layers.ts";
 * import { openEngine } from "../engines/open_engine.ts";
 * import { mlp } from "../models/mlp.ts";
 * import assert from "node:assert/strict";
 *
 * const { engine } = await openEngine("cpu");
 * const model = mlp({ inputs: 1, width: 1, depth: 1, classes: 2, bias: true });
 * const data = { count: 1, inputs: Float32Array.of(3), labels: Int32Array.of(0) };
 * const { outputs } = await denseLayers(engine, model, Float32Array.of(1, 2, 0.5, 0), data);
 * assert.deepEqual([...outputs], [3.5, 6]);
 * await engine.dispose();
 * ```
 */
export async function denseLayers(
  engine: Products,
  model: Model,
  parameters: Float32Array,
  data: Examples,
): Promise<{ readonly layers: readonly LayerPass[]; readonly outputs: Float32Array }> {
  const blocks = parameterLayout(model);
  const layers: LayerPass[] = [];
  let input = data.inputs;
  let fanIn = inputSize(model);
  for (const [index, { units, bias, activation }] of requireDense(model).entries()) {
    const own = blocks.filter(({ layer }) => layer === index)
      .map(({ offset, size }) => parameters.subarray(offset, offset + size));
    const [weight, shift] = [own[0]!, own[1]];
    layers.push({ fanIn, units, weight, bias, input });
    const output = await engine.matmul(input, data.count, fanIn, weight, units);
    activate(output, shift ?? new Float32Array(units), activation === "relu");
    [input, fanIn] = [output, units];
  }
  return { layers, outputs: input };
}

/** Adds the bias to every row, then ReLU; one pass, for this is what a small net spends its time on. */
function activate(output: Float32Array, shift: Float32Array, relu: boolean): void {
  const units = shift.length;
  const floor = relu ? 0 : -Infinity;
  for (let at = 0; at < output.length; at += units) {
    for (let j = 0; j < units; j++) output[at + j] = Math.max(output[at + j]! + shift[j]!, floor);
  }
}
