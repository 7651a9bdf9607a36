/** The same numbers read in other orders. @module */
import { uniformInteger } from "../../../src/random/uniform_integer.ts";
import type { Stream } from "../../../src/random/stream.ts";
import { pooledTailIndex } from "../../../src/stats/tail/pooled_tail_index.ts";
import { pooledTailSums } from "../../../src/stats/tail/pooled_tail_sums.ts";
import type { NoiseMatrix } from "./noise_matrix.ts";

/** Fisher–Yates in place. */
function shuffle(x: Float32Array, s: Stream): void {
  for (let i = x.length - 1; i > 0; i--) {
    const j = uniformInteger(s, i + 1);
    const swapped = x[i]!;
    x[i] = x[j]!;
    x[j] = swapped;
  }
}

/**
 * a of the numbers in random order. With `together` = P it is one uniform permutation of all of them; with fewer, entries are
 * permuted within groups of so many minibatches, which approximates it in bounded memory.
 *
 * @param together minibatches that are permuted together
 * @param s source of the permutation
 */
export async function permutedInverse(
  noise: NoiseMatrix,
  together: number,
  s: Stream,
): Promise<number> {
  const { count, width } = noise;
  const sums = pooledTailSums(count * width);
  const group = new Float32Array(Math.min(count, together) * width);
  let rows = 0;
  const flush = () => {
    const filled = group.subarray(0, rows * width);
    shuffle(filled, s);
    sums.add(filled);
    rows = 0;
  };
  for await (const row of noise.rows()) {
    group.set(row, rows * width);
    if (++rows * width === group.length) flush();
  }
  if (rows > 0) flush();
  return sums.result().inverse;
}

/** a of the numbers parameter by parameter: the whole matrix is held for it. */
export async function coordinateMajorInverse(noise: NoiseMatrix): Promise<number> {
  const { count, width } = noise;
  const turned = new Float32Array(count * width);
  let i = 0;
  for await (const row of noise.rows()) {
    for (let p = 0; p < width; p++) turned[p * count + i] = row[p]!;
    i++;
  }
  return pooledTailIndex(turned).inverse;
}
