/** Chooses the cheapest way to the projections of minibatch gradients. @module */
import { gradientFlops } from "../../../models/gradient_flops.ts";
import type { Batch, Directions, MinibatchIndices } from "../../engine.ts";
import { chunks } from "../chunking/chunks.ts";
import type { CompiledModel } from "../compiled/compiled_model.ts";
import { hasDenseLayersOnly } from "../compiled/dense_layers.ts";
import { matmulGraph } from "../matmul/matmul_graph.ts";
import { matmul } from "../matmul/matmul.ts";
import { minibatchProjectionsDense } from "./minibatch_dense.ts";
import { projectMinibatchGradients } from "./minibatch_gradients.ts";
import { type MinibatchRows, minibatchRows } from "./minibatch_rows.ts";

/** Minibatches whose counts are held at once. */
const DRAWS_PER_PRODUCT = 64;

/**
 * {@linkcode Network.minibatchProjections} on ONNX Runtime. With dense layers alone, dense directions are worth forming
 * minibatch gradients for; else the examples' own projections mostly are cheaper, and a minibatch is a row of counts times
 * their matrix.
 *
 * @param project the per-example projections
 */
export async function minibatchProjections(
  compiled: CompiledModel,
  parameters: Float32Array,
  data: Batch,
  draws: MinibatchIndices,
  directions: Directions,
  project: (batch: Batch) => Promise<Float32Array>,
): Promise<Float32Array> {
  compiled.requireBatch(data);
  const rows = minibatchRows(draws, data.count);
  const used = compact(data, rows, compiled.inputSize);
  const K = directions.count;
  const sums = directions.kind !== "dense"
    ? await countedSums(compiled, await project(used.data), used, K)
    : hasDenseLayersOnly(compiled.model)
    ? await minibatchProjectionsDense(compiled, parameters, used.data, used.rows, directions)
    : passesAreCheaper(compiled, used, K)
    ? await projectMinibatchGradients(compiled, parameters, used.data, used.rows, directions)
    : await countedSums(compiled, await project(used.data), used, K);
  for (let j = 0, at = 0; j < rows.count; j++) {
    const size = rows.starts[j + 1]! - rows.starts[j]!;
    for (let k = 0; k < K; k++, at++) sums[at]! /= size;
  }
  return sums;
}

/** Whether one backward pass per minibatch costs less than one gradient per example and counts of their projections. */
function passesAreCheaper({ layout, parameterCount }: CompiledModel, used: Used, K: number) {
  const { data: { count: N }, rows: { count: n, indices } } = used;
  const pass = gradientFlops(layout);
  const onDirections = 2 * K * parameterCount;
  return indices.length * pass + n * onDirections < N * (pass + onDirections) + 2 * n * N * K;
}

/** Sums of the examples' own projections over every minibatch. */
async function countedSums(
  compiled: CompiledModel,
  perExample: Float32Array,
  { data: { count: N }, rows: { count: n, starts, indices } }: Used,
  K: number,
): Promise<Float32Array> {
  const session = await compiled.session("matmul", matmulGraph);
  const sums = new Float32Array(n * K);
  for (const { start, count } of chunks(n, DRAWS_PER_PRODUCT)) {
    const counts = new Float32Array(count * N);
    for (let j = 0; j < count; j++) {
      for (let at = starts[start + j]!; at < starts[start + j + 1]!; at++) {
        counts[j * N + indices[at]!]!++;
      }
    }
    sums.set(await matmul(session, counts, count, N, perExample, K), start * K);
  }
  return sums;
}

interface Used {
  readonly data: Batch;
  readonly rows: MinibatchRows;
}

/** Leaves out the examples that no minibatch holds, where these are the larger part (the rest has to be copied). */
function compact(data: Batch, rows: MinibatchRows, inputSize: number): Used {
  const place = new Int32Array(data.count).fill(-1);
  for (const index of rows.indices) place[index] = 0;
  let count = 0;
  for (let i = 0; i < place.length; i++) if (place[i] === 0) place[i] = count++;
  if (count > data.count / 2) return { data, rows };
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
    rows: { ...rows, indices: rows.indices.map((index) => place[index]!) },
  };
}
