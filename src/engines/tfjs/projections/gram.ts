/** Inner products of per-example gradients in TensorFlow.js, from factors. @module */
import type { Tensor2D } from "@tensorflow/tfjs";
import type { TensorFlow } from "../tensorflow.ts";
import type { DenseFactors, DenseModel } from "./dense_factors.ts";

/**
 * Inner products of per-example gradients: (x ⊗ δ) · (y ⊗ ε) = (x · y)(δ · ε), and δ · ε for a bias.
 *
 * @returns examples of `left` × examples of `right`
 */
export function gram(
  tf: TensorFlow,
  { layers }: DenseModel,
  left: readonly DenseFactors[],
  right: readonly DenseFactors[],
): Tensor2D {
  return tf.tidy(() =>
    tf.addN(layers.map(({ bias }, index) => {
      const [one, other] = [left[index]!, right[index]!];
      const deltas = tf.matMul(one.deltas, other.deltas, false, true);
      const inputs = tf.matMul(one.inputs, other.inputs, false, true);
      return tf.mul<Tensor2D>(bias ? tf.add(inputs, 1) : inputs, deltas);
    }))
  );
}
