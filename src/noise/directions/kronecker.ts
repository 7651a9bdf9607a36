/** Directions that are sums of Kronecker products per weight block: rank-one and low-rank Gaussian. @module */
import type { Directions } from "../../engines/engine.ts";
import type { ParameterBlock } from "../../models/model.ts";
import { fillNormal } from "../../random/normal.ts";
import type { Stream } from "../../random/stream.ts";
import { type DirectionFamily, once } from "./family.ts";

/** What {@linkcode kronecker} draws. */
export interface KroneckerOptions {
  /** Layout of the flat parameter vector. */
  readonly blocks: readonly ParameterBlock[];
  /** Number of directions, K. */
  readonly count: number;
  /** Number of Kronecker terms r ≥ 1 per direction and weight block. */
  readonly rank: number;
  /** Every block's factors come from a child of this stream. */
  readonly stream: Stream;
}

/**
 * In every weight block the direction is r^(−1/2) Σ_r a_r ⊗ b_r with standard normal factors, so each entry has mean 0
 * and variance 1 like an entry of a Gaussian direction, and blocks weigh as in one; the excess kurtosis of an entry is
 * 6/r. r = 1 is the rank-one family. Entries of all other blocks (biases, scales, shifts) are standard normal.
 *
 * A per-example projection costs (xᵀa)(δᵀb) per term instead of a product with the whole block.
 *
 * @param options see {@linkcode KroneckerOptions}
 * @returns K directions, whose norms are not 1
 * @throws {RangeError} if the rank is not a whole number above 0
 *
 * @example
 * ```ts
 * import { kronecker } from "./kronecker.ts";
 * import { mlp } from "../../models/mlp.ts";
 * import { parameterLayout } from "../../models/layout.ts";
 * import { stream } from "../../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const blocks = parameterLayout(mlp({ inputs: 30, width: 20, depth: 2, classes: 5 }));
 * const family = kronecker({ blocks, count: 3, rank: 8, stream: stream("example") });
 * assert.equal(family.id, "low-rank 8");
 * assert.equal(family.norms().length, 3);
 * ```
 */
export function kronecker({ blocks, count, rank, stream }: KroneckerOptions): DirectionFamily {
  if (!Number.isInteger(rank) || rank < 1) {
    throw new RangeError(`kronecker: the rank must be a whole number above 0, got ${rank}`);
  }
  const scale = 1 / Math.sqrt(rank);
  const factors = blocks.filter((block) => block.role === "weight").map((block) => {
    const left = new Float32Array(count * rank * block.fanIn);
    const right = new Float32Array(count * rank * block.fanOut);
    fillNormal(stream.child(block.name, "left"), left);
    fillNormal(stream.child(block.name, "right"), right);
    for (let i = 0; i < left.length; i++) left[i]! *= scale;
    return { left, right };
  });
  const biases = blocks.filter((block) => block.role !== "weight");
  const biasCount = biases.reduce((sum, block) => sum + block.size, 0);
  const bias = new Float32Array(count * biasCount);
  fillNormal(stream.child("bias"), bias);
  const directions: Extract<Directions, { kind: "kronecker" }> = {
    kind: "kronecker",
    count,
    rank,
    factors,
    ...(biasCount > 0 ? { bias } : {}),
  };
  return {
    id: rank === 1 ? "rank-one" : `low-rank ${rank}`,
    count,
    path: stream.path,
    directions,
    norms: once(() => kroneckerNorms(directions, biasCount)),
  };
}

/** ‖Σ_r a_r ⊗ b_r‖² = Σ_{r,s} (a_r·a_s)(b_r·b_s), summed over blocks. */
function kroneckerNorms(
  { count, rank, factors, bias }: Extract<Directions, { kind: "kronecker" }>,
  biasCount: number,
): Float64Array {
  return Float64Array.from({ length: count }, (_, k) => {
    let square = 0;
    for (const { left, right } of factors) {
      const fanIn = left.length / (count * rank);
      const fanOut = right.length / (count * rank);
      for (let r = k * rank; r < (k + 1) * rank; r++) {
        for (let s = k * rank; s < (k + 1) * rank; s++) {
          square += dot(left, r, s, fanIn) * dot(right, r, s, fanOut);
        }
      }
    }
    if (bias !== undefined) square += dot(bias, k, k, biasCount);
    return Math.sqrt(square);
  });
}

function dot(rows: Float32Array, r: number, s: number, width: number): number {
  let sum = 0;
  for (let i = 0; i < width; i++) sum += rows[r * width + i]! * rows[s * width + i]!;
  return sum;
}
