/** Per-example projections on sums of Kronecker products: no gradient is written out. @module */
import type { Model } from "../../../models/model.ts";
import { everyLayer, shapeSize } from "../../../models/resolve.ts";
import type { Batch, Directions } from "../../engine.ts";
import { requireEvaluation } from "../../modes/network_mode.ts";
import { type Chunk, chunks, rows } from "../chunking/chunks.ts";
import { runExamples } from "../chunking/example_runs.ts";
import type { CompiledModel, Tensors } from "../compiled/compiled_model.ts";
import { kroneckerGraph } from "./kronecker_graph.ts";

/** Floats of one layer's products (examples × terms) per run, at most; and the bounds of examples per run. */
const PRODUCT_FLOATS = 2 ** 19;
const CHUNK_EXAMPLES = { min: 16, max: 512 };

/** The same with all places of a convolution, which has a product for every window: examples × terms × places. */
const PLACE_FLOATS = 2 ** 24;

/** Per-example projections on sums of Kronecker products. */
export async function projectKronecker(
  compiled: CompiledModel,
  parameters: Float32Array,
  batch: Batch,
  directions: Directions & { kind: "kronecker" },
): Promise<Float32Array> {
  compiled.requireBatch(batch);
  requireEvaluation(compiled.mode, "projections of single examples");
  const { count: K, rank } = directions;
  const withVectors = directions.bias !== undefined;
  const session = await compiled.session(
    `kronecker ${rank} ${withVectors}`,
    () => kroneckerGraph(compiled.model, rank, withVectors),
  );
  const fixed = {
    ...compiled.parameterTensors(parameters),
    ...directionTensors(compiled, directions),
  };
  const projections = new Float32Array(batch.count * K);
  await runExamples(compiled, {
    session,
    fixed,
    batch,
    chunks: productChunks(compiled.model, batch.count, K * rank),
    outputs: (chunk) => ({
      projections: { data: rows(projections, chunk, K), shape: [chunk.count, K] },
    }),
  });
  return projections;
}

/** Cuts the examples so that all products fit; where there are places, stretches that fit those are cut again. */
function* productChunks(model: Model, examples: number, terms: number): Generator<Chunk> {
  const { min, max } = CHUNK_EXAMPLES;
  const size = Math.max(min, Math.min(max, Math.floor(PRODUCT_FLOATS / terms)));
  const places = mostPlaces(model);
  const fitting = places === 1
    ? examples
    : Math.max(1, Math.floor(PLACE_FLOATS / (terms * places)));
  for (const { start, count } of chunks(examples, fitting)) {
    for (const part of chunks(count, size)) yield { start: start + part.start, count: part.count };
  }
}

/** Places of the largest convolution's output; 1 where there is none. */
function mostPlaces(model: Model): number {
  return Math.max(
    ...everyLayer(model).map(({ layer, output }) =>
      layer.kind === "conv2d" ? shapeSize(output.slice(1)) : 1
    ),
  );
}

function directionTensors(
  compiled: CompiledModel,
  { count: K, rank, factors, bias }: Directions & { kind: "kronecker" },
): Tensors {
  const weights = compiled.layout.filter(({ role }) => role === "weight");
  if (factors.length !== weights.length) {
    throw new TypeError(`${factors.length} pairs of factors for ${weights.length} weights`);
  }
  const tensors: Tensors = {};
  for (const [index, { name, fanIn, fanOut }] of weights.entries()) {
    const { left, right } = factors[index]!;
    tensors[`left.${name}`] = termMajor(left, K, rank, fanIn);
    tensors[`right.${name}`] = termMajor(right, K, rank, fanOut);
  }
  if (bias === undefined) return tensors;
  const vectors = compiled.layout.filter(({ role }) => role !== "weight");
  const width = vectors.reduce((sum, { size }) => sum + size, 0);
  if (bias.length !== K * width) {
    throw new TypeError(`bias directions have ${bias.length} entries instead of ${K} × ${width}`);
  }
  let column = 0;
  for (const { name, size } of vectors) {
    const data = new Float32Array(K * size);
    for (let k = 0; k < K; k++) {
      const start = k * width + column;
      data.set(bias.subarray(start, start + size), k * size);
    }
    tensors[`direction.${name}`] = { data, shape: [K, size] };
    column += size;
  }
  return tensors;
}

/** Moves row k·rank + r to row r·K + k. */
function termMajor(factor: Float32Array, K: number, rank: number, width: number) {
  const shape = [K * rank, width];
  if (factor.length !== K * rank * width) {
    throw new TypeError(`a factor has ${factor.length} entries instead of ${K * rank} × ${width}`);
  }
  if (rank === 1) return { data: factor, shape };
  const data = new Float32Array(factor.length);
  for (let k = 0; k < K; k++) {
    for (let r = 0; r < rank; r++) {
      const start = (k * rank + r) * width;
      data.set(factor.subarray(start, start + width), (r * K + k) * width);
    }
  }
  return { data, shape };
}
