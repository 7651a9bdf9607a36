/** Distribution-free checks for the tests of this folder, each with a bound computed from a stated false-alarm rate. @module */

/**
 * Kolmogorov's distance between a sample and the uniform law on (0, 1).
 *
 * @param values the sample, or any sample mapped by its own distribution function
 * @returns sup |F_n − F|
 */
export function distanceToUniform(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  let distance = 0;
  for (const [i, u] of sorted.entries()) {
    distance = Math.max(distance, u - i / sorted.length, (i + 1) / sorted.length - u);
  }
  return distance;
}

/**
 * The bound of Dvoretzky, Kiefer, Wolfowitz and Massart (1990): P(sup |F_n − F| > ε) ≤ 2 exp(−2nε²), at every n.
 *
 * @param n sample size
 * @param falseAlarm probability that a correct sampler exceeds the bound, at most
 * @returns ε; a law that differs by 2ε somewhere is caught with probability 1 − `falseAlarm` at least
 */
export function dkwBound(n: number, falseAlarm: number): number {
  return Math.sqrt(Math.log(2 / falseAlarm) / (2 * n));
}

/**
 * Correlation of neighbours in a sequence of uniform numbers, with mean ½ and variance 1/12 taken as known.
 *
 * @param u numbers in (0, 1)
 * @returns 12 times the mean of (u_i − ½)(u_{i+1} − ½)
 */
export function neighbourCorrelation(u: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 1; i < u.length; i++) sum += (u[i]! - 0.5) * (u[i - 1]! - 0.5);
  return 12 * sum / (u.length - 1);
}

/**
 * Bound for {@linkcode neighbourCorrelation} of independent uniforms, by Bernstein's inequality: for m independent
 * variables of variance 1/144 within ±¼, P(|mean| > t) ≤ 2 exp(−mt²/(2(1/144 + t/12))). Neighbouring products share a
 * factor, so they are taken as two halves of independent ones, each allowed half the false alarms.
 *
 * @param n length of the sequence
 * @param falseAlarm probability that independent uniforms exceed the bound, at most
 * @returns the bound; a correlation of twice that size is caught
 */
export function correlationBound(n: number, falseAlarm: number): number {
  const m = Math.floor((n - 1) / 2);
  const log = Math.log(4 / falseAlarm);
  // The positive root of m·t² − (log/6)·t − log/72 = 0.
  return 12 * (log / 6 + Math.sqrt((log / 6) ** 2 + m * log / 18)) / (2 * m);
}
