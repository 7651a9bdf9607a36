/** The self-averaged gradient of Structured SGLD. @module */
import type { Stream } from "../../random/stream.ts";
import type { Memory } from "../memory.ts";
import type { Partition } from "../partition.ts";
import type { Drift } from "./drift.ts";

/** What {@linkcode structuredDrift} needs. */
export interface StructuredSettings {
  /** The groups. */
  readonly partition: Partition;
  /** Past states; several chains may share one. */
  readonly memory: Memory;
  /** Source of the partners. */
  readonly partners: Stream;
  /** Whether all groups of a step share one partner θ̃, or each draws its own; `own` unless given. */
  readonly sharing?: "own" | "shared";
}

/**
 * The drift of S-SGLD (Alexos, Boyd, Mandt, ICML 2022): group g's part of ∇U at (θ_g, θ̃_−g), the other groups drawn from
 * past states, each by itself. One gradient a group: M a step. With one group it is the plain gradient, to the last bit.
 *
 * @param settings groups, memory, the stream of the partners, and whether groups share one
 * @returns a drift whose `total` has every group's part of its own gradient, in units of U per unit of θ; M gradients a
 *   step
 *
 * @example
 * ```ts
 * import { Memory } from "../memory.ts";
 * import { perParameter } from "../partition.ts";
 * import { structuredDrift } from "./structured_drift.ts";
 * import { stream } from "../../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const drift = structuredDrift({
 *   partition: perParameter(2),
 *   memory: new Memory(5000, 2),
 *   partners: stream("partners"),
 * });
 * drift.remember(Float64Array.of(3, 4));
 * drift.begin(Float64Array.of(1, 2));
 * assert.deepEqual([0, 1].map((q) => [...drift.point(q)]), [[1, 4], [3, 2]]);
 * ```
 */
export function structuredDrift(settings: StructuredSettings): Drift {
  const { partition, memory, partners, sharing = "own" } = settings;
  const { groupOf, members } = partition;
  const d = groupOf.length;
  const [total, partner, point] = [new Float64Array(d), new Float64Array(d), new Float64Array(d)];
  let current: Float64Array = point;
  const shared = sharing === "shared";
  return {
    evaluations: members.length,
    scalesPrior: false,
    total,
    begin(theta) {
      current = theta;
      if (shared) memory.draw(partners, partition, partner);
    },
    point(q) {
      if (!shared) memory.draw(partners, partition, partner);
      point.set(partner);
      for (const i of members[q]!) point[i] = current[i]!;
      return point;
    },
    take(q, gradient) {
      for (const i of members[q]!) total[i] = gradient[i]!;
    },
    ...(shared ? { shared: { partner, partition } } : {}),
    remember: (theta) => memory.push(theta),
  };
}
