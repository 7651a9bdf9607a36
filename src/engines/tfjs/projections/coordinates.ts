/** Projections on single parameters in TensorFlow.js, from factors. @module */
import type { Tensor2D } from "@tensorflow/tfjs";
import { parameterLayout } from "../../../models/layout.ts";
import type { Directions } from "../../engine.ts";
import type { TensorFlow } from "../tensorflow.ts";
import type { DenseFactors, DenseModel } from "./dense_factors.ts";

/** Entry (row, column) of a weight's gradient is x_row δ_column, an entry of a bias's is δ_column. */
export function projectOnCoordinates(
  tf: TensorFlow,
  model: DenseModel,
  chunks: readonly (readonly DenseFactors[])[],
  { indices }: Directions & { readonly kind: "coordinates" },
): Tensor2D[] {
  const wanted: number[] = []; // Directions in the order in which they come out, block by block.
  const groups = parameterLayout(model).map(({ role, layer, offset, size, fanOut }) => {
    const own = [...indices.keys()].filter((k) =>
      indices[k]! >= offset && indices[k]! < offset + size
    );
    wanted.push(...own);
    const places = own.map((k) => indices[k]! - offset);
    return {
      role,
      layer,
      rows: places.map((place) => Math.floor(place / fanOut)),
      columns: places.map((place) => place % fanOut),
    };
  }).filter(({ rows }) => rows.length > 0);
  const stray = indices.findIndex((_, k) => !wanted.includes(k));
  if (stray >= 0) throw new RangeError(`there is no parameter ${indices[stray]}`);
  const order = indices.map((_, k) => wanted.indexOf(k));
  const pick = (values: Tensor2D, places: readonly number[]) =>
    tf.gather(values, tf.tensor1d([...places], "int32"), 1);
  return chunks.map((chunk) =>
    tf.tidy(() => {
      const parts = groups.map(({ role, layer, rows, columns }) => {
        const { inputs, deltas } = chunk[layer]!;
        const picked = pick(deltas, columns);
        return role === "bias" ? picked : tf.mul<Tensor2D>(pick(inputs, rows), picked);
      });
      return pick(tf.concat(parts, 1), [...order]);
    })
  );
}
