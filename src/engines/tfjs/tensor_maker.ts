/** Makes tensors of the typed arrays that a network is given, and checks that these fit the model. @module */
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs";
import { inputSize, outputSize, parameterCount, parameterLayout } from "../../models/layout.ts";
import type { Model } from "../../models/model.ts";
import type { Batch } from "../engine.ts";
import type { TensorFlow } from "./tensorflow.ts";

/** How a network makes tensors of what it is given. */
export interface TensorMaker {
  /**
   * Cuts a vector of parameters into tensors, in layout order.
   *
   * @throws {TypeError} if it is not as long as the model has parameters
   */
  parameters(values: Float32Array): Tensor[];
  /**
   * Checks a batch without making anything.
   *
   * @throws {TypeError} if the arrays of a batch do not fit its count or the model
   * @throws {RangeError} if a label is not a class
   */
  requireBatch(batch: Batch): void;
  /** Inputs and labels of a batch that was checked. */
  batch(batch: Batch): [Tensor2D, Tensor1D];
}

/** The maker of a model's tensors. */
export function tensorMaker(tf: TensorFlow, model: Model): TensorMaker {
  const layout = parameterLayout(model);
  const P = parameterCount(model);
  const F = inputSize(model);
  const C = outputSize(model);
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
  return {
    parameters(values) {
      if (values.length !== P) {
        throw new TypeError(`expected ${P} parameters, got ${values.length}`);
      }
      return layout.map(({ offset, size, shape }) =>
        tf.tensor(values.slice(offset, offset + size), [...shape])
      );
    },
    requireBatch,
    batch(batch) {
      requireBatch(batch);
      return [tf.tensor2d(batch.inputs, [batch.count, F]), tf.tensor1d(batch.labels, "int32")];
    },
  };
}
