/** Projections on dense directions in TensorFlow.js, tile by tile. @module */
import type { Rank, Tensor2D } from "@tensorflow/tfjs";
import { parameterLayout } from "../../../models/layout.ts";
import type { Directions } from "../../engine.ts";
import type { TensorFlow } from "../tensorflow.ts";
import type { DenseFactors, DenseModel } from "./dense_factors.ts";

/** Entries of a tile at most: 32 MB, a quarter of what WebGPU binds at once. */
const TILE_ENTRIES = 2 ** 23;

/**
 * Writes gradients and directions tile by tile: some rows of a weight at a time, all examples and directions of it, so that
 * every entry of a direction is asked for once.
 */
export function projectOnDense(
  tf: TensorFlow,
  model: DenseModel,
  chunks: readonly (readonly DenseFactors[])[],
  { count, fill }: Directions & { readonly kind: "dense" },
): Tensor2D[] {
  const most = Math.max(count, ...chunks.map(([first]) => first!.inputs.shape[0]));
  let sums = chunks.map(([first]) => tf.zeros<Rank.R2>([first!.inputs.shape[0], count]));
  /** Adds what one tile gives; `gradients` are its entries of every example's gradient. */
  const add = (
    offset: number,
    length: number,
    gradients: (factors: readonly DenseFactors[]) => Tensor2D,
  ) => {
    const entries = new Float32Array(count * length);
    fill(offset, length, entries);
    const next = tf.tidy(() => {
      const tile = tf.tensor2d(entries, [count, length]);
      return chunks.map((factors, index) =>
        tf.tidy(() => tf.add(sums[index]!, tf.matMul(gradients(factors), tile, false, true)))
      );
    });
    for (const sum of sums) sum.dispose();
    sums = next as Tensor2D[];
  };
  for (const { role, layer, offset, size, fanIn, fanOut } of parameterLayout(model)) {
    if (role === "bias") {
      add(offset, size, (factors) => factors[layer]!.deltas);
      continue;
    }
    const rows = Math.max(1, Math.floor(TILE_ENTRIES / (most * fanOut)));
    for (let row = 0; row < fanIn; row += rows) {
      const some = Math.min(rows, fanIn - row);
      add(offset + row * fanOut, some * fanOut, (factors) => {
        const { inputs, deltas } = factors[layer]!;
        const B = inputs.shape[0];
        const left = tf.reshape(tf.slice(inputs, [0, row], [B, some]), [B, some, 1]);
        return tf.reshape(tf.mul(left, tf.expandDims(deltas, 1)), [B, some * fanOut]);
      });
    }
  }
  return sums;
}
