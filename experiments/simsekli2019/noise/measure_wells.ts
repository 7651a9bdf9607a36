/** Wells driven by captured noise. @module */
import { sphere } from "../../../src/noise/directions/sphere.ts";
import { covarianceEigenvectors } from "../../../src/noise/eigenvectors.ts";
import { capturePopulation } from "../../../src/noise/population.ts";
import type { Stream } from "../../../src/random/stream.ts";
import { symmetricStable } from "../../../src/random/symmetric_stable.ts";
import { uniformInteger } from "../../../src/random/uniform_integer.ts";
import { logMomentTailIndex } from "../../../src/stats/tail/log_moment_tail_index.ts";
import { barrierWell, exitSteps } from "../wells/exit_steps.ts";
import type { NoiseSite } from "./measure_iterations.ts";
import type { WellReading } from "./record.ts";
import type { WellSettings } from "./settings.ts";

/** Means of b examples drawn with replacement, divided by their standard deviation sd(p)/√b. */
function standardisedMeans(
  p: Float32Array,
  batchSize: number,
  count: number,
  s: Stream,
): Float64Array {
  const deviation = Math.sqrt(p.reduce((sum, value) => sum + value * value, 0) / p.length);
  return Float64Array.from({ length: count }, () => {
    let sum = 0;
    for (let i = 0; i < batchSize; i++) sum += p[uniformInteger(s, p.length)]!;
    return sum / Math.sqrt(batchSize) / deviation;
  });
}

function exits(
  { barriers, contraction, exits, longest }: WellSettings,
  noise: (barrier: number) => () => number,
): WellReading["byBarrier"] {
  return barriers.map((barrier) => {
    const well = { ...barrierWell(barrier, contraction), longest };
    const next = noise(barrier);
    const steps = Array.from({ length: exits }, () => exitSteps(well, next));
    return {
      barrier,
      meanSteps: steps.reduce((sum, k) => sum + k, 0) / exits,
      cut: steps.filter((k) => k === longest).length,
    };
  });
}

/**
 * Exits under noise along a random direction; as evidence, along the top eigenvector, where it is least Gaussian, and under stable noise
 * of the index that the iteration-wise estimator finds along the random direction.
 */
export async function measureWells(
  { network, parameters, data, stream }: NoiseSite,
  settings: WellSettings,
): Promise<readonly WellReading[]> {
  const root = stream.child("wells");
  const { batchSize, pool } = settings;
  const direction = sphere({
    parameterCount: network.parameterCount,
    count: 1,
    stream: root.child("direction"),
  });
  const along = await capturePopulation(network, parameters, data, direction);
  const top = await covarianceEigenvectors({
    network,
    parameters,
    data,
    count: 1,
    stream: root.child("eigenvector"),
  });
  const driven = (noise: "random direction" | "top eigenvector", p: Float32Array) => {
    const means = standardisedMeans(p, batchSize, pool, root.child(noise, "pool"));
    const reading: WellReading = {
      noise,
      alpha: null,
      byBarrier: exits(settings, (barrier) => {
        const s = root.child(noise, barrier);
        return () => means[uniformInteger(s, pool)]!;
      }),
    };
    return { means, reading };
  };
  const random = driven("random direction", along.values);
  const eigen = driven("top eigenvector", top.population.values);
  const fitted = logMomentTailIndex(random.means, { stream: root.child("tail index") });
  const alpha = Math.min(2, fitted.alpha);
  const stable: WellReading = {
    noise: "stable",
    alpha,
    byBarrier: exits(settings, (barrier) => {
      const s = root.child("stable", barrier);
      // At α = 2 this is N(0, 1).
      return () => symmetricStable(s, alpha) / Math.SQRT2;
    }),
  };
  return [random.reading, eigen.reading, stable];
}
