/** The noise beside Gaussian noise of the same full covariance, through the same code. @module */
import { sha256 } from "../base/sha256.ts";
import { surrogate } from "../noise/surrogate.ts";
import { stream } from "../random/stream.ts";
import { matrix } from "../stats/linear_algebra/matrix.ts";
import { squaredNormDispersion } from "../stats/multivariate/squared_norm_dispersion.ts";
import { pooledTailIndex } from "../stats/tail/pooled_tail_index.ts";
import { rescaled, standardised } from "./column_scales.ts";
import { jointPValue, type Side } from "./joint_p_value.ts";
import { evenLength, type Numbers, numbersOf, orNaN } from "./matrix_numbers.ts";

/** A number of the noise, and the same number of the surrogate sets. */
export interface Compared {
  readonly noise: number;
  readonly surrogate: { readonly mean: number; readonly low: number; readonly high: number };
  /** Monte Carlo p-value: how rarely a surrogate is as far on the non-Gaussian side. */
  readonly pValue: number;
}

/** What the comparison found. */
export interface Reference {
  /** Columns compared: the first, evenly spaced, that are not constant. */
  readonly columns: number;
  readonly minibatches: number;
  /** Surrogate sets; the smallest p-value is 1/(sets + 1). */
  readonly sets: number;
  /** Share of columns that a test at .05 accepts, over minibatches. */
  readonly iterationWise: {
    readonly shapiroWilkAccepted: Compared | null;
    /** Null for one column, like the other share: one test is no share. */
    readonly andersonDarlingAccepted: Compared | null;
    /** 1/mean(1/α̂) over columns, log-moment estimator of each. */
    readonly tailIndex: Compared | null;
  };
  /** Over parameters: all columns of all minibatches in one list, minibatch by minibatch (Simsekli et al. 2019). */
  readonly dimensionWise: {
    readonly pooledTailIndex: Compared | null;
    readonly blockLength: number | null;
    /** Share of values that are exactly the column's mean. */
    readonly zeroShare: number;
  };
  /** The norm of the whole noise vector. */
  readonly joint: {
    /** Coefficient of variation of ‖g‖² over minibatches. */
    readonly squaredNormVariation: Compared | null;
    readonly effectiveRank: number | null;
    /** All numbers but the tail index (which fewer sets have) at once; null for one column. */
    readonly pValue: number | null;
  };
}

/** Surrogate sets; fewer for large samples. */
const SETS = { many: 99, few: 39, size: 300_000 } as const;
/** Sets whose tail index is computed, which takes longest. */
const TAIL_SETS = 19;
/** Small values speak against Gaussian noise (acceptance, tail index), or large ones (spread of the norm). */
function compare(noise: number, sets: readonly number[], side: Side): Compared | null {
  const usable = sets.filter(Number.isFinite).sort((a, b) => a - b);
  if (!Number.isFinite(noise) || usable.length === 0) return null;
  const extreme = usable.filter((value) => side === "small" ? value <= noise : value >= noise);
  const at = (share: number) => usable[Math.round(share * (usable.length - 1))]!;
  return {
    noise,
    surrogate: {
      mean: usable.reduce((sum, value) => sum + value, 0) / usable.length,
      low: at(0.025),
      high: at(0.975),
    },
    pValue: (1 + extreme.length) / (1 + usable.length),
  };
}

/**
 * Compares noise with surrogate sets.
 *
 * @param values n × K, row-major, columns that are not constant
 * @param n number of minibatches
 *
 * @example
 * ```ts
 * import { compareWithSurrogate } from "./reference.ts";
 * import { normalNoise } from "./testing/noise.ts";
 * import assert from "node:assert/strict";
 *
 * // One minibatch of 50 is as large as all others together.
 * const values = Float32Array.from(normalNoise("reference", 100), (v, i) => i < 2 ? 40 : v);
 * const { sets, iterationWise, joint } = await compareWithSurrogate(values, 50);
 * assert.equal(iterationWise.andersonDarlingAccepted!.noise, 0);
 * assert.equal(joint.squaredNormVariation!.pValue, 1 / (sets + 1));
 * ```
 */
export async function compareWithSurrogate(
  values: Float32Array,
  n: number,
  onProgress?: (done: number, total: number) => void,
): Promise<Reference> {
  const columns = values.length / n;
  // Scales are taken out before the covariance is factored in single precision.
  const scaled = standardised(values, n, columns);
  // Each file has sets of its own: one draw for all would make the same files fail, not one in twenty.
  const content = sha256(values);
  const noise = numbersOf(scaled.values, n, columns, stream("analyze", "tail", content));
  const source = surrogate({ values: scaled.values, columns });
  const count = n * columns > SETS.size ? SETS.few : SETS.many;
  const sets: Numbers[] = [];
  for (let r = 0; r < count; r++) {
    const random = stream("analyze", "surrogate", content, r);
    const drawn = await source.sample(n, random);
    sets.push(numbersOf(rescaled(drawn, scaled.scales), n, columns, r < TAIL_SETS ? random : null));
    onProgress?.(r + 1, count);
  }
  // The pooled index and the norm depend on the columns' scales: both are taken in the units of the noise.
  const original = numbersOf(values, n, columns, null);
  const over = (pick: (one: Numbers) => number) => sets.map(pick);
  const several = columns > 1;
  const joint = several
    ? jointPValue([
      { noise: noise.sw, sets: over((s) => s.sw), side: "small" },
      { noise: noise.ad, sets: over((s) => s.ad), side: "small" },
      { noise: original.pooled, sets: over((s) => s.pooled), side: "small" },
      { noise: original.norm, sets: over((s) => s.norm), side: "large" },
    ])
    : null;
  const blocks = orNaN(() =>
    pooledTailIndex(values.subarray(0, evenLength(n, columns))).blockLength
  );
  const rank = orNaN(() =>
    squaredNormDispersion(matrix(n, columns, Float64Array.from(values))).effectiveRank
  );
  return {
    columns,
    minibatches: n,
    sets: count,
    iterationWise: {
      shapiroWilkAccepted: several ? compare(noise.sw, over((s) => s.sw), "small") : null,
      andersonDarlingAccepted: several ? compare(noise.ad, over((s) => s.ad), "small") : null,
      tailIndex: compare(noise.tail, over((s) => s.tail), "small"),
    },
    dimensionWise: {
      // One column is not pooled with anything.
      pooledTailIndex: several ? compare(original.pooled, over((s) => s.pooled), "small") : null,
      blockLength: Number.isFinite(blocks) && several ? blocks : null,
      zeroShare: zeroShare(values, n, columns),
    },
    joint: {
      squaredNormVariation: compare(original.norm, over((s) => s.norm), "large"),
      effectiveRank: Number.isFinite(rank) && several ? rank : null,
      pValue: joint,
    },
  };
}

/** Share of values that are exactly their column's mean. */
function zeroShare(values: Float32Array, n: number, columns: number): number {
  let zeros = 0;
  for (let c = 0; c < columns; c++) {
    let mean = 0;
    for (let i = 0; i < n; i++) mean += values[i * columns + c]! / n;
    for (let i = 0; i < n; i++) if (values[i * columns + c] === mean) zeros++;
  }
  return zeros / values.length;
}
