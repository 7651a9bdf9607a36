/** Projections on sums of Kronecker products in TensorFlow.js, from factors. @module */
import type { Tensor2D } from "@tensorflow/tfjs";
import { parameterLayout } from "../../../models/layout.ts";
import type { Directions } from "../../engine.ts";
import type { TensorFlow } from "../tensorflow.ts";
import type { DenseFactors, DenseModel } from "./dense_factors.ts";

/** (x ⊗ δ) · Σ_r (a_r ⊗ b_r) = Σ_r (x · a_r)(δ · b_r): no gradient is written out. */
export function projectOnKronecker(
  tf: TensorFlow,
  model: DenseModel,
  chunks: readonly (readonly DenseFactors[])[],
  { count, rank, factors, bias }: Directions & { readonly kind: "kronecker" },
): Tensor2D[] {
  const layout = parameterLayout(model);
  const weights = layout.filter(({ role }) => role === "weight");
  const terms = weights.map(({ layer, fanIn, fanOut }, index) => ({
    layer,
    left: tf.tensor2d(factors[index]!.left, [count * rank, fanIn]),
    right: tf.tensor2d(factors[index]!.right, [count * rank, fanOut]),
  }));
  const biases = layout.filter(({ role }) => role === "bias");
  const biasEntries = biases.reduce((sum, { size }) => sum + size, 0);
  const biasTerm = bias && biasEntries > 0 ? tf.tensor2d(bias, [count, biasEntries]) : undefined;
  return chunks.map((chunk) =>
    tf.tidy(() => {
      const parts = terms.map(({ layer, left, right }) => {
        const { inputs, deltas } = chunk[layer]!;
        const products = tf.mul(
          tf.matMul(inputs, left, false, true),
          tf.matMul(deltas, right, false, true),
        );
        return tf.sum(tf.reshape(products, [-1, count, rank]), 2) as Tensor2D;
      });
      if (biasTerm !== undefined) {
        const deltas = biases.map(({ layer }) => chunk[layer]!.deltas);
        parts.push(tf.matMul(tf.concat(deltas, 1), biasTerm, false, true));
      }
      return tf.addN(parts);
    })
  );
}
