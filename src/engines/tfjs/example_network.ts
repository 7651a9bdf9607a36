/** Projections and Gram matrices for models of any layers in TensorFlow.js: one gradient per example. @module */
import type { Batch, Network } from "../engine.ts";
import { directionMatrix } from "../direction_matrix.ts";
import { requireEvaluation } from "../modes/network_mode.ts";
import type { Compiled } from "./compiled.ts";
import { compute } from "./compute.ts";
import { lossAndGradient } from "./loss_and_gradient.ts";

/** What needs the gradients of single examples, by writing them out. */
export function exampleNetwork(
  compiled: Compiled,
): Pick<Network, "perExampleProjections" | "perExampleGram"> {
  const { library, model, parameterCount: P } = compiled;
  const product = async (a: Float32Array, m: number, b: Float32Array, n: number) => {
    const { tf } = library;
    const [values] = await compute(
      library,
      () => [tf.matMul(tf.tensor2d(a, [m, P]), tf.tensor2d(b, [n, P]), false, true)],
    );
    return values!;
  };
  return {
    perExampleProjections: async (parameters, batch, directions) =>
      await product(
        await exampleGradients(compiled, parameters, batch),
        batch.count,
        directionMatrix(directions, model),
        directions.count,
      ),
    perExampleGram: async (parameters, left, right) =>
      await product(
        await exampleGradients(compiled, parameters, left),
        left.count,
        await exampleGradients(compiled, parameters, right),
        right.count,
      ),
  };
}

/** Every example's own gradient, B × P. */
async function exampleGradients(
  compiled: Compiled,
  parameters: Float32Array,
  batch: Batch,
): Promise<Float32Array> {
  const { parameterCount: P, inputSize: F, mode, make } = compiled;
  make.requireBatch(batch);
  requireEvaluation(mode, "gradients of single examples");
  const gradients = new Float32Array(batch.count * P);
  for (let i = 0; i < batch.count; i++) {
    const example = {
      count: 1,
      inputs: batch.inputs.subarray(i * F, (i + 1) * F),
      labels: batch.labels.subarray(i, i + 1),
    };
    gradients.set((await lossAndGradient(compiled, parameters, example)).gradient, i * P);
  }
  return gradients;
}
