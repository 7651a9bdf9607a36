/** The noise of minibatches from the per-example projections: no further backward pass. @module */
import type { MatrixProduct, NoiseChunk } from "./chunk.ts";
import type { MinibatchDraws } from "./draws.ts";
import type { Population } from "./population.ts";

/** Entries of a count matrix held at once, at most: 16 MB. */
const COUNT_ENTRIES = 1 << 22;

/** Rows summed one by one per minibatch in a chunk of this many. */
const GATHERED_ROWS = 256;

/**
 * How many times cheaper one multiply-add is in the engine's matrix product than in a loop that adds up rows (measured:
 * about 40 on one thread, 80 on two; `bench/noise_bench.ts`). It decides the route, never a number beyond float32
 * rounding.
 */
const PRODUCT_SPEED = 64;

/**
 * The noise of minibatches: their rows' mean in each population. All populations see the same minibatches. Streams in
 * chunks, so memory does not grow with the number of minibatches.
 *
 * Small minibatches are summed row by row in float64; large ones as a product of a count matrix (minibatches × examples)
 * with the projections in the engine's float32.
 *
 * @param populations populations of the same N examples
 * @param draws the minibatches
 * @param product the engine's matrix product; without it all minibatches are summed row by row
 * @returns chunks of consecutive minibatches
 *
 * @example
 * ```ts
 * import { minibatchMeans } from "./minibatch_means.ts";
 * import { population } from "./population.ts";
 * import assert from "node:assert/strict";
 *
 * const p = population("one", Float32Array.of(-1, 0, 1), 1);
 * const draws = { count: 2, batchSize: 2, at: (j: number) => Int32Array.of(j, j + 1) };
 * for await (const { values } of minibatchMeans([p], draws)) {
 *   assert.deepEqual([...values[0]!], [-0.5, 0.5]);
 * }
 * ```
 */
export async function* minibatchMeans(
  populations: readonly Population[],
  draws: MinibatchDraws,
  product?: MatrixProduct,
): AsyncGenerator<NoiseChunk> {
  const examples = populations[0]?.rows ?? 0;
  if (populations.some(({ rows }) => rows !== examples)) {
    throw new RangeError("minibatchMeans: the populations are of different examples");
  }
  const byProduct = product !== undefined && draws.batchSize * PRODUCT_SPEED > examples;
  const size = byProduct ? Math.max(1, Math.floor(COUNT_ENTRIES / examples)) : GATHERED_ROWS;
  for (let first = 0; first < draws.count; first += size) {
    const count = Math.min(size, draws.count - first);
    const values = byProduct
      ? await multiplied(populations, draws, first, count, product)
      : summed(populations, draws, first, count);
    yield { first, count, values };
  }
}

function summed(
  populations: readonly Population[],
  draws: MinibatchDraws,
  first: number,
  count: number,
): Float32Array[] {
  const out = populations.map(({ columns }) => new Float32Array(count * columns));
  const sums = populations.map(({ columns }) => new Float64Array(columns));
  for (let row = 0; row < count; row++) {
    const batch = draws.at(first + row);
    populations.forEach(({ values, columns }, f) => {
      const sum = sums[f]!.fill(0);
      for (let i = 0; i < batch.length; i++) {
        const start = batch[i]! * columns;
        for (let k = 0; k < columns; k++) sum[k]! += values[start + k]!;
      }
      const target = out[f]!;
      for (let k = 0; k < columns; k++) target[row * columns + k] = sum[k]! / draws.batchSize;
    });
  }
  return out;
}

async function multiplied(
  populations: readonly Population[],
  draws: MinibatchDraws,
  first: number,
  count: number,
  product: MatrixProduct,
): Promise<Float32Array[]> {
  const examples = populations[0]!.rows;
  const counts = new Float32Array(count * examples);
  for (let row = 0; row < count; row++) {
    const batch = draws.at(first + row);
    const start = row * examples;
    for (let i = 0; i < batch.length; i++) counts[start + batch[i]!]! += 1;
  }
  const out: Float32Array[] = [];
  for (const { values, columns } of populations) {
    const sums = await product(counts, count, examples, values, columns);
    for (let at = 0; at < sums.length; at++) sums[at]! /= draws.batchSize;
    out.push(sums);
  }
  return out;
}
