/** The squared length of every example's own gradient, without the gradients. @module */
import type { Examples } from "../data/dataset.ts";
import type { Model } from "../models/model.ts";
import { denseLayers, type LayerPass, type Products } from "./dense_layers.ts";

/** Softmax minus one-hot labels, in place: the derivative of the cross-entropy by the outputs. */
function outputDeltas(outputs: Float32Array, { count, labels }: Examples): Float32Array {
  const classes = outputs.length / count;
  for (let i = 0; i < count; i++) {
    const [from, to] = [i * classes, (i + 1) * classes];
    let largest = -Infinity;
    for (let at = from; at < to; at++) if (outputs[at]! > largest) largest = outputs[at]!;
    let sum = 0;
    for (let at = from; at < to; at++) sum += outputs[at] = Math.exp(outputs[at]! - largest);
    for (let at = from; at < to; at++) outputs[at]! /= sum;
    outputs[from + labels[i]!]! -= 1;
  }
  return outputs;
}

/** Squared lengths of the rows of an N × k matrix. */
function rowSquares(matrix: Float32Array, columns: number, row: number): number {
  let sum = 0;
  for (let at = row * columns; at < (row + 1) * columns; at++) sum += matrix[at]! ** 2;
  return sum;
}

function transposed({ weight, fanIn, units }: LayerPass): Float32Array {
  return weight.map((_, at) => weight[(at % fanIn) * units + Math.floor(at / fanIn)]!);
}

/**
 * ‖∇ℓ_i‖² of every example of a dense net. A layer's gradient is the outer product of its input a (and 1, where it has a
 * bias) with the delta δ of its outputs, so that its squared length is (‖a‖² + 1)·‖δ‖² (Goodfellow 2015, arXiv 1510.01799).
 *
 * @param engine source of float32 products
 * @param model dense layers, ReLU between them, cross-entropy
 * @param parameters P parameters
 * @param data N examples
 * @returns N squared lengths
 * @throws {RangeError} if the model is another
 *
 * @example
 * ```ts
 * import { exampleGradientNorms } from "./example_gradient_norms.ts";
 * import { openEngine } from "../engines/open_engine.ts";
 * import { mlp } from "../models/mlp.ts";
 * import assert from "node:assert/strict";
 *
 * const { engine } = await openEngine("cpu");
 * const model = mlp({ inputs: 1, width: 1, depth: 1, classes: 2 });
 * const data = { count: 1, inputs: Float32Array.of(2), labels: Int32Array.of(0) };
 * const norms = await exampleGradientNorms(engine, model, Float32Array.of(1, 1), data);
 * assert.deepEqual([...norms], [2]); // 2² · (½² + ½²)
 * await engine.dispose();
 * ```
 */
export async function exampleGradientNorms(
  engine: Products,
  model: Model,
  parameters: Float32Array,
  data: Examples,
): Promise<Float64Array> {
  const { layers, outputs } = await denseLayers(engine, model, parameters, data);
  const norms = new Float64Array(data.count);
  let deltas = outputDeltas(outputs, data);
  for (let l = layers.length - 1; l >= 0; l--) {
    const layer = layers[l]!;
    const { fanIn, units, bias, input } = layer;
    for (let i = 0; i < data.count; i++) {
      norms[i]! += rowSquares(deltas, units, i) * (rowSquares(input, fanIn, i) + Number(bias));
    }
    if (l === 0) break;
    deltas = await engine.matmul(deltas, data.count, units, transposed(layer), fanIn);
    for (let at = 0; at < deltas.length; at++) if (!(input[at]! > 0)) deltas[at] = 0;
  }
  return norms;
}
