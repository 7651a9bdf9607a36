/** The factors of per-example gradients of dense layers, by TensorFlow's own autodiff. @module */
import type { Scalar, Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs";
import type { DenseLayer, Model } from "../../../models/model.ts";
import { activate, exampleLosses } from "../forward.ts";
import type { TensorFlow } from "../tensorflow.ts";

/**
 * What the gradients of single examples are made of in a dense layer: example i's own weight gradient is the outer product
 * of row i of `inputs` with row i of `deltas`, its bias gradient is row i of `deltas`.
 */
export interface DenseFactors {
  /** What goes into the layer, B × fan-in. */
  readonly inputs: Tensor2D;
  /** Derivatives of every example's own loss by the layer's sums before activation, B × units. */
  readonly deltas: Tensor2D;
}

/** A model of dense layers alone. */
export type DenseModel = Omit<Model, "layers"> & { readonly layers: readonly DenseLayer[] };

/** Whether every layer is dense. */
export function isDense(model: Model): model is DenseModel {
  return model.layers.every(({ kind }) => kind === "dense");
}

/**
 * Factors of every layer. Zeros are added to the sums of each layer, and the library differentiates the sum of all losses by
 * them: an example's loss depends on its own row only.
 *
 * @param parameters in layout order
 */
export function denseFactors(
  tf: TensorFlow,
  { layers, loss }: DenseModel,
  parameters: readonly Tensor[],
  inputs: Tensor2D,
  labels: Tensor1D,
): DenseFactors[] {
  const entering: Tensor2D[] = [];
  const totalLoss = (...zeros: Tensor[]): Scalar => {
    let used = 0;
    let values = inputs;
    for (const [index, { bias, activation }] of layers.entries()) {
      if (index > 0) entering.push(tf.keep(values));
      let sums = tf.matMul(values, parameters[used++] as Tensor2D);
      if (bias) sums = tf.add(sums, parameters[used++]!);
      values = activate(tf, activation, tf.add<Tensor2D>(sums, zeros[index]!));
    }
    return tf.sum(exampleLosses(tf, loss, values, labels));
  };
  const zeros = layers.map(({ units }) => tf.zeros([inputs.shape[0], units]));
  const { grads } = tf.valueAndGrads(totalLoss)(zeros);
  // What was kept is handed over to whoever called, to be freed with everything else.
  const owned = entering.map((kept) => {
    const clone = tf.clone(kept);
    kept.dispose();
    return clone;
  });
  return layers.map((_, index) => ({
    inputs: index === 0 ? inputs : owned[index - 1]!,
    deltas: grads[index] as Tensor2D,
  }));
}
