/** Projections of minibatch gradients on dense directions, tile by tile, for dense layers. @module */
import type { Batch, Directions } from "../../engine.ts";
import { chunks } from "../chunking/chunks.ts";
import type { CompiledModel } from "../compiled/compiled_model.ts";
import { exampleFactors } from "../examples/factors.ts";
import { matmulTransposedGraph } from "../matmul/matmul_graph.ts";
import type { MinibatchRows } from "./minibatch_rows.ts";
import { minibatchSums } from "./minibatch_sums.ts";
import { type Tile, tiles } from "../projections/tiles.ts";

type DenseDirections = Directions & { kind: "dense" };

/**
 * Floats of directions and of gradients held at once; entries of one tile at most. Directions take the larger part, 324
 * MB: every tile gathers the examples of all minibatches anew, so tiles should be few.
 */
const DIRECTION_FLOATS = 8.1e7;
const GRADIENT_FLOATS = 2 ** 23;
const TILE_ENTRIES = 2 ** 18;

/**
 * Summed gradients of minibatches, projected on dense directions. The examples' factors are computed once; then, tile by
 * tile over the weights, the directions are formed once, the gradient tile of every minibatch is one matrix product of
 * gathered factors, and some minibatches at a time are projected by one matrix product. Against a loop of backward
 * passes this saves the forward pass, the propagation of δ, and n × P floats; K × P floats are never held either.
 *
 * @returns n × K: sums over the minibatches, not means
 */
export async function minibatchProjectionsDense(
  compiled: CompiledModel,
  parameters: Float32Array,
  data: Batch,
  draws: MinibatchRows,
  { count: K, fill }: DenseDirections,
): Promise<Float32Array> {
  const { count: n } = draws;
  const factors = await exampleFactors(compiled, parameters, data);
  const sums = await minibatchSums(compiled, sorted(draws));
  const product = await compiled.session("matmul transposed", matmulTransposedGraph);
  const plan = [...tiles(factors, Math.min(TILE_ENTRIES, Math.floor(DIRECTION_FLOATS / K)))];
  const largest = (size: (tile: Tile) => number) => Math.max(...plan.map(size));
  const widest = largest(({ length }) => length);
  const directions = new Float32Array(K * widest);
  const perGroup = Math.min(n, Math.max(1, Math.floor(GRADIENT_FLOATS / widest)));
  const gradients = new Float32Array(perGroup * widest);
  const output = new Float32Array(perGroup * K);
  const columns = new Float32Array(
    data.count * largest(({ layer, rows }) => rows < layer.fanIn ? rows : 1),
  );
  const projections = new Float32Array(n * K);
  for (const tile of plan) {
    const { offset, length } = tile;
    const values = directions.subarray(0, K * length);
    fill(offset, length, values);
    const inputs = inputColumns(tile, data.count, columns);
    for (const { start: first, count } of chunks(n, perGroup)) {
      const group = gradients.subarray(0, count * length);
      await sums(tile, inputs, first, count, group);
      // Directions on the left: the runtime packs the right matrix, which here is the smaller one.
      const part = output.subarray(0, K * count);
      await product.run({
        a: { data: values, shape: [K, length] },
        b: { data: group, shape: [count, length] },
      }, { product: { data: part, shape: [K, count] } });
      for (let k = 0, at = 0; k < K; k++) {
        for (let j = first; j < first + count; j++, at++) projections[j * K + k]! += part[at]!;
      }
    }
  }
  return projections;
}

/** The same minibatches with the indices of each in ascending order: neighbours in memory are gathered together. */
function sorted({ count, starts, indices }: MinibatchRows): MinibatchRows {
  const ascending = indices.slice();
  for (let j = 0; j < count; j++) ascending.subarray(starts[j], starts[j + 1]).sort();
  return { count, starts, indices: ascending };
}

/** The columns of the layer's inputs that belong to the tile, side by side: N × rows; all 1 for a bias. */
function inputColumns(tile: Tile, count: number, buffer: Float32Array): Float32Array {
  const { layer: { input, fanIn }, role, firstRow, rows } = tile;
  if (role === "weight" && rows === fanIn) return input;
  const columns = buffer.subarray(0, count * rows);
  if (role === "bias") return columns.fill(1);
  for (let i = 0; i < count; i++) {
    const start = i * fanIn + firstRow;
    columns.set(input.subarray(start, start + rows), i * rows);
  }
  return columns;
}
