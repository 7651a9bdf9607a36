/** The dropout form of the self-averaged gradient. @module */
import type { Stream } from "../../random/stream.ts";
import type { Memory } from "../memory.ts";
import type { Partition } from "../partition.ts";
import type { Drift } from "./drift.ts";

/** What {@linkcode dropoutDrift} needs. */
export interface DropoutSettings {
  /** The groups. */
  readonly partition: Partition;
  /** Past states; several chains may share one. */
  readonly memory: Memory;
  /** p in (0, 1]: the probability that a group keeps its current value. */
  readonly keep: number;
  /** Source of the partners. */
  readonly partners: Stream;
  /** Source of the masks. */
  readonly masks: Stream;
  /** Masks that a step averages over; 1 unless given. */
  readonly draws?: number;
  /** Whether the prior's gradient is scaled by 1/p like the rest (`energy`, unless given), or not (`none`: the released code). */
  readonly prior?: "energy" | "none";
}

/**
 * The drift of S-SGLD's dropout form (Alexos, Boyd, Mandt, ICML 2022): U at m·θ + (1 − m)·θ̃ with a mask of Bernoulli(p) a
 * group, its gradient by θ, which only the groups kept have, times 1/p = M/E[Σm]. One gradient a mask. On a Gaussian energy it
 * samples N(μ, P_p⁻¹), P_p = blockdiag(P) + p·offblock(P). With p = 1 it is the plain gradient, to the last bit.
 *
 * @param settings groups, memory, p, streams, number of masks, the prior's treatment
 * @returns a drift whose `total` estimates the gradient, in units of U per unit of θ; `draws` gradients a step
 * @throws {RangeError} if p is not in (0, 1], or draws is not a positive integer
 *
 * @example
 * ```ts
 * import { dropoutDrift } from "./dropout_drift.ts";
 * import { Memory } from "../memory.ts";
 * import { perParameter } from "../partition.ts";
 * import { stream } from "../../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const drift = dropoutDrift({
 *   partition: perParameter(2),
 *   memory: new Memory(5000, 2),
 *   keep: 0.5,
 *   partners: stream("partners"),
 *   masks: stream("masks"),
 * });
 * drift.remember(Float64Array.of(3, 4));
 * drift.begin(Float64Array.of(1, 2));
 * const [a, b] = drift.point(0);
 * drift.take(0, Float64Array.of(10, 10), new Float64Array(2));
 * assert.deepEqual([...drift.total], [a === 1 ? 20 : 0, b === 2 ? 20 : 0]);
 * ```
 */
export function dropoutDrift(settings: DropoutSettings): Drift {
  const { partition, memory, keep, partners, masks, draws = 1, prior = "energy" } = settings;
  if (!(keep > 0 && keep <= 1)) {
    throw new RangeError(`dropoutDrift: keep must be in (0, 1], not ${keep}`);
  }
  if (!(Number.isInteger(draws) && draws > 0)) {
    throw new RangeError(`dropoutDrift: draws must be a positive integer, not ${draws}`);
  }
  const { groupOf, members } = partition;
  const d = groupOf.length;
  const [total, partner, point] = [new Float64Array(d), new Float64Array(d), new Float64Array(d)];
  const kept = new Uint8Array(members.length);
  let current: Float64Array = point;
  const scale = 1 / keep;
  return {
    evaluations: draws,
    scalesPrior: prior === "none",
    total,
    begin(theta) {
      current = theta;
      total.fill(0);
    },
    point() {
      memory.draw(partners, partition, partner);
      for (let g = 0; g < kept.length; g++) kept[g] = masks.uniform() < keep ? 1 : 0;
      for (let i = 0; i < d; i++) point[i] = kept[groupOf[i]!] === 1 ? current[i]! : partner[i]!;
      return point;
    },
    take(_q, gradient, priorGradient) {
      for (let i = 0; i < d; i++) {
        if (kept[groupOf[i]!] === 0) continue;
        // The kept groups' prior, of which the scaled energy holds 1/p.
        const excess = prior === "none" ? (1 - scale) * priorGradient[i]! : 0;
        total[i]! += (scale * gradient[i]! + excess) / draws;
      }
    },
    remember: (theta) => memory.push(theta),
  };
}
