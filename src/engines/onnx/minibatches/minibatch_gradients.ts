/** Projections of minibatch gradients by one backward pass each, for models of any layers. @module */
import type { Batch, Directions } from "../../engine.ts";
import { chunks, rows } from "../chunking/chunks.ts";
import type { CompiledModel } from "../compiled/compiled_model.ts";
import { directionProducts } from "../projections/direction_products.ts";
import { gatherRows } from "../chunking/gather_rows.ts";
import { lossAndGradient } from "../gradients/loss_and_gradient.ts";
import type { MinibatchRows } from "./minibatch_rows.ts";
import { pieces } from "../projections/pieces.ts";

/** Floats of gradients and of directions held at once. */
const GRADIENT_FLOATS = 2 ** 26;
const DIRECTION_FLOATS = 2 ** 25;

/**
 * Summed gradients of minibatches projected on dense directions, one backward pass each: for models of any layers, where
 * few small minibatches meet many directions.
 *
 * @returns n × K: sums over the minibatches, not means
 */
export async function projectMinibatchGradients(
  compiled: CompiledModel,
  parameters: Float32Array,
  data: Batch,
  { count: n, starts, indices }: MinibatchRows,
  directions: Directions & { kind: "dense" },
): Promise<Float32Array> {
  const { layout, parameterCount: P, inputSize } = compiled;
  const K = directions.count;
  const projections = new Float32Array(n * K);
  const groupSize = Math.min(n, Math.max(1, Math.floor(GRADIENT_FLOATS / P)));
  const gradients = layout.map(({ size }) => new Float32Array(groupSize * size));
  for (const chunk of chunks(n, groupSize)) {
    for (let j = 0; j < chunk.count; j++) {
      const chosen = indices.subarray(starts[chunk.start + j], starts[chunk.start + j + 1]);
      const inputs = new Float32Array(chosen.length * inputSize);
      gatherRows(data.inputs, inputSize, chosen, inputs);
      const { gradient } = await lossAndGradient(compiled, parameters, {
        count: chosen.length,
        inputs,
        labels: chosen.map((index) => data.labels[index]!),
      });
      for (let i = 0; i < P; i++) gradient[i]! *= chosen.length;
      for (const [index, { offset, size }] of layout.entries()) {
        gradients[index]!.set(gradient.subarray(offset, offset + size), j * size);
      }
    }
    const blocks = layout.map(({ size }, index) =>
      gradients[index]!.subarray(0, chunk.count * size)
    );
    for (const group of pieces(layout, Math.max(1, Math.floor(DIRECTION_FLOATS / K)))) {
      const addProducts = await directionProducts(compiled, directions, group);
      await addProducts(blocks, rows(projections, chunk, K));
    }
  }
  return projections;
}
