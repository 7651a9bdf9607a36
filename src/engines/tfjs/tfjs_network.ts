import type { Scalar, Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs";
import { inputSize, outputSize, parameterCount, parameterLayout } from "../../models/layout.ts";
import type { Model } from "../../models/model.ts";
import { validateModel } from "../../models/validate.ts";
import { directionMatrix } from "../direction_matrix.ts";
import type { Batch, Evaluation, LossAndGradient, Network } from "../engine.ts";
import { compute } from "./compute.ts";
import { denseNetwork } from "./dense_network.ts";
import { exampleLosses, forward, requireLayers } from "./forward.ts";
import type { Library } from "./library.ts";
import { isDense } from "./projections/dense_factors.ts";

/** Compiles a model for TensorFlow.js: its own autodiff, batch after batch, example after example. */
export function tfjsNetwork(library: Library, model: Model): Network {
  validateModel(model);
  requireLayers(model);
  const { tf } = library;
  const layout = parameterLayout(model);
  const P = parameterCount(model);
  const F = inputSize(model);
  const C = outputSize(model);

  const blocks = (parameters: Float32Array): Tensor[] => {
    if (parameters.length !== P) {
      throw new TypeError(`expected ${P} parameters, got ${parameters.length}`);
    }
    return layout.map(({ offset, size, shape }) =>
      tf.tensor(parameters.slice(offset, offset + size), [...shape])
    );
  };
  const requireBatch = ({ count, inputs, labels }: Batch) => {
    if (count < 1 || inputs.length !== count * F || labels.length !== count) {
      throw new TypeError(
        `batch of ${count} with ${inputs.length} inputs and ${labels.length} labels; ` +
          `every example needs ${F} inputs and one label`,
      );
    }
    const stray = labels.find((label) => label < 0 || label >= C);
    if (stray !== undefined) throw new RangeError(`label ${stray} is not in 0 … ${C - 1}`);
  };
  const tensors = (batch: Batch): [Tensor2D, Tensor1D] => {
    requireBatch(batch);
    return [tf.tensor2d(batch.inputs, [batch.count, F]), tf.tensor1d(batch.labels, "int32")];
  };
  const countCorrect = (answers: ArrayLike<number>, labels: Int32Array) =>
    labels.reduce((sum, label, i) => sum + (answers[i] === label ? 1 : 0), 0);

  const lossAndGradient = async (
    parameters: Float32Array,
    batch: Batch,
  ): Promise<LossAndGradient> => {
    const [loss, answers, ...gradients] = await compute(library, () => {
      const [inputs, labels] = tensors(batch);
      let outputs: Tensor2D | undefined;
      const meanLoss = (...values: Tensor[]): Scalar => {
        outputs = tf.keep(forward(tf, model, values, inputs));
        return tf.mean(exampleLosses(tf, model.loss, outputs, labels));
      };
      const { value, grads } = tf.valueAndGrads(meanLoss)(blocks(parameters));
      const largest = tf.argMax(outputs!, 1);
      outputs!.dispose();
      return [value, largest, ...grads];
    });
    const gradient = new Float32Array(P);
    for (const [index, { offset }] of layout.entries()) gradient.set(gradients[index]!, offset);
    return { loss: loss![0]!, correct: countCorrect(answers!, batch.labels), gradient };
  };

  const evaluate = async (parameters: Float32Array, batch: Batch): Promise<Evaluation> => {
    const [losses, answers] = await compute(library, () => {
      const [inputs, labels] = tensors(batch);
      const outputs = forward(tf, model, blocks(parameters), inputs);
      return [exampleLosses(tf, model.loss, outputs, labels), tf.argMax(outputs, 1)];
    });
    const sum = losses!.reduce((total, loss) => total + loss, 0);
    return { loss: sum / batch.count, correct: countCorrect(answers!, batch.labels) };
  };

  /** Every example's own gradient, B × P. */
  const exampleGradients = async (
    parameters: Float32Array,
    batch: Batch,
  ): Promise<Float32Array> => {
    requireBatch(batch);
    const gradients = new Float32Array(batch.count * P);
    for (let i = 0; i < batch.count; i++) {
      const example = {
        count: 1,
        inputs: batch.inputs.subarray(i * F, (i + 1) * F),
        labels: batch.labels.subarray(i, i + 1),
      };
      gradients.set((await lossAndGradient(parameters, example)).gradient, i * P);
    }
    return gradients;
  };

  const product = async (a: Float32Array, m: number, b: Float32Array, n: number) => {
    const [values] = await compute(
      library,
      () => [tf.matMul(tf.tensor2d(a, [m, P]), tf.tensor2d(b, [n, P]), false, true)],
    );
    return values!;
  };

  return {
    parameterCount: P,
    lossAndGradient,
    evaluate,
    perExampleProjections: async (parameters, batch, directions) =>
      await product(
        await exampleGradients(parameters, batch),
        batch.count,
        directionMatrix(directions, model),
        directions.count,
      ),
    perExampleGram: async (parameters, left, right) =>
      await product(
        await exampleGradients(parameters, left),
        left.count,
        await exampleGradients(parameters, right),
        right.count,
      ),
    ...isDense(model) && denseNetwork(library, model, { parameters: blocks, batch: tensors }),
    dispose: () => Promise.resolve(),
  };
}
