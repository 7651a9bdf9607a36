/** What is made of the workers' gradients, as data. @module */
import type { SafeguardSettings } from "../safeguard/safeguard.ts";
import { type SafeguardStep, startSafeguard } from "../safeguard/safeguard.ts";
import { pairDistanceRecord } from "../safeguard/pair_distance_record.ts";
import { centredClipping } from "./centred_clipping.ts";
import { coordinateMedian } from "./coordinate_median.ts";
import { geometricMedian, type GeometricMedianSettings } from "./geometric_median.ts";
import { krum } from "./krum.ts";
import { meanOf } from "./mean_of.ts";
import { trimmedMean } from "./trimmed_mean.ts";
import { zeno, type ZenoSettings } from "./zeno.ts";

/**
 * An aggregator.
 *
 * - `mean`: of all workers
 * - `ideal`: mean of the honest workers, which only an experiment can know
 * - `coordinate-median`, `trimmed-mean` (f off each end), `geometric-median`
 * - `krum` (n − f − 2 neighbours), `multi-krum` (mean of the `keep` best)
 * - `zeno`: mean of those that lower the loss most
 * - `centred-clipping`: around the last aggregate, at first 0
 * - `safeguard`: SafeguardSGD
 * - `pre-run`: mean of all workers, keeping the largest pair distance of windows of these lengths
 */
export type Aggregator =
  | { readonly kind: "mean" }
  | { readonly kind: "ideal" }
  | { readonly kind: "coordinate-median" }
  | { readonly kind: "trimmed-mean"; readonly f: number }
  | { readonly kind: "geometric-median" } & GeometricMedianSettings
  | { readonly kind: "krum"; readonly f: number }
  | { readonly kind: "multi-krum"; readonly f: number; readonly keep: number }
  | { readonly kind: "zeno" } & ZenoSettings
  | { readonly kind: "centred-clipping"; readonly radius: number; readonly iterations: number }
  | { readonly kind: "safeguard" } & SafeguardSettings
  | { readonly kind: "pre-run"; readonly windows: readonly number[] };

/** What an aggregator may look at beside the gradients. */
export interface AggregationContext {
  /** Number of the step, from 0; asked for in order. */
  readonly step: number;
  /** Where the gradients were taken. */
  readonly parameters: Float32Array;
  /** The honest workers; `ideal` alone looks. */
  readonly honest: readonly number[];
  /** Mean loss at other parameters, on this many fresh training examples, the same within a step. */
  loss(parameters: Float32Array, examples: number): Promise<number>;
}

/** An aggregator at work. */
export interface AggregatorRun {
  /** The direction that all workers descend along. */
  aggregate(
    gradients: readonly Float32Array[],
    context: AggregationContext,
  ): Float32Array | Promise<Float32Array>;
  /** Step at which each worker was removed, null for those still there; of `safeguard` alone. */
  readonly removedAt?: readonly (number | null)[];
  /** What `safeguard` saw at the last step. */
  readonly lastStep?: SafeguardStep | undefined;
  /** The largest pair distance of every window; of `pre-run` alone. */
  readonly largestDistances?: readonly number[];
}

/**
 * Begins an aggregator.
 *
 * @param aggregator which
 * @param workers m
 * @returns one run's aggregator, which may remember earlier steps; it gives vectors of length P in the unit of the
 *   gradients
 * @throws {RangeError} if a number of the aggregator is out of its range, now or at the first step
 *
 * @example
 * ```ts
 * import { startAggregator } from "./aggregator.ts";
 * import assert from "node:assert/strict";
 *
 * const run = startAggregator({ kind: "trimmed-mean", f: 1 }, 3);
 * const context = {
 *   step: 0, parameters: Float32Array.of(0), honest: [1, 2], loss: () => Promise.resolve(0),
 * };
 * const aggregate = await run.aggregate([9, 2, 1].map((g) => Float32Array.of(g)), context);
 * assert.deepEqual([...aggregate], [2]);
 * ```
 */
export function startAggregator(aggregator: Aggregator, workers: number): AggregatorRun {
  switch (aggregator.kind) {
    case "mean":
      return { aggregate: (g) => meanOf(g) };
    case "ideal":
      return { aggregate: (g, { honest }) => meanOf(g, honest) };
    case "coordinate-median":
      return { aggregate: coordinateMedian };
    case "trimmed-mean":
      return { aggregate: (g) => trimmedMean(g, aggregator.f) };
    case "geometric-median":
      return { aggregate: (g) => geometricMedian(g, aggregator).median };
    case "krum":
      return { aggregate: (g) => krum(g, aggregator.f, 1) };
    case "multi-krum":
      return { aggregate: (g) => krum(g, aggregator.f, aggregator.keep) };
    case "zeno":
      return {
        aggregate: (g, { parameters, loss }) =>
          zeno(g, parameters, (w) => loss(w, aggregator.examples), aggregator),
      };
    case "centred-clipping": {
      let last: Float32Array | undefined;
      return {
        aggregate(g) {
          const centre = last ?? new Float32Array(g[0]!.length);
          return last = centredClipping(g, centre, aggregator.radius, aggregator.iterations);
        },
      };
    }
    case "safeguard":
      return safeguardRun(aggregator, workers);
    case "pre-run": {
      const record = pairDistanceRecord(aggregator.windows);
      return {
        aggregate(g, { step }) {
          record.observe(step, g);
          return meanOf(g);
        },
        largestDistances: record.largest,
      };
    }
  }
}

function safeguardRun(settings: SafeguardSettings, workers: number): AggregatorRun {
  const guard = startSafeguard(settings, workers);
  let lastStep: SafeguardStep | undefined;
  return {
    aggregate(gradients, { step }) {
      lastStep = guard.observe(step, gradients);
      return lastStep.aggregate;
    },
    removedAt: guard.removedAt,
    get lastStep() {
      return lastStep;
    },
  };
}
