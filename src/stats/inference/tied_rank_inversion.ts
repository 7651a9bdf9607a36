/** Tails of a rank sum with ties by its characteristic function. @module */
import { sumMoments } from "./sum_moments.ts";
import type { TiedRanks } from "./tied_ranks.ts";

/** Sines that it may take: a second. */
const BUDGET = 10_000_000;
/** Parts of the characteristic function and of the law that are left out: e to the minus this. */
const NEGLIGIBLE = 34;

/** By Bernstein's inequality a sum is further from its mean with probability below e^−34 (Hoeffding 1963 for draws without replacement). */
function reach(variance: number, largest: number): number {
  const a = NEGLIGIBLE * largest / 3;
  return a + Math.sqrt(a * a + 2 * NEGLIGIBLE * variance);
}

/**
 * P(S ≥ s) and P(S ≤ s) for the sum S of n scores drawn without replacement, by inversion of its characteristic function; the
 * number drawn is made n by a second inversion, of that of independent draws with probability n/N. Frequencies at which |φ|
 * ≤ exp(−Np(1−p)(1 − |Σ e^{iθs}|/N)) is negligible are passed over: what is left is the neighbourhood of 0, and where there are few
 * different values those in which they nearly agree again.
 *
 * @param ranks groups
 * @param n how many are drawn, at most half of them
 * @param s a sum
 * @param budget sines that it may take
 * @returns probabilities with an absolute error of some 10⁻¹³; `undefined` where it would take more than a second
 *
 * @example
 * ```ts
 * import { invertedTails } from "./tied_rank_inversion.ts";
 * import assert from "node:assert/strict";
 *
 * // Of the three pairs of scores 0, 0, 1 two have a sum of 1.
 * const { upper, lower } = invertedTails({ sizes: [2, 1], scores: [0, 1], unit: 3 }, 2, 1)!;
 * assert(Math.abs(upper - 2 / 3) < 1e-12 && Math.abs(lower - 1) < 1e-12);
 * ```
 */
export function invertedTails(
  ranks: TiedRanks,
  n: number,
  s: number,
  budget: number = BUDGET,
): { readonly upper: number; readonly lower: number } | undefined {
  const { mean, variance } = sumMoments(ranks, n);
  const last = ranks.scores.at(-1)!;
  const far = reach(variance, Math.max(mean / n, last - mean / n));
  const low = Math.max(0, Math.floor(mean - far));
  const high = Math.min(n * last, Math.ceil(mean + far));
  const period = high - low + 1;
  if (period * ranks.sizes.length > 2 * budget) return undefined;
  const law = conditionalLaw(ranks, n);
  let upper = Math.max(0, high - s + 1) / period;
  let lower = Math.max(0, s - low + 1) / period;
  for (let k = 1; 2 * k <= period; k++) {
    const theta = 2 * Math.PI * k / period;
    const phi = law.at(theta);
    if (law.spent() > budget) return undefined;
    if (phi === undefined) continue;
    const weight = (2 * k === period ? 1 : 2) / period;
    upper += weight * partialSum(phi, theta, s, high);
    lower += weight * partialSum(phi, theta, low, s);
  }
  const clamp = (p: number) => Math.min(1, Math.max(0, p));
  return { upper: clamp(upper), lower: clamp(lower) };
}

interface Complex {
  readonly re: number;
  readonly im: number;
}

/** Re Σ φ e^{−iθj} over j = from … to. */
function partialSum({ re, im }: Complex, theta: number, from: number, to: number): number {
  if (to < from) return 0;
  const size = Math.sin(theta * (to - from + 1) / 2) / Math.sin(theta / 2);
  const angle = theta * (from + to) / 2;
  return size * (re * Math.cos(angle) + im * Math.sin(angle));
}

/** The characteristic function of the sum of n scores; undefined where it is negligible. */
function conditionalLaw({ sizes, scores }: TiedRanks, n: number) {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const p = n / total;
  const spread = total * p * (1 - p);
  const points = Math.min(total + 1, Math.ceil(reach(spread, 1)) + 1);
  // The largest groups first: they soonest tell that a product is negligible.
  const order = [...sizes.keys()].sort((a, b) => sizes[b]! - sizes[a]!);
  const size = Float64Array.from(order, (g) => sizes[g]!);
  const score = Float64Array.from(order, (g) => scores[g]!);
  let spent = 0;

  /** Π (1 − p + p e^{i(ψ + θs)})^t e^{−iψn}. */
  function product(theta: number, psi: number): Complex {
    let log = 0;
    let phase = -psi * n;
    for (let g = 0; g < size.length; g++) {
      const angle = psi + theta * score[g]!;
      const re = 1 - p + p * Math.cos(angle);
      const im = p * Math.sin(angle);
      log += size[g]! * Math.log(re * re + im * im) / 2;
      if (log < -NEGLIGIBLE) {
        spent += 4 * g;
        return { re: 0, im: 0 };
      }
      phase += size[g]! * Math.atan2(im, re);
    }
    spent += 4 * size.length;
    const modulus = Math.exp(log);
    return { re: modulus * Math.cos(phase), im: modulus * Math.sin(phase) };
  }

  /** The part of exactly n draws. */
  function part(theta: number): Complex {
    let re = 0;
    let im = 0;
    for (let k = 0; k < points; k++) {
      const one = product(theta, 2 * Math.PI * k / points);
      re += one.re;
      im += one.im;
    }
    return { re: re / points, im: im / points };
  }

  const whole = part(0).re;
  return {
    spent: () => spent,
    at(theta: number): Complex | undefined {
      let re = 0;
      let im = 0;
      for (let g = 0; g < size.length; g++) {
        re += size[g]! * Math.cos(theta * score[g]!);
        im += size[g]! * Math.sin(theta * score[g]!);
      }
      spent += size.length;
      if (spread * (1 - Math.hypot(re, im) / total) > NEGLIGIBLE) return undefined;
      const found = part(theta);
      return { re: found.re / whole, im: found.im / whole };
    },
  };
}
