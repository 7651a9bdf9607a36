/** The noise of minibatches: their gradients minus their unweighted mean. @module */
import type { GradientRows } from "./gradient_rows.ts";

/** P × M noise, row by row. */
export interface NoiseMatrix {
  /** Number of minibatches, P. */
  readonly count: number;
  /** Number of parameters, M. */
  readonly width: number;
  /** Parameters whose noise is exactly zero in every minibatch, as those of dead units. */
  readonly dead: Uint8Array;
  /** P rows of M in float32; not to be written to. */
  rows(): AsyncIterable<Float32Array>;
}

/**
 * Centres rows by their unweighted mean, which is what the released code calls the full gradient.
 *
 * @param gradients P × M
 * @param hold whether rows are kept (4PM bytes), or computed again for each pass: memory is then flat in P
 */
export async function noiseMatrix(gradients: GradientRows, hold: boolean): Promise<NoiseMatrix> {
  const { count, width } = gradients;
  const mean = new Float64Array(width);
  // The mean of P equal float32 numbers is exact, so a parameter's noise is zero throughout just where all gradients are equal.
  const dead = new Uint8Array(width).fill(1);
  const kept: Float32Array[] = [];
  let first: Float32Array | undefined;
  for await (const row of gradients.rows()) {
    first ??= row.slice();
    for (let p = 0; p < width; p++) {
      const value = row[p]!;
      mean[p]! += value;
      if (value !== first[p]) dead[p] = 0;
    }
    if (hold) kept.push(row);
  }
  for (let p = 0; p < width; p++) mean[p]! /= count;
  const centre = (row: Float32Array) => {
    for (let p = 0; p < width; p++) row[p]! -= mean[p]!;
    return row;
  };
  kept.forEach(centre);
  return {
    count,
    width,
    dead,
    async *rows() {
      if (hold) yield* kept;
      else for await (const row of gradients.rows()) yield centre(row);
    },
  };
}
