/** SafeguardSGD's filter. @module */
import { normal } from "../../../random/normal.ts";
import type { Stream } from "../../../random/stream.ts";
import type { Schedule } from "../../../optim/schedule.ts";
import { meanOf } from "../aggregators/mean_of.ts";
import { squaredDistances } from "../squared_distances.ts";
import { centreOf, type Threshold } from "./threshold.ts";
import { windowSums } from "./window_sums.ts";

/** One window: gradients are summed since the last multiple of its length. */
export interface SafeguardWindow {
  /** Length in steps. */
  readonly steps: number;
  /** How the median worker is chosen, and how far from it is too far. */
  readonly threshold: Threshold;
}

/** Gaussian noise that helps to leave saddle points (ν in algorithm 1). */
export interface SafeguardNoise {
  /** ν: standard deviation of every entry of ξ. */
  readonly deviation: number;
  /**
   * Algorithm 1 lists x ← x − η·(ξ + mean), the text of the same version writes x ← x + ξ − η·mean: `rate` as listed, so ξ is
   * scaled by the learning rate; `none` as written, for which the learning rate must be known.
   */
  readonly scaledBy: { readonly kind: "rate" } | { readonly kind: "none"; readonly rate: Schedule };
  /** Source of ξ; every step has its own child. */
  readonly stream: Stream;
}

/** Settings of {@linkcode startSafeguard}. */
export interface SafeguardSettings {
  /** One window is the single safeguard, two are the double one. */
  readonly windows: readonly SafeguardWindow[];
  /**
   * `plain` sums (unless given), or `divided` by the number of good workers of each step as algorithm 1 lists them. A fixed
   * threshold does not survive that division when the number changes.
   */
  readonly sums?: "plain" | "divided";
  /** None unless given. */
  readonly noise?: SafeguardNoise;
}

/** What the filter saw in one window at a step. */
export interface WindowView {
  /** The median worker. */
  readonly worker: number;
  /** Beyond this distance from it a worker is removed. */
  readonly radius: number;
  /** Distance of every worker's sum from the median worker's; those of removed workers too. */
  readonly distances: Float64Array;
}

/** What the filter did at a step. */
export interface SafeguardStep {
  /** Mean over the workers that were good before this step's removals, noise added. */
  readonly aggregate: Float32Array;
  /** The workers that were averaged. */
  readonly averaged: readonly number[];
  /** One view for each window. */
  readonly windows: readonly WindowView[];
  /** Whether the removals of this step would have left nobody, and were not made. */
  readonly spared: boolean;
}

/** The filter at work. */
export interface SafeguardRun {
  /** Takes in a step's gradients; asked for steps 0, 1, 2, … in order. */
  observe(step: number, gradients: readonly Float32Array[]): SafeguardStep;
  /** The workers still good, ascending. */
  readonly good: readonly number[];
  /** Step at which each worker was removed; null for those still good. */
  readonly removedAt: readonly (number | null)[];
}

/**
 * Begins the filter of Allen-Zhu, Ebrahimian, Li, Alistarh (ICLR 2021, arXiv 2012.14368), algorithms 1 and 2 of the version
 * on OpenReview. Every window has sums of each worker's gradients, among the good workers a median worker, and a radius. A
 * worker outside the radius of any window is removed for good. Step t averages the workers that were good before it.
 *
 * Two windows may have median workers that lie outside each other's radius, and then remove everyone; the paper does not say
 * what is averaged afterwards. Here a step whose removals would leave nobody removes nobody, and says so (`spared`).
 *
 * @param settings windows, sums, noise
 * @param workers m ≥ 1
 * @returns a filter that has seen no step: every worker is good
 * @throws {RangeError} if there is no window, or a window's length is not a whole number above 0
 *
 * @example
 * ```ts
 * import { startSafeguard } from "./safeguard.ts";
 * import assert from "node:assert/strict";
 *
 * const windows = [{ steps: 100, threshold: { kind: "fixed", value: 1 } }] as const;
 * const guard = startSafeguard({ windows }, 4);
 * const step = [1, 1, 1, 9].map((g) => Float32Array.of(g));
 * assert.deepEqual([...guard.observe(0, step).aggregate], [3]); // removal acts from the next step on
 * assert.deepEqual([...guard.observe(1, step).aggregate], [1]);
 * assert.deepEqual(guard.removedAt, [null, null, null, 0]);
 * ```
 */
export function startSafeguard(settings: SafeguardSettings, workers: number): SafeguardRun {
  const { windows, sums = "plain", noise } = settings;
  if (windows.length === 0) throw new RangeError("safeguard: needs a window, got none");
  const running = windows.map(({ steps }) => windowSums(steps));
  const removedAt = new Array<number | null>(workers).fill(null);
  let good: readonly number[] = Array.from({ length: workers }, (_, i) => i);
  return {
    observe(step, gradients) {
      if (gradients.length !== workers) {
        throw new RangeError(`safeguard: ${gradients.length} gradients of ${workers} workers`);
      }
      const averaged = good;
      const weight = sums === "divided" ? 1 / averaged.length : 1;
      const views = windows.map(({ threshold }, k): WindowView => {
        const squares = squaredDistances(running[k]!.add(step, gradients, weight));
        const distances = squares.map(Math.sqrt);
        const centre = centreOf(distances, averaged, threshold);
        const row = centre.worker * workers;
        return { ...centre, distances: distances.slice(row, row + workers) };
      });
      const inside = averaged.filter((i) =>
        views.every(({ distances, radius }) => distances[i]! <= radius)
      );
      const spared = inside.length === 0;
      if (!spared) good = inside;
      for (const i of averaged) if (!good.includes(i)) removedAt[i] = step;
      const aggregate = meanOf(gradients, averaged);
      if (noise !== undefined) addNoise(aggregate, noise, step);
      return { aggregate, averaged, windows: views, spared };
    },
    get good() {
      return good;
    },
    get removedAt() {
      return removedAt;
    },
  };
}

function addNoise(
  aggregate: Float32Array,
  { deviation, scaledBy, stream }: SafeguardNoise,
  step: number,
) {
  const scale = deviation / (scaledBy.kind === "rate" ? 1 : scaledBy.rate(step));
  const source = stream.child("step", step);
  for (let j = 0; j < aggregate.length; j++) aggregate[j]! += scale * normal(source);
}
