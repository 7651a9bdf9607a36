import type { Batch, Directions } from "../engine.ts";
import { chunks } from "./chunks.ts";
import type { CompiledModel } from "./compiled_model.ts";
import { exampleFactors } from "./factors.ts";
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

/** Floats of gradient tiles held at once; entries of one tile; floats of a direction tile; examples gathered per run. */
const gradientBudget = 2 ** 26;
const maxTile = 2 ** 17;
const directionBudget = 2 ** 23;
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
  { count: K, fill }: Directions & { kind: "dense" },
): Promise<Float32Array> {
  const factors = await exampleFactors(compiled, parameters, data);
  const gradients = await compiled.session("weight gradient", weightGradientGraph);
  const product = await compiled.session("matmul transposed", matmulTransposedGraph);
  const { count: n, batchSize } = draws;
  const projections = new Float32Array(n * K);
  const tileSize = Math.min(maxTile, Math.floor(gradientBudget / n));
  for (const tile of tiles(factors, tileSize)) {
    const gradientTile = await minibatchGradients(gradients, tile, data.count, draws);
    await addProjections(product, tile, gradientTile, n, K, fill, projections);
  }
  for (let i = 0; i < projections.length; i++) projections[i]! /= batchSize;
  return projections;
}

/** Sums of the examples' gradients for every draw, restricted to a tile: n × tile. */
async function minibatchGradients(
  session: Session,
  tile: Tile,
  exampleCount: number,
  { count: n, batchSize, indices }: Draws,
): Promise<Float32Array> {
  const { layer: { delta, units }, rows, length } = tile;
  const inputs = inputTile(tile, exampleCount);
  const result = new Float32Array(n * length);
  const examplesPerRun = Math.min(batchSize, gatherSize);
  const drawsPerRun = batchSize > gatherSize ? 1 : Math.max(1, Math.floor(gatherSize / batchSize));
  const inputBuffer = new Float32Array(drawsPerRun * examplesPerRun * rows);
  const deltaBuffer = new Float32Array(drawsPerRun * examplesPerRun * units);
  const rest = new Float32Array(batchSize > gatherSize ? length : 0);
  for (const group of chunks(n, drawsPerRun)) {
    const target = result.subarray(group.start * length, (group.start + group.count) * length);
    for (const part of chunks(batchSize, examplesPerRun)) {
      // Several draws per run only where one part holds a whole draw, so their examples lie side by side.
      const first = group.start * batchSize + part.start;
      const wanted = indices.subarray(first, first + group.count * part.count);
      gather(inputs, rows, wanted, inputBuffer);
      gather(delta, units, wanted, deltaBuffer);
      const output = part.start === 0 ? target : rest;
      const shape = [group.count, part.count];
      await session.run({
        input: { data: inputBuffer.subarray(0, wanted.length * rows), shape: [...shape, rows] },
        delta: { data: deltaBuffer.subarray(0, wanted.length * units), shape: [...shape, units] },
      }, { gradient: { data: output, shape: [group.count, rows, units] } });
      if (output === rest) { for (let i = 0; i < length; i++) target[i]! += rest[i]!; }
    }
  }
  return result;
}

/** The columns of the layer's inputs that belong to the tile, side by side: N × rows; all 1 for a bias. */
function inputTile({ layer, role, firstRow, rows }: Tile, count: number): Float32Array {
  if (role === "bias") return new Float32Array(count).fill(1);
  const { input, fanIn } = layer;
  if (rows === fanIn) return input;
  const tile = new Float32Array(count * rows);
  for (let i = 0; i < count; i++) {
    const start = i * fanIn + firstRow;
    tile.set(input.subarray(start, start + rows), i * rows);
  }
  return tile;
}

function gather(matrix: Float32Array, width: number, indices: Int32Array, out: Float32Array): void {
  for (let j = 0; j < indices.length; j++) {
    const start = indices[j]! * width;
    out.set(matrix.subarray(start, start + width), j * width);
  }
}

/** Adds gradientTile · (directions' tile)ᵀ to the projections, a smaller tile of the directions at a time. */
async function addProjections(
  session: Session,
  tile: Tile,
  gradientTile: Float32Array,
  n: number,
  K: number,
  fill: (offset: number, length: number, out: Float32Array) => void,
  projections: Float32Array,
): Promise<void> {
  const output = new Float32Array(n * K);
  for (const part of chunks(tile.length, Math.max(1, Math.floor(directionBudget / K)))) {
    const directions = new Float32Array(K * part.count);
    fill(tile.offset + part.start, part.count, directions);
    let gradients = gradientTile;
    if (part.count < tile.length) {
      gradients = new Float32Array(n * part.count);
      for (let j = 0; j < n; j++) {
        const start = j * tile.length + part.start;
        gradients.set(gradientTile.subarray(start, start + part.count), j * part.count);
      }
    }
    await session.run({
      a: { data: gradients, shape: [n, part.count] },
      b: { data: directions, shape: [K, part.count] },
    }, { product: { data: output, shape: [n, K] } });
    for (let i = 0; i < output.length; i++) projections[i]! += output[i]!;
  }
}
