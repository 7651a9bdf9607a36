/** Weighted sums of per-example gradients in TensorFlow.js, by its own autodiff. @module */
import type { Scalar, Tensor } from "@tensorflow/tfjs";
import type { Batch } from "../engine.ts";
import { requireWeights } from "../require_weights.ts";
import type { Compiled } from "./compiled.ts";
import { compute } from "./compute.ts";
import { exampleLosses, forward } from "./forward.ts";
import { modePass } from "./mode_pass.ts";

/** Examples of one pass, so that memory does not grow with their number. */
const CHUNK_EXAMPLES = 256;

/**
 * {@linkcode Network.weightedGradients} as its definition: row i is the gradient of Σ_j w_ij ℓ_j, one pass for every row
 * and every chunk of examples.
 */
export async function weightedGradients(
  compiled: Compiled,
  parameters: Float32Array,
  data: Batch,
  weights: Float32Array,
  n: number,
): Promise<Float32Array> {
  const { layout, parameterCount: P, inputSize: F, make } = compiled;
  make.requireBatch(data);
  requireWeights(weights, n, data.count);
  const sums = new Float32Array(n * P);
  for (let start = 0; start < data.count; start += CHUNK_EXAMPLES) {
    const end = Math.min(start + CHUNK_EXAMPLES, data.count);
    const examples = {
      count: end - start,
      inputs: data.inputs.subarray(start * F, end * F),
      labels: data.labels.subarray(start, end),
    };
    for (let row = 0; row < n; row++) {
      const own = weights.slice(row * data.count + start, row * data.count + end);
      const gradients = await lossGradient(compiled, parameters, examples, own);
      for (const [block, { offset }] of layout.entries()) {
        const gradient = gradients[block]!;
        const first = row * P + offset;
        for (let e = 0; e < gradient.length; e++) sums[first + e]! += gradient[e]!;
      }
    }
  }
  return sums;
}

/** Gradient of one weighted sum of losses, block by block. */
async function lossGradient(
  compiled: Compiled,
  parameters: Float32Array,
  batch: Batch,
  weights: Float32Array,
): Promise<Float32Array[]> {
  const { library, model, make } = compiled;
  const { tf } = library;
  return await compute(library, () => {
    const [inputs, labels] = make.batch(batch);
    const factors = tf.tensor1d(weights);
    const weightedLoss = (...values: Tensor[]): Scalar => {
      const pass = modePass(compiled, values, batch.count, new Map());
      const outputs = forward(tf, model, inputs, pass);
      return tf.sum(tf.mul(factors, exampleLosses(tf, model.loss, outputs, labels)));
    };
    return tf.valueAndGrads(weightedLoss)(make.parameters(parameters)).grads;
  });
}
