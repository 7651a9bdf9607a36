import type { Batch, Directions } from "../engine.ts";
import { chunks } from "./chunks.ts";
import type { CompiledModel } from "./compiled_model.ts";
import { matmulGraph } from "./graphs/matmul_graph.ts";
import { matmul } from "./matmul.ts";
import { type Draws, minibatchProjectionsDense } from "./minibatch_dense.ts";

/** Minibatches whose counts are held at once. */
const drawsPerProduct = 64;

/**
 * {@linkcode Network.minibatchProjections} on ONNX Runtime. Dense directions are worth forming minibatch gradients for;
 * for the others the examples' own projections are cheaper, and a minibatch is a row of counts times their matrix.
 *
 * @param project the per-example projections
 */
export async function minibatchProjections(
  compiled: CompiledModel,
  parameters: Float32Array,
  data: Batch,
  draws: Draws,
  directions: Directions,
  project: (batch: Batch) => Promise<Float32Array>,
): Promise<Float32Array> {
  compiled.requireBatch(data);
  const used = compact(data, draws, compiled.inputSize);
  if (directions.kind === "dense") {
    return minibatchProjectionsDense(compiled, parameters, used.data, used.draws, directions);
  }
  const { count: n, batchSize, indices } = used.draws;
  const { count: N } = used.data;
  const K = directions.count;
  const perExample = await project(used.data);
  const session = await compiled.session("matmul", matmulGraph);
  const projections = new Float32Array(n * K);
  for (const { start, count } of chunks(n, drawsPerProduct)) {
    const counts = new Float32Array(count * N);
    for (let j = 0; j < count * batchSize; j++) {
      counts[Math.floor(j / batchSize) * N + indices[start * batchSize + j]!]!++;
    }
    projections.set(await matmul(session, counts, count, N, perExample, K), start * K);
  }
  for (let i = 0; i < projections.length; i++) projections[i]! /= batchSize;
  return projections;
}

/** Leaves out the examples that no minibatch holds, where these are the larger part (the rest has to be copied). */
function compact(data: Batch, draws: Draws, inputSize: number): { data: Batch; draws: Draws } {
  const { count: n, batchSize, indices } = draws;
  if (batchSize < 1 || indices.length !== n * batchSize) {
    throw new TypeError(`${indices.length} indices for ${n} minibatches of ${batchSize}`);
  }
  const place = new Int32Array(data.count).fill(-1);
  for (const index of indices) {
    if (index < 0 || index >= data.count) throw new RangeError(`there is no example ${index}`);
    place[index] = 0;
  }
  let count = 0;
  for (let i = 0; i < place.length; i++) if (place[i] === 0) place[i] = count++;
  if (count > data.count / 2) return { data, draws };
  const inputs = new Float32Array(count * inputSize);
  const labels = new Int32Array(count);
  for (let i = 0; i < place.length; i++) {
    const to = place[i]!;
    if (to < 0) continue;
    inputs.set(data.inputs.subarray(i * inputSize, (i + 1) * inputSize), to * inputSize);
    labels[to] = data.labels[i]!;
  }
  return {
    data: { count, inputs, labels },
    draws: { ...draws, indices: indices.map((index) => place[index]!) },
  };
}
