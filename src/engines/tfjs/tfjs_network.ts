/** A network on TensorFlow.js: every call of the port, by the library's own autodiff. @module */
import type { Scalar, Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs";
import { inputSize, outputSize, parameterCount, parameterLayout } from "../../models/layout.ts";
import type { Model } from "../../models/model.ts";
import { statisticsLayout } from "../../models/statistics.ts";
import { validateModel } from "../../models/validate.ts";
import { directionMatrix } from "../direction_matrix.ts";
import type { Batch, Evaluation, LossAndGradient, Mode, Network } from "../engine.ts";
import { dropoutMasks } from "../modes/dropout_masks.ts";
import {
  initialMode,
  requireEvaluation,
  requireMode,
  requireSpread,
} from "../modes/network_mode.ts";
import { withBatch } from "../modes/running_statistics.ts";
import { compute } from "./compute.ts";
import { denseNetwork } from "./dense_network.ts";
import { exampleLosses, forward } from "./forward.ts";
import type { Library } from "./library.ts";
import type { Pass } from "./pass.ts";
import { isDense } from "./projections/dense_factors.ts";

/** Compiles a model for TensorFlow.js: its own autodiff, batch after batch, example after example. */
export function tfjsNetwork(library: Library, model: Model): Network {
  validateModel(model);
  return networkIn(library, model, initialMode(model));
}

function networkIn(library: Library, model: Model, mode: Mode | undefined): Network {
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

  /** What the layers of a pass need in this mode; `moments` collects those of the minibatch. */
  const passOf = (
    values: readonly Tensor[],
    count: number,
    moments: Map<string, Tensor1D>,
  ): Pass => {
    const parameter = (name: string) => values[layout.findIndex((block) => block.name === name)]!;
    if (mode === undefined) return { parameter };
    if (mode.kind === "evaluation") {
      const statistic = (name: string) => {
        const { offset, size } = statisticsLayout(model).find((block) => block.name === name)!;
        return tf.tensor1d(mode.statistics.slice(offset, offset + size));
      };
      return { parameter, statistic };
    }
    const masks = dropoutMasks(model, count, mode.masks);
    const mask = (name: string) => {
      const values = masks.get(name)!;
      return tf.tensor2d(values, [count, values.length / count]);
    };
    return { parameter, mask, keep: (name, moment) => void moments.set(name, tf.keep(moment)) };
  };

  const lossAndGradient = async (
    parameters: Float32Array,
    batch: Batch,
  ): Promise<LossAndGradient> => {
    const moments = new Map<string, Tensor1D>();
    const [loss, answers, ...gradients] = await compute(library, () => {
      const [inputs, labels] = tensors(batch);
      if (mode?.kind === "training") requireSpread(model, batch.count);
      let outputs: Tensor2D | undefined;
      const meanLoss = (...values: Tensor[]): Scalar => {
        outputs = tf.keep(forward(tf, model, inputs, passOf(values, batch.count, moments)));
        return tf.mean(exampleLosses(tf, model.loss, outputs, labels));
      };
      const { value, grads } = tf.valueAndGrads(meanLoss)(blocks(parameters));
      const largest = tf.argMax(outputs!, 1);
      outputs!.dispose();
      return [value, largest, ...grads, ...moments.values()];
    });
    const gradient = new Float32Array(P);
    for (const [index, { offset }] of layout.entries()) gradient.set(gradients[index]!, offset);
    const result = { loss: loss![0]!, correct: countCorrect(answers!, batch.labels), gradient };
    if (mode?.kind !== "training") return result;
    const names = [...moments.keys()];
    const moment = (name: string) => gradients[layout.length + names.indexOf(name)]!;
    return { ...result, statistics: withBatch(model, mode.statistics, moment, batch.count) };
  };

  const evaluate = async (parameters: Float32Array, batch: Batch): Promise<Evaluation> => {
    const [losses, answers] = await compute(library, () => {
      const [inputs, labels] = tensors(batch);
      requireEvaluation(mode, "evaluation");
      const pass = passOf(blocks(parameters), batch.count, new Map());
      const outputs = forward(tf, model, inputs, pass);
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
    requireEvaluation(mode, "gradients of single examples");
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
    ...mode && {
      mode,
      inMode(other) {
        requireMode(model, other);
        return networkIn(library, model, other);
      },
    },
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
