/** Test only: what every cell of the laptop's grid might have produced, in numbers that a reader can follow. @module */
import type { CourseResult, CourseSettings } from "../course/study.ts";
import type { ExitResult } from "../exit/record.ts";
import type { ExitSettings } from "../exit/settings.ts";
import type { CheckpointResult, NoiseResult } from "../noise/record.ts";
import type { NoiseSettings } from "../noise/settings.ts";
import type { PooledReading } from "../pooled/record.ts";
import type { SettingsResult } from "../settings/study.ts";
import type { WidthResult, WidthSettings } from "../width/study.ts";
import type { ZerosResult, ZerosSettings } from "../zeros/study.ts";

const T = 1400;

const pooled: PooledReading = {
  inverse: 0.75,
  observations: 4_470_000,
  blockLength: 2000,
  deadShare: 0.002,
  zeroShare: 0.002,
  diagonal: 0.58,
};

/** Norms, wells and coordinates that behave as in a fitted net. */
function checkpoint(
  step: number,
  phase: CheckpointResult["phase"],
  { batchSizes, iterations, well }: NoiseSettings,
): CheckpointResult {
  const key = step === 16 || step === T;
  return {
    step,
    phase,
    trainLoss: 1 / (1 + step),
    trainAccuracy: phase === "late" ? 1 : 0.5,
    pooled,
    nonZero: 0.745,
    surrogate: 0.748,
    permuted: 0.61,
    permutedExactly: true,
    coordinateMajor: -1.6,
    test: 0.751,
    byBatchSize: key ? batchSizes.map((batchSize) => ({ batchSize, inverse: 0.76 })) : [],
    iterations: phase === "middle" ? null : {
      byBatchSize: iterations.batchSizes.map((batchSize) => ({
        batchSize,
        inverse: 0.5 + 4 / batchSize,
      })),
      surrogate: 0.501,
    },
    norms: phase === "middle" ? null : {
      variance: 0.3,
      gaussianVariance: 0.1,
      stableIndex: 0.9,
      distance: { gaussian: 0.2, stable: 0.21, logNormal: 0.05, elliptical: 0.1 },
    },
    wells: step !== T ? [] : (["random direction", "top eigenvector", "stable"] as const).map(
      (noise) => ({
        noise,
        alpha: noise === "stable" ? 1.7 : null,
        byBarrier: well.barriers.map((barrier) => ({
          barrier,
          meanSteps: 30 * Math.exp(barrier / (noise === "stable" ? 4 : 1.5)),
          cut: 0,
        })),
      }),
    ),
  };
}

/** The end of one training, α̂ a little larger in wider nets. */
export function widthResult({ net }: WidthSettings): WidthResult {
  return finalResult(0.75 - 0.0005 * ("width" in net ? Math.log2(net.width) : 0));
}

/** One training run. */
export function noiseResult(settings: NoiseSettings): NoiseResult {
  const steps = [[0, "early"], [16, "early"], [128, "middle"], [T, "late"], [
    2 * T,
    "late",
  ]] as const;
  return {
    stepsToFit: T,
    fitted: true,
    checkpoints: steps.map(([step, phase]) => checkpoint(step, phase, settings)),
  };
}

/** The end of one training, for widths and for data sets and losses. */
export function finalResult(inverse = 0.75): WidthResult & SettingsResult {
  return {
    step: 300,
    trainLoss: 0.1,
    trainAccuracy: 0.97,
    pooled: { ...pooled, inverse },
    surrogate: 0.748,
  };
}

/** A course without ups and downs but for one lowest α̂, at step 400. */
export function courseResult({ every, steps }: CourseSettings): CourseResult {
  const count = Math.floor(steps / every) + 1;
  return {
    observations: 4_470_000,
    points: Array.from({ length: count }, (_, i) => ({
      step: i * every,
      inverse: 0.75 + 0.02 * Math.exp(-(((i * every - 400) / 100) ** 2)),
      deadShare: 0.002,
      diagonal: 0.58,
      trainLoss: 1 / (1 + i),
      trainAccuracy: 1 - 0.5 / (1 + i),
    })),
  };
}

/** Exactly by the formula, but for a little. */
export function zerosResult({ shares }: ZerosSettings): ZerosResult {
  const log = Math.log(1000);
  return {
    blockLength: 1000,
    byShare: shares.map((share) => ({
      share,
      inverse: 0.501 + (0.5 * Math.log(1 - share) + 35.4085 * share) / log,
    })),
  };
}

/** Times by the closed forms, with the coarse walks a little later. */
export function exitResult({ levy, barriers, walk, ...settings }: ExitSettings): ExitResult {
  return {
    levy: levy.flatMap(({ alpha, epsilon, exits, widths, heights }) =>
      [
        ...widths.map((width) => ({ width, height: 1 })),
        ...heights.filter((height) => height !== 1).map((height) => ({ width: 1, height })),
      ].map((well) => ({
        alpha,
        epsilon,
        exits,
        ...well,
        meanTime: 2 * (well.width / epsilon) ** alpha,
      }))
    ),
    brownian: barriers.map((barrier) => ({
      barrier,
      exits: settings.brownianExits,
      meanSteps: 20 * Math.exp(0.9 * barrier),
      expectedSteps: 20 * Math.exp(0.9 * barrier),
    })),
    discretised: walk.dimensions.flatMap((dimension) =>
      walk.paths.map(({ alpha, count }) => ({
        alpha,
        dimension,
        paths: count,
        fineMeanTime: 5,
        coarse: walk.coarse.map((step) => ({
          step,
          meanTime: 5 * Math.exp(0.2 * step),
          coupledDistance: 0.3 * step,
        })),
      }))
    ),
  };
}
