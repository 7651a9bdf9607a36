/** The k-sample Anderson–Darling test (Scholz and Stephens), by table or by permutations. @module */
import { monteCarloP } from "../../inference/monte_carlo_p.ts";
import { checkCount } from "../../checks/check_count.ts";
import { permutation } from "../../../random/permutation.ts";
import type { Stream } from "../../../random/stream.ts";
import { scholzStephensPValue } from "./scholz_stephens_p_value.ts";

/** The k-sample Anderson–Darling test. */
export interface AndersonDarlingKSample {
  /** A²_akN of Scholz & Stephens, equation (7): ties by midranks. */
  readonly statistic: number;
  /** (A² − (k − 1)) / σ_N, equation (8)'s standardisation. */
  readonly standardised: number;
  /** Interpolated in their table 2 and clamped to [0.001, 0.25], or by permutations. */
  readonly pValue: number;
  /** Where the p-value is from. */
  readonly method: "table" | "permutation";
}

/** Permutations in place of the table. */
export interface Permutations {
  /** Replicate r takes its permutation from child r. */
  readonly random: Stream;
  /** ≥ 19. */
  readonly replicates: number;
}

/**
 * The k-sample Anderson–Darling test that all samples come from one law; more sensitive in the tails
 * than Kolmogorov–Smirnov.
 *
 * Source: Scholz & Stephens, Journal of the American Statistical Association 82 (1987) 918–924,
 * equations (4)–(8) and table 2. The table's p-value is clamped to [0.001, 0.25]. Pass `permutations` for a p-value that is exact at every sample size and under ties.
 *
 * @param samples two or more samples, each of at least one value
 * @param permutations draw the null law by permuting the pooled sample
 * @returns the statistic, raw and standardised, and a p-value: in [0.001, 0.25] by the table, in [1/(R + 1), 1] by R
 *   permutations
 * @throws {RangeError} if fewer than two samples are given, one is empty or holds NaN, or all values
 *   are equal
 *
 * @example
 * ```ts
 * import { andersonDarlingKSample } from "./anderson_darling_k_sample.ts";
 * import assert from "node:assert/strict";
 *
 * const low = Float64Array.from({ length: 30 }, (_, i) => i);
 * const high = low.map((value) => value + 20);
 * assert.equal(andersonDarlingKSample([low, high]).pValue, 0.001);
 * ```
 */
export function andersonDarlingKSample(
  samples: readonly Float64Array[],
  permutations?: Permutations,
): AndersonDarlingKSample {
  if (samples.length < 2 || samples.some((x) => x.length === 0 || x.some(Number.isNaN))) {
    throw new RangeError(
      "andersonDarlingKSample: fewer than two samples, or one is empty or holds NaN; give two or more samples of numbers",
    );
  }
  const sizes = samples.map((x) => x.length);
  const pooled = new Float64Array(sizes.reduce((sum, size) => sum + size, 0));
  let at = 0;
  for (const x of samples) {
    pooled.set(x, at);
    at += x.length;
  }
  checkCount("andersonDarlingKSample", "samples", samples.length, 2, 65_535);
  const { owner, ends } = pooledOrder(pooled, sizes);
  if (ends.length === 1) {
    throw new RangeError(
      "andersonDarlingKSample: all values are equal; there is nothing to compare",
    );
  }
  checkCount("andersonDarlingKSample", "values in all samples", pooled.length, 4, 2 ** 31);
  const statistic = midrankStatistic(owner, ends, sizes);
  const standardised = (statistic - (sizes.length - 1)) / Math.sqrt(nullVariance(sizes));
  if (permutations === undefined) {
    return {
      statistic,
      standardised,
      pValue: scholzStephensPValue(standardised, sizes.length - 1),
      method: "table",
    };
  }
  const pValue = permutationPValue(owner, ends, sizes, statistic, permutations);
  return { statistic, standardised, pValue, method: "permutation" };
}

/** For the pooled values in rising order: the sample each is from, and where each run of ties ends. */
function pooledOrder(pooled: Float64Array, sizes: readonly number[]) {
  const sampleOf = sizes.flatMap((size, sample) => Array<number>(size).fill(sample));
  const order = Array.from(pooled.keys()).sort((a, b) => pooled[a]! - pooled[b]!);
  const owner = Uint16Array.from(order, (index) => sampleOf[index]!);
  const ends: number[] = [];
  for (let i = 0; i < order.length; i++) {
    if (i + 1 === order.length || pooled[order[i + 1]!] !== pooled[order[i]!]) ends.push(i + 1);
  }
  return { owner, ends };
}

/** Equation (7): tied values share their midrank. */
function midrankStatistic(
  owner: Uint16Array,
  ends: readonly number[],
  sizes: readonly number[],
): number {
  const total = owner.length;
  const below = new Float64Array(sizes.length);
  const tied = new Float64Array(sizes.length);
  const sums = new Float64Array(sizes.length);
  let from = 0;
  for (const to of ends) {
    tied.fill(0);
    for (let i = from; i < to; i++) tied[owner[i]!]!++;
    const run = to - from;
    const rank = from + run / 2;
    const weight = run / (rank * (total - rank) - total * run / 4);
    for (let sample = 0; sample < sizes.length; sample++) {
      const midrank = below[sample]! + tied[sample]! / 2;
      sums[sample]! += weight * (total * midrank - sizes[sample]! * rank) ** 2;
      below[sample]! += tied[sample]!;
    }
    from = to;
  }
  let statistic = 0;
  for (let sample = 0; sample < sizes.length; sample++) statistic += sums[sample]! / sizes[sample]!;
  return statistic * (total - 1) / (total * total);
}

/** The exact variance of the statistic without ties, equation (4). */
function nullVariance(sizes: readonly number[]): number {
  const k = sizes.length;
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const inverse = sizes.reduce((sum, size) => sum + 1 / size, 0);
  let h = 0;
  let g = 0;
  for (let i = total - 1; i >= 1; i--) {
    // h holds Σ_{j>i} 1/j up to total − 1, which is the inner sum of g for this i.
    g += h / (total - i);
    h += 1 / i;
  }
  const a = (4 * g - 6) * (k - 1) + (10 - 6 * g) * inverse;
  const b = (2 * g - 4) * k ** 2 + 8 * h * k + (2 * g - 14 * h - 4) * inverse - 8 * h + 4 * g - 6;
  const c = (6 * h + 2 * g - 2) * k ** 2 + (4 * h - 4 * g + 6) * k + (2 * h - 6) * inverse + 4 * h;
  const d = (2 * h + 6) * k ** 2 - 4 * h * k;
  return (a * total ** 3 + b * total ** 2 + c * total + d) /
    ((total - 1) * (total - 2) * (total - 3));
}

function permutationPValue(
  owner: Uint16Array,
  ends: readonly number[],
  sizes: readonly number[],
  observed: number,
  { random, replicates }: Permutations,
): number {
  // Fewer cannot reject at 5 %.
  checkCount("andersonDarlingKSample", "permutations", replicates, 19);
  let reached = 0;
  // Equal arrangements sum in another order: differences of rounding size are ties.
  const threshold = observed * (1 - 1e-12);
  for (let r = 0; r < replicates; r++) {
    const order = permutation(random.child(r), owner.length);
    const shuffled = owner.map((_, i) => owner[order[i]!]!);
    if (midrankStatistic(shuffled, ends, sizes) >= threshold) reached++;
  }
  return monteCarloP(reached, replicates);
}
