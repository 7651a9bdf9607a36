/** Likelihood of a stable law and its derivatives. @module */
import { standardLogDensity } from "./standard_log_density.ts";

/** α, β, log γ, δ/γ₀ + …: parameters on scales of order one; see {@linkcode Likelihood}. */
export type Coordinates = readonly [
  alpha: number,
  beta: number,
  logScale: number,
  location: number,
];

const STEP = 1e-4;

/** Log-likelihood of standardised data. */
export class Likelihood {
  readonly #x: Float64Array;

  /** @param sorted data in rising order, brought to a scale and location of about 1 and 0 */
  constructor(sorted: Float64Array) {
    this.#x = sorted;
  }

  /** Adds to `out` (or sets) the log densities of all data at one point. */
  #densities(
    at: Coordinates,
    margin: number,
  ): (logScale: number, location: number) => Float64Array {
    const x = this.#x;
    const [alpha, beta, logScale, location] = at;
    const inverse = Math.exp(-logScale);
    const low = (x[0]! - location - margin) * inverse;
    const high = (x[x.length - 1]! - location + margin) * inverse;
    const wide = Math.expm1(margin) * Math.max(Math.abs(low), Math.abs(high));
    const f = standardLogDensity(alpha, beta, low - wide, high + wide, x.length);
    return (s, l) => {
      const out = new Float64Array(x.length);
      const factor = Math.exp(-s);
      for (let i = 0; i < x.length; i++) out[i] = f((x[i]! - l) * factor) - s;
      return out;
    };
  }

  /** Sum of log densities. */
  value(at: Coordinates): number {
    return sum(this.#densities(at, 0)(at[2], at[3]));
  }

  /** Value, and the scores (derivatives of each log density) by differences. */
  scores(at: Coordinates): { value: number; scores: Float64Array[] } {
    const [alpha, beta, logScale, location] = at;
    const here = this.#densities(at, 2 * STEP);
    const centre = here(logScale, location);
    const difference = (up: Float64Array, down: Float64Array, width: number): Float64Array =>
      up.map((v, i) => (v - down[i]!) / width);
    const across = (from: Coordinates, to: Coordinates, width: number): Float64Array =>
      difference(
        same(to, at) ? centre : this.#densities(to, 0)(logScale, location),
        same(from, at) ? centre : this.#densities(from, 0)(logScale, location),
        width,
      );
    const a0 = alpha - STEP;
    const a1 = Math.min(2, alpha + STEP);
    const b0 = Math.max(-1, beta - STEP);
    const b1 = Math.min(1, beta + STEP);
    return {
      value: sum(centre),
      scores: [
        across([a0, beta, logScale, location], [a1, beta, logScale, location], a1 - a0),
        across([alpha, b0, logScale, location], [alpha, b1, logScale, location], b1 - b0),
        difference(here(logScale + STEP, location), here(logScale - STEP, location), 2 * STEP),
        difference(here(logScale, location + STEP), here(logScale, location - STEP), 2 * STEP),
      ],
    };
  }
}

function same(a: Coordinates, b: Coordinates): boolean {
  return a.every((v, i) => v === b[i]);
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
