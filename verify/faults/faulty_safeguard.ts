/** SafeguardSGD's filter with the deviations of its public implementations. @module */
import { meanOf } from "../../src/training/byzantine/aggregators/mean_of.ts";
import type {
  SafeguardRun,
  SafeguardSettings,
} from "../../src/training/byzantine/safeguard/safeguard.ts";
import {
  centreOf,
  pairScore,
  type Threshold,
} from "../../src/training/byzantine/safeguard/threshold.ts";
import { windowSums } from "../../src/training/byzantine/safeguard/window_sums.ts";
import { squaredDistances } from "../../src/training/byzantine/squared_distances.ts";

/**
 * - `one-threshold`: removed beyond Th, not 2·Th (epfml/byzantine-robust-optimizer)
 * - `half-majority`: the first worker with at least m/2 others within Th, else the one with most (the same)
 * - `neighbour`: the centre is the chosen worker's neighbour of rank ⌈m/2 − 1⌉ (brain-lab-research/Bant)
 * - `re-admission`: every step filters all workers anew (the same)
 * - `floor-by-min`: min(score, floor) where a floor is a max (the same)
 * - `next-good`: averages the workers that are left after this step's removals
 * - `no-restart`: sums never begin anew
 */
export type Deviation =
  | "one-threshold"
  | "half-majority"
  | "neighbour"
  | "re-admission"
  | "floor-by-min"
  | "next-good"
  | "no-restart";

/** A filter with one deviation; noise and divided sums are left out. */
export function faultySafeguard(
  deviation: Deviation,
): (settings: SafeguardSettings, workers: number) => SafeguardRun {
  return ({ windows }, workers) => {
    const everyone = Array.from({ length: workers }, (_, i) => i);
    const running = windows.map(({ steps }) =>
      windowSums(deviation === "no-restart" ? Number.MAX_SAFE_INTEGER : steps)
    );
    const removedAt = new Array<number | null>(workers).fill(null);
    let good: readonly number[] = everyone;
    return {
      observe(step, gradients) {
        const before = deviation === "re-admission" ? everyone : good;
        const views = windows.map(({ threshold }, k) => {
          const distances = squaredDistances(running[k]!.add(step, gradients)).map(Math.sqrt);
          const { worker, radius } = centre(deviation, distances, before, threshold);
          const row = distances.slice(worker * workers, (worker + 1) * workers);
          return { worker, radius, distances: row };
        });
        const inside = before.filter((i) =>
          views.every(({ distances, radius }) => distances[i]! <= radius)
        );
        const spared = inside.length === 0;
        if (!spared) good = inside;
        for (const i of before) if (!good.includes(i)) removedAt[i] = step;
        const averaged = deviation === "next-good" ? good : before;
        return { aggregate: meanOf(gradients, averaged), averaged, windows: views, spared };
      },
      get good() {
        return good;
      },
      removedAt,
    };
  };
}

function centre(
  deviation: Deviation,
  distances: Float64Array,
  good: readonly number[],
  threshold: Threshold,
): { worker: number; radius: number } {
  const m = Math.round(Math.sqrt(distances.length));
  const row = (i: number) => good.map((j) => distances[i * m + j]!);
  const right = centreOf(distances, good, threshold);
  if (deviation === "one-threshold" && threshold.kind === "fixed") {
    return { ...right, radius: threshold.value };
  }
  if (deviation === "half-majority" && threshold.kind === "fixed") {
    const near = good.map((i) => row(i).filter((d) => d <= threshold.value).length);
    const first = near.findIndex((count) => count >= m / 2);
    return { ...right, worker: first < 0 ? right.worker : good[first]! };
  }
  if (deviation === "neighbour") {
    const ranked = good.toSorted((a, b) =>
      distances[right.worker * m + a]! - distances[right.worker * m + b]!
    );
    return { ...right, worker: ranked[Math.min(Math.ceil(m / 2 - 1), ranked.length - 1)]! };
  }
  if (deviation === "floor-by-min" && threshold.kind === "dynamic") {
    const score = pairScore(row(right.worker));
    return { ...right, radius: threshold.multiplier * Math.min(score, threshold.floor) };
  }
  return right;
}
