import type { Scalar, Tensor, Tensor2D } from "@tensorflow/tfjs";
import { inputSize, outputSize, parameterCount, parameterLayout } from "../../models/layout.ts";
import type { Model } from "../../models/model.ts";
import { validateModel } from "../../models/validate.ts";
import { directionMatrix } from "../direction_matrix.ts";
import type { Batch, Evaluation, LossAndGradient, Network } from "../engine.ts";
import { exampleLosses, forward, requireLayers } from "./forward.ts";
import type { TensorFlow } from "./tensorflow.ts";

/** Compiles a model for TensorFlow.js: its own autodiff, batch after batch, example after example. */
export function tfjsNetwork(tf: TensorFlow, model: Model): Network {
  validateModel(model);
  requireLayers(model);
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
  const countCorrect = (outputs: Tensor2D, labels: Int32Array) => {
    const answers = tf.argMax(outputs, 1).dataSync();
    return labels.reduce((sum, label, i) => sum + (answers[i] === label ? 1 : 0), 0);
  };

  const lossAndGradient = (parameters: Float32Array, batch: Batch): LossAndGradient => {
    requireBatch(batch);
    return tf.tidy(() => {
      const inputs = tf.tensor2d(batch.inputs, [batch.count, F]);
      const labels = tf.tensor1d(batch.labels, "int32");
      let outputs: Tensor2D | undefined;
      const meanLoss = (...values: Tensor[]): Scalar => {
        outputs = tf.keep(forward(tf, model, values, inputs));
        return tf.mean(exampleLosses(tf, model.loss, outputs, labels));
      };
      const { value, grads } = tf.valueAndGrads(meanLoss)(blocks(parameters));
      const gradient = new Float32Array(P);
      for (const [index, { offset }] of layout.entries()) {
        gradient.set(grads[index]!.dataSync<"float32">(), offset);
      }
      const correct = countCorrect(outputs!, batch.labels);
      outputs!.dispose();
      return { loss: value.dataSync()[0]!, correct, gradient };
    });
  };

  const evaluate = (parameters: Float32Array, batch: Batch): Evaluation => {
    requireBatch(batch);
    return tf.tidy(() => {
      const outputs = forward(
        tf,
        model,
        blocks(parameters),
        tf.tensor2d(batch.inputs, [batch.count, F]),
      );
      const labels = tf.tensor1d(batch.labels, "int32");
      const losses = exampleLosses(tf, model.loss, outputs, labels).dataSync<"float32">();
      const sum = losses.reduce((total, loss) => total + loss, 0);
      return { loss: sum / batch.count, correct: countCorrect(outputs, batch.labels) };
    });
  };

  /** Every example's own gradient, B × P. */
  const exampleGradients = (parameters: Float32Array, batch: Batch): Float32Array => {
    requireBatch(batch);
    const gradients = new Float32Array(batch.count * P);
    for (let i = 0; i < batch.count; i++) {
      const example = {
        count: 1,
        inputs: batch.inputs.subarray(i * F, (i + 1) * F),
        labels: batch.labels.subarray(i, i + 1),
      };
      gradients.set(lossAndGradient(parameters, example).gradient, i * P);
    }
    return gradients;
  };

  const product = (a: Float32Array, m: number, b: Float32Array, n: number) =>
    tf.tidy(() =>
      tf.matMul(tf.tensor2d(a, [m, P]), tf.tensor2d(b, [n, P]), false, true).dataSync<"float32">()
    ) as Float32Array;

  const resolved = <T>(compute: () => T) => Promise.resolve().then(compute);
  return {
    parameterCount: P,
    lossAndGradient: (parameters, batch) => resolved(() => lossAndGradient(parameters, batch)),
    evaluate: (parameters, batch) => resolved(() => evaluate(parameters, batch)),
    perExampleProjections: (parameters, batch, directions) =>
      resolved(() =>
        product(
          exampleGradients(parameters, batch),
          batch.count,
          directionMatrix(directions, model),
          directions.count,
        )
      ),
    perExampleGram: (parameters, left, right) =>
      resolved(() =>
        product(
          exampleGradients(parameters, left),
          left.count,
          exampleGradients(parameters, right),
          right.count,
        )
      ),
    dispose: () => Promise.resolve(),
  };
}
