import type { Batch, Directions } from "../engine.ts";
import { chunks } from "./chunks.ts";
import type { CompiledModel } from "./compiled_model.ts";
import { directionProjector } from "./direction_projector.ts";
import { exampleFactors } from "./factors.ts";
import { gatherRows } from "./gather_rows.ts";
import { matmulTransposedGraph } from "./graphs/matmul_graph.ts";
import { weightGradientGraph } from "./graphs/weight_gradient_graph.ts";
import type { Session } from "./runtime/runtime.ts";
import { type Tile, tiles } from "./tiles.ts";

/** Minibatches as rows of example indices, n × b. */
export interface Draws {
  readonly count: number;
  readonly batchSize: number;
  readonly indices: Int32Array;
}

type DenseDirections = Directions & { kind: "dense" };

/** Floats of gradient tiles held at once; entries of one tile; examples gathered per run. */
const gradientBudget = 2 ** 26;
const maxTile = 2 ** 17;
const gatherSize = 512;

/**
 * Projections of minibatch gradients on dense directions. The examples' factors are computed once; then, tile by tile
 * over the weights, the gradient tile of every draw is one matrix product of gathered factors, and all draws are
 * projected by one matrix product with the tile of the directions. Against a loop of backward passes this saves the
 * forward pass, the propagation of δ, and n × P floats.
 */
export async function minibatchProjectionsDense(
  compiled: CompiledModel,
  parameters: Float32Array,
  data: Batch,
  draws: Draws,
  directions: DenseDirections,
): Promise<Float32Array> {
  const factors = await exampleFactors(compiled, parameters, data);
  const session = await compiled.session("weight gradient", weightGradientGraph);
  const product = await compiled.session("matmul transposed", matmulTransposedGraph);
  const sorted = sortedDraws(draws);
  const projections = new Float32Array(draws.count * directions.count);
  const plan = [...tiles(factors, Math.min(maxTile, Math.floor(gradientBudget / draws.count)))];
  const largest = plan.reduce((size, tile) => Math.max(size, tile.length), 0);
  const buffer = new Float32Array(draws.count * largest);
  const columns = new Float32Array(
    plan.reduce((size, { layer, rows }) => Math.max(size, rows < layer.fanIn ? rows : 1), 1) *
      data.count,
  );
  const project = directionProjector(product, directions, draws.count, projections);
  for (const tile of plan) {
    const tileGradients = buffer.subarray(0, draws.count * tile.length);
    const inputs = inputColumns(tile, data.count, columns);
    await minibatchGradients(session, tile, inputs, sorted, tileGradients);
    await project(tile, tileGradients);
  }
  return projections;
}

/**
 * Minibatch gradients of every draw, restricted to a tile. Large minibatches are summed from parts: all draws' first
 * parts, then all draws' second parts. With sorted indices a part of every draw comes from the same stretch of examples,
 * which stays in the cache meanwhile.
 *
 * @param inputs the tile's columns of the layer's inputs, N × rows
 * @param out n × tile
 */
async function minibatchGradients(
  session: Session,
  { layer: { delta, units }, rows, length }: Tile,
  inputs: Float32Array,
  { count: n, batchSize, indices }: Draws,
  out: Float32Array,
): Promise<void> {
  const examplesPerRun = Math.min(batchSize, gatherSize);
  const drawsPerRun = batchSize > gatherSize ? 1 : Math.floor(gatherSize / batchSize);
  const inputBuffer = new Float32Array(drawsPerRun * examplesPerRun * rows);
  const deltaBuffer = new Float32Array(drawsPerRun * examplesPerRun * units);
  const rest = new Float32Array(batchSize > gatherSize ? length : 0);
  const scale = { data: Float32Array.of(1 / batchSize), shape: [] };
  for (const part of chunks(batchSize, examplesPerRun)) {
    for (const group of chunks(n, drawsPerRun)) {
      const target = out.subarray(group.start * length, (group.start + group.count) * length);
      // A run holds several draws only if it holds all of their examples, which lie side by side.
      const first = group.start * batchSize + part.start;
      const wanted = indices.subarray(first, first + group.count * part.count);
      gatherRows(inputs, rows, wanted, inputBuffer);
      gatherRows(delta, units, wanted, deltaBuffer);
      const output = part.start === 0 ? target : rest;
      const shape = [group.count, part.count];
      await session.run({
        input: { data: inputBuffer.subarray(0, wanted.length * rows), shape: [...shape, rows] },
        delta: { data: deltaBuffer.subarray(0, wanted.length * units), shape: [...shape, units] },
        scale,
      }, { gradient: { data: output, shape: [group.count, rows, units] } });
      if (output === rest) { for (let i = 0; i < length; i++) target[i]! += rest[i]!; }
    }
  }
}

/** The same minibatches with the indices of each in ascending order. */
function sortedDraws({ count, batchSize, indices }: Draws): Draws {
  const sorted = indices.slice();
  for (const { start } of chunks(count * batchSize, batchSize)) {
    sorted.subarray(start, start + batchSize).sort();
  }
  return { count, batchSize, indices: sorted };
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
