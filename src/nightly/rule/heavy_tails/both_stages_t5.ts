/** How often a night and its confirmation both leave a band, if values are Student's t between nights. @module */
import { normal } from "../../../random/normal.ts";
import { stream } from "../../../random/stream.ts";

const DEGREES = 5;
/** Halvings of the interval that holds the factor, and its ends. */
const HALVINGS = 40;
const WIDEST = 60;

/** Upper tail of t₅, in closed form (Abramowitz & Stegun 26.7.3). */
function upperTail(x: number): number {
  const angle = Math.atan(x / Math.sqrt(DEGREES));
  const cos = Math.cos(angle);
  return 0.5 - (angle + Math.sin(angle) * (cos + 2 / 3 * cos ** 3)) / Math.PI;
}

/** A variate of t₅. */
function draw(source: ReturnType<typeof stream>): number {
  const numerator = normal(source);
  let square = 0;
  for (let i = 0; i < DEGREES; i++) square += normal(source) ** 2;
  return numerator / Math.sqrt(square / DEGREES);
}

/** Means and standard deviations of simulated histories. */
export interface HistoryDraws {
  readonly means: Float64Array;
  readonly sds: Float64Array;
}

/**
 * Means and standard deviations of histories of t₅ values, from a stream named by the length.
 *
 * @param nights h, values in each history
 * @param draws number of histories
 *
 * @example
 * ```ts
 * import { drawHistories } from "./both_stages_t5.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(drawHistories(20, 3), drawHistories(20, 3));
 * ```
 */
export function drawHistories(nights: number, draws: number): HistoryDraws {
  const source = stream("nightly", "level", "t5", nights);
  const means = new Float64Array(draws);
  const sds = new Float64Array(draws);
  for (let at = 0; at < draws; at++) {
    let mean = 0;
    let squares = 0;
    for (let i = 1; i <= nights; i++) {
      const off = draw(source) - mean;
      const before = mean;
      mean += off / i;
      squares += off * (off + before - mean);
    }
    means[at] = mean;
    sds[at] = Math.sqrt(squares / (nights - 1));
  }
  return { means, sds };
}

/**
 * q₅(h, c) = E[F̄(m + cs)² + F(m − cs)²] over the drawn histories, F the law t₅.
 *
 * @param histories what the expectation is taken over
 * @param factor c, half width of the band in standard deviations of the history
 * @returns q₅ and its relative standard error
 *
 * @example
 * ```ts
 * import { bothStagesT5, drawHistories } from "./both_stages_t5.ts";
 * import assert from "node:assert/strict";
 *
 * const histories = drawHistories(20, 1000);
 * // A band of no width: both on the same side of the mean, about one time in two.
 * assert.ok(Math.abs(bothStagesT5(histories, 0).rate - 0.5) < 0.05);
 * ```
 */
export function bothStagesT5(
  { means, sds }: HistoryDraws,
  factor: number,
): { readonly rate: number; readonly error: number } {
  let sum = 0;
  let squares = 0;
  for (let at = 0; at < means.length; at++) {
    const half = factor * sds[at]!;
    const one = upperTail(means[at]! + half) ** 2 + upperTail(half - means[at]!) ** 2;
    sum += one;
    squares += one * one;
  }
  const rate = sum / means.length;
  return { rate, error: Math.sqrt((squares / means.length / rate ** 2 - 1) / means.length) };
}

/**
 * c that solves q₅(h, c) = q over the drawn histories.
 *
 * @param histories what the expectation is taken over
 * @param rate q, in (0, ½)
 *
 * @example
 * ```ts
 * import { bothStagesT5, drawHistories, factorT5 } from "./both_stages_t5.ts";
 * import assert from "node:assert/strict";
 *
 * const histories = drawHistories(20, 1000);
 * const { rate } = bothStagesT5(histories, factorT5(histories, 0.01));
 * assert.ok(Math.abs(rate - 0.01) < 1e-8);
 * ```
 */
export function factorT5(histories: HistoryDraws, rate: number): number {
  let lower = 0;
  let upper = WIDEST;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (lower + upper) / 2;
    if (bothStagesT5(histories, middle).rate > rate) lower = middle;
    else upper = middle;
  }
  return upper;
}
