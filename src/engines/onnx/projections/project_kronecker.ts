/** Per-example projections on sums of Kronecker products: no gradient is written out. @module */
import type { Batch, Directions } from "../../engine.ts";
import { requireEvaluation } from "../../modes/network_mode.ts";
import { chunks, rows, slice } from "../chunking/chunks.ts";
import type { CompiledModel, Tensors } from "../compiled/compiled_model.ts";
import { kroneckerGraph } from "./kronecker_graph.ts";

/** Floats of one layer's products (examples × terms) per run, at most; and the bounds of examples per run. */
const productBudget = 2 ** 19;
const chunkBounds = { min: 16, max: 512 };

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
  const fitting = Math.floor(productBudget / (K * rank));
  const chunkSize = Math.max(chunkBounds.min, Math.min(chunkBounds.max, fitting));
  for (const chunk of chunks(batch.count, chunkSize)) {
    const examples = compiled.batchTensors(slice(batch, chunk, compiled.inputSize));
    await session.run({ ...fixed, ...examples }, {
      projections: { data: rows(projections, chunk, K), shape: [chunk.count, K] },
    });
  }
  return projections;
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
