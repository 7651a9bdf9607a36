/** Cuts examples and rows into stretches of bounded size. @module */
import type { Batch } from "../../engine.ts";

/** A stretch of examples. */
export interface Chunk {
  readonly start: number;
  readonly count: number;
}

/** Cuts 0 … total − 1 into stretches of at most `size`. The cuts depend on these two numbers alone, never on threads. */
export function* chunks(total: number, size: number): Generator<Chunk> {
  for (let start = 0; start < total; start += size) {
    yield { start, count: Math.min(size, total - start) };
  }
}

/** Examples of a chunk, as views. */
export function slice({ inputs, labels }: Batch, chunk: Chunk, inputSize: number): Batch {
  const end = chunk.start + chunk.count;
  return {
    count: chunk.count,
    inputs: inputs.subarray(chunk.start * inputSize, end * inputSize),
    labels: labels.subarray(chunk.start, end),
  };
}

/** Rows of a row-major matrix that belong to a chunk, as a view. */
export function rows(matrix: Float32Array, { start, count }: Chunk, width: number): Float32Array {
  return matrix.subarray(start * width, (start + count) * width);
}
