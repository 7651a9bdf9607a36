/** Surrogates: noise of a known law with the covariance of the real one. @module */
import { exponential } from "../random/exponential.ts";
import { normal } from "../random/normal.ts";
import { normalBlock } from "../random/normal_block.ts";
import { stable } from "../random/stable.ts";
import type { Stream } from "../random/stream.ts";
import type { MatrixProduct } from "./chunk.ts";
import { columnCovariance } from "./column_covariance.ts";
import { type CovarianceFactor, pivotedCholesky } from "./pivoted_cholesky.ts";
import type { Population } from "./population.ts";

/**
 * The law of a surrogate. All are elliptical: a Gaussian row with the population's covariance times a random radius of
 * its own, so the surrogate differs from the Gaussian in its tails alone.
 *
 * - `gaussian`: the same full covariance
 * - `diagonal`: Gaussian with the same variances, columns independent
 * - `student`: multivariate t of ν > 2 degrees of freedom, scaled to the same full covariance
 * - `stable`: sub-Gaussian α-stable, 0 < α < 2; each column is symmetric α-stable with scale σ/√2, the scale at which
 *   α = 2 is the Gaussian of the column's variance σ² (Samorodnitsky and Taqqu 1994, section 2.5)
 */
export type SurrogateLaw =
  | { readonly kind: "gaussian" }
  | { readonly kind: "diagonal" }
  | { readonly kind: "student"; readonly degrees: number }
  | { readonly kind: "stable"; readonly alpha: number };

/** Draws sets of surrogate noise. */
export interface Surrogate {
  /** What is drawn. */
  readonly law: SurrogateLaw;
  /** Number of columns, K. */
  readonly columns: number;
  /** Rank of the covariance. */
  readonly rank: number;
  /**
   * One set of n independent rows, as an n × K matrix, row-major: the shape of the real noise, so the same code can
   * judge both.
   *
   * @param draws n
   * @param stream source of this set
   * @param product the engine's matrix product; plain loops without it
   */
  sample(draws: number, stream: Stream, product?: MatrixProduct): Promise<Float32Array>;
}

/**
 * Prepares surrogates of a population: its covariance is factored once, each set is a product of normal draws with the
 * factor. Normality tests see neither location nor scale, and the covariance of a minibatch mean is the population's
 * divided by b, so one surrogate serves every batch size.
 *
 * @param population per-example projections, or any centred matrix of the same shape
 * @param law what to draw; Gaussian with the full covariance unless said otherwise
 * @returns a source of sets, as many rows as are asked for
 * @throws {RangeError} if degrees of freedom or α are out of range
 *
 * @example
 * ```ts
 * import { surrogate } from "./surrogate.ts";
 * import { stream } from "../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * // Two columns that are one up to sign stay so in the surrogate.
 * const twin = surrogate({ values: Float32Array.of(1, -1, -1, 1), columns: 2 });
 * const [a, b] = await twin.sample(1, stream("example"));
 * assert.equal(a, -b!);
 * assert.equal(twin.rank, 1);
 * ```
 */
export function surrogate(
  population: Pick<Population, "values" | "columns">,
  law: SurrogateLaw = { kind: "gaussian" },
): Surrogate {
  const { values, columns } = population;
  const radius = radiusOf(law);
  const covariance = columnCovariance(values, columns);
  if (law.kind === "diagonal") {
    for (let i = 0; i < covariance.length; i++) if (i % (columns + 1) !== 0) covariance[i] = 0;
  }
  const factor = pivotedCholesky(covariance, columns);
  // Fᵀ, rank × K: what the product needs.
  const mixing = new Float32Array(factor.values.length);
  for (let row = 0; row < columns; row++) {
    for (let r = 0; r < factor.rank; r++) {
      mixing[r * columns + row] = factor.values[row * factor.rank + r]!;
    }
  }
  return {
    law,
    columns,
    rank: factor.rank,
    async sample(draws, stream, product) {
      if (factor.rank === 0) return new Float32Array(draws * columns);
      const normals = new Float32Array(draws * factor.rank);
      normalBlock(stream.child("normal"), 0, normals.length, normals);
      const rows = product === undefined
        ? mixed(normals, draws, factor)
        : await product(normals, draws, factor.rank, mixing, columns);
      if (radius !== undefined) {
        const radii = stream.child("radius");
        for (let i = 0; i < draws; i++) {
          const factorOfRow = radius(radii);
          for (let k = i * columns; k < (i + 1) * columns; k++) rows[k]! *= factorOfRow;
        }
      }
      return rows;
    },
  };
}

/** The random factor of a row; none for Gaussian laws. */
function radiusOf(law: SurrogateLaw): ((stream: Stream) => number) | undefined {
  if (law.kind === "student") {
    const { degrees } = law;
    if (!Number.isInteger(degrees) || degrees <= 2) {
      throw new RangeError(`surrogate: degrees of freedom must be whole and above 2: ${degrees}`);
    }
    return (stream) => Math.sqrt((degrees - 2) / chiSquare(stream, degrees));
  }
  if (law.kind === "stable") {
    const { alpha } = law;
    if (!(alpha > 0 && alpha < 2)) {
      throw new RangeError(`surrogate: α must lie between 0 and 2: ${alpha}`);
    }
    // √A with A ~ S_{α/2}(cos(πα/4)^{2/α}, 1, 0): then √A·N(0, σ²) is S_α(σ/√2, 0, 0).
    const scale = Math.cos(Math.PI * alpha / 4) ** (2 / alpha);
    const totallySkewed = { alpha: alpha / 2, beta: 1, scale, parameterization: "S1" } as const;
    return (stream) => Math.sqrt(stable(stream, totallySkewed));
  }
  return undefined;
}

/** A sum of ν squared normals: pairs of them are exponential with mean 2. */
function chiSquare(stream: Stream, degrees: number): number {
  let sum = degrees % 2 === 1 ? normal(stream) ** 2 : 0;
  for (let i = 0; i < Math.floor(degrees / 2); i++) sum += 2 * exponential(stream);
  return sum;
}

/** normals · Fᵀ, four rows at a time so that a row of F is read once for four sums. */
function mixed(normals: Float32Array, draws: number, factor: CovarianceFactor): Float32Array {
  const { size: K, rank, values: F } = factor;
  const out = new Float32Array(draws * K);
  for (let i = 0; i < draws; i += 4) {
    // The last rows of a count that is no multiple of four are computed twice rather than by a second loop.
    const base = Math.max(0, Math.min(i, draws - 4));
    const height = Math.min(4, draws);
    const z0 = base * rank;
    const z1 = z0 + (height > 1 ? rank : 0);
    const z2 = z1 + (height > 2 ? rank : 0);
    const z3 = z2 + (height > 3 ? rank : 0);
    for (let k = 0; k < K; k++) {
      let s0 = 0, s1 = 0, s2 = 0, s3 = 0;
      const row = k * rank;
      for (let r = 0; r < rank; r++) {
        const f = F[row + r]!;
        s0 += f * normals[z0 + r]!;
        s1 += f * normals[z1 + r]!;
        s2 += f * normals[z2 + r]!;
        s3 += f * normals[z3 + r]!;
      }
      out[base * K + k] = s0;
      if (height > 1) out[(base + 1) * K + k] = s1;
      if (height > 2) out[(base + 2) * K + k] = s2;
      if (height > 3) out[(base + 3) * K + k] = s3;
    }
  }
  return out;
}
