/** Σ log of many numbers. @module */

const CHUNK = 16;
const LEAST = 1e-290;
const MOST = 1e290;

/**
 * Σᵢ log(|xᵢ| + ε) over a range: the logarithm of products of sixteen, which costs a sixteenth of the logarithms. Products that leave the range of
 * doubles are taken apart again.
 *
 * @param x the numbers
 * @param from first index
 * @param to index after the last
 * @param epsilon ε ≥ 0
 * @returns the sum; −∞ if a number is 0 and ε is
 *
 * @example
 * ```ts
 * import { sumOfLogs } from "./sum_of_logs.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(sumOfLogs(Float64Array.of(-2, 8), 0, 2, 0) - 4 * Math.LN2) < 1e-15);
 * ```
 */
export function sumOfLogs(
  x: Float64Array | Float32Array,
  from: number,
  to: number,
  epsilon: number,
): number {
  let sum = 0;
  let i = from;
  for (; i + CHUNK <= to; i += CHUNK) {
    // Four chains, so that one product need not wait for another.
    let a = 1, b = 1, c = 1, d = 1;
    for (let j = i; j < i + CHUNK; j += 4) {
      a *= Math.abs(x[j]!) + epsilon;
      b *= Math.abs(x[j + 1]!) + epsilon;
      c *= Math.abs(x[j + 2]!) + epsilon;
      d *= Math.abs(x[j + 3]!) + epsilon;
    }
    const product = (a * b) * (c * d);
    if (product > LEAST && product < MOST) sum += Math.log(product);
    else sum += oneByOne(x, i, i + CHUNK, epsilon);
  }
  return sum + oneByOne(x, i, to, epsilon);
}

function oneByOne(
  x: Float64Array | Float32Array,
  from: number,
  to: number,
  epsilon: number,
): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += Math.log(Math.abs(x[i]!) + epsilon);
  return sum;
}
