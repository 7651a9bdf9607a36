/** A curve with noise. @module */
import { fillNormal } from "../../../src/random/normal.ts";
import type { Stream } from "../../../src/random/stream.ts";

/** The curve of the released notebooks. */
export function curve(x: number): number {
  return 4.4 * x ** 4 + 1.9 * x ** 3 - 5.4 * x ** 2 - 1.3 * x + 1;
}

/** Inputs and responses. */
export interface Pairs {
  readonly inputs: Float64Array;
  readonly responses: Float64Array;
}

/** x ~ U(−1, 1), y = curve + N(0, σ²). */
export function drawPairs(source: Stream, count: number, noise: number): Pairs {
  const positions = source.child("inputs");
  const inputs = Float64Array.from({ length: count }, () => 2 * positions.uniform() - 1);
  const errors = fillNormal(source.child("noise"), new Float64Array(count));
  return { inputs, responses: errors.map((z, i) => curve(inputs[i]!) + noise * z) };
}
