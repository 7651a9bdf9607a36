/** The laws that samples are drawn from, alternatives to the normal one among them. @module */
import { exponential } from "../../src/random/exponential.ts";
import { fillNormal, normal } from "../../src/random/normal.ts";
import { stable } from "../../src/random/stable.ts";
import type { Stream } from "../../src/random/stream.ts";

/** Fills a sample. */
export type Draw = (stream: Stream, out: Float64Array) => void;

const each = (draw: (stream: Stream) => number): Draw => (stream, out) => {
  for (let i = 0; i < out.length; i++) out[i] = draw(stream);
};

/** Independent N(0, 1). */
export const normals: Draw = (stream, out) => {
  fillNormal(stream, out);
};

/** χ² of ν degrees of freedom over ν, as a sum of exponentials and, for odd ν, one squared normal. */
function meanSquare(stream: Stream, degrees: number): number {
  let sum = degrees % 2 === 1 ? normal(stream) ** 2 : 0;
  for (let i = 1; i < degrees; i += 2) sum += 2 * exponential(stream);
  return sum / degrees;
}

/**
 * Student's t.
 *
 * @example
 * ```ts
 * import { pareto, student } from "./laws.ts";
 * import { stream } from "../../src/random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const sample = new Float64Array(4000);
 * student(1)(stream("laws", "cauchy"), sample); // half of Cauchy's law lies in (−1, 1)
 * const inside = sample.filter((x) => Math.abs(x) < 1).length / sample.length;
 * assert.ok(Math.abs(inside - 0.5) < 0.05);
 * pareto(2)(stream("laws", "pareto"), sample);
 * assert.ok(sample.every((x) => x >= 1));
 * ```
 */
export const student = (degrees: number): Draw =>
  each((stream) => normal(stream) / Math.sqrt(meanSquare(stream, degrees)));

/** α-stable, S0, scale 1, location 0. */
export const stableLaw = (alpha: number, beta = 0): Draw => each((s) => stable(s, { alpha, beta }));

/** N(0, 1) times a log-normal scale: exp(τZ). */
export const logNormalScale = (tau: number): Draw =>
  each((stream) => normal(stream) * Math.exp(tau * normal(stream)));

/** Means of b values of which a share is N(0, 1) and the rest 0. */
export const sparseMean = (share: number, b: number): Draw =>
  each((stream) => {
    let sum = 0;
    for (let i = 0; i < b; i++) if (stream.uniform() < share) sum += normal(stream);
    return sum / b;
  });

/** Means of b standard exponentials. */
export const exponentialMean = (b: number): Draw =>
  each((stream) => {
    let sum = 0;
    for (let i = 0; i < b; i++) sum += exponential(stream);
    return sum / b;
  });

/** Pareto: x^−α above 1. */
export const pareto = (alpha: number): Draw => each((stream) => stream.uniform() ** (-1 / alpha));

/** Generalised Pareto of scale 1: P(Y > y) = (1 + ξy)^(−1/ξ). */
export const generalizedPareto = (shape: number): Draw =>
  each((stream) =>
    shape === 0 ? exponential(stream) : Math.expm1(shape * exponential(stream)) / shape
  );

/** Laplace. */
export const laplace: Draw = each((stream) => {
  const size = exponential(stream);
  return stream.uniform() < 0.5 ? size : -size;
});

/** Rows of so many columns, neighbours of which correlate with .8: Gaussian. */
export const correlatedRows = (columns: number): Draw => (stream, out) => {
  fillNormal(stream, out);
  for (let i = 0; i < out.length; i += columns) {
    for (let c = 1; c < columns; c++) out[i + c] = 0.8 * out[i + c - 1]! + 0.6 * out[i + c]!;
  }
};

/** Such rows, each over the root of its own χ²/ν: a multivariate t. */
export const studentRows = (columns: number, degrees: number): Draw => (stream, out) => {
  correlatedRows(columns)(stream, out);
  for (let i = 0; i < out.length; i += columns) {
    const root = Math.sqrt(meanSquare(stream, degrees));
    for (let c = 0; c < columns; c++) out[i + c]! /= root;
  }
};

/** Independent Gaussian columns but for the last, which has Student's t. */
export const heavyColumn = (columns: number, degrees: number): Draw => (stream, out) => {
  fillNormal(stream, out);
  for (let i = columns - 1; i < out.length; i += columns) {
    out[i]! /= Math.sqrt(meanSquare(stream, degrees));
  }
};
