/** Weighted sums of per-example gradients on ONNX Runtime. @module */
import type { Batch } from "../../engine.ts";
import { requireWeights } from "../../require_weights.ts";
import { type Chunk, chunks } from "../chunking/chunks.ts";
import { exampleRuns } from "../chunking/example_runs.ts";
import type { CompiledModel } from "../compiled/compiled_model.ts";
import { runSizes } from "./run_sizes.ts";
import { weightedGradientsGraph } from "./weighted_gradients_graph.ts";

/** {@linkcode Network.weightedGradients} on ONNX Runtime: some rows and some examples at a time. */
export async function weightedGradients(
  compiled: CompiledModel,
  parameters: Float32Array,
  data: Batch,
  weights: Float32Array,
  n: number,
): Promise<Float32Array> {
  compiled.requireBatch(data);
  requireWeights(weights, n, data.count);
  const { model, layout, parameterCount: P } = compiled;
  const session = await compiled.session("weighted", () => weightedGradientsGraph(model));
  const sizes = runSizes(model, n);
  const buffers = layout.map(({ size }) => new Float32Array(sizes.rows * size));
  const sums = new Float32Array(n * P);
  for (const rows of chunks(n, sizes.rows)) {
    const runs = exampleRuns(compiled, {
      session,
      fixed: compiled.parameterTensors(parameters),
      batch: data,
      chunks: chunks(data.count, sizes.examples),
      inputs: (examples) => ({
        weights: {
          data: part(weights, data.count, rows, examples),
          shape: [rows.count, examples.count],
        },
      }),
      outputs: () =>
        Object.fromEntries(layout.map(({ name, size }, block) => {
          const shape = [rows.count, size];
          return [`gradient.${name}`, {
            data: buffers[block]!.subarray(0, rows.count * size),
            shape,
          }];
        })),
    });
    for await (const _ of runs) {
      for (const [block, { offset, size }] of layout.entries()) {
        addRows(sums, P, rows, offset, buffers[block]!, size);
      }
    }
  }
  return sums;
}

/** The columns of some rows of a row-major matrix that belong to some examples, copied. */
function part(matrix: Float32Array, width: number, rows: Chunk, columns: Chunk): Float32Array {
  const copy = new Float32Array(rows.count * columns.count);
  for (let i = 0; i < rows.count; i++) {
    const start = (rows.start + i) * width + columns.start;
    copy.set(matrix.subarray(start, start + columns.count), i * columns.count);
  }
  return copy;
}

/** Adds a matrix of some rows to `size` columns of `sums` from `offset` on. */
function addRows(
  sums: Float32Array,
  width: number,
  { start, count }: Chunk,
  offset: number,
  added: Float32Array,
  size: number,
): void {
  for (let i = 0; i < count; i++) {
    const from = i * size;
    const to = (start + i) * width + offset;
    for (let e = 0; e < size; e++) sums[to + e]! += added[from + e]!;
  }
}
