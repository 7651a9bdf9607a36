/** Computes one cell: exit times from wells. @module */
import { normal } from "../../../src/random/normal.ts";
import type { Stream } from "../../../src/random/stream.ts";
import type { ComputeWithoutEngine } from "../../../src/records/study.ts";
import { brownianExitSteps } from "../wells/brownian_reference.ts";
import { pathTimes } from "../wells/discretisation.ts";
import { barrierWell, meanExitSteps } from "../wells/exit_steps.ts";
import { levyExitMean } from "../wells/levy_exits.ts";
import type { BrownianExit, Discretised, ExitResult, LevyExit } from "./record.ts";
import type { ExitSettings, LevySettings } from "./settings.ts";

/** Every width at height 1 and every height at width 1, the one that is both once. */
function wellsOf({ widths, heights }: LevySettings): { width: number; height: number }[] {
  return [
    ...widths.map((width) => ({ width, height: 1 })),
    ...heights.filter((height) => height !== 1 || !widths.includes(1))
      .map((height) => ({ width: 1, height })),
  ];
}

function levyExits({ levy, levyContraction }: ExitSettings, root: Stream): LevyExit[] {
  return levy.flatMap((one) => {
    const { alpha, epsilon, exits } = one;
    return wellsOf(one).map((well) => {
      const stream = root.child("levy", alpha, epsilon, well.width, well.height);
      const options = { contraction: levyContraction, exits, stream };
      const meanTime = levyExitMean({ alpha, epsilon, ...well }, options);
      return { alpha, epsilon, ...well, exits, meanTime };
    });
  });
}

function brownianExits(
  { barriers, brownianContraction, brownianExits }: ExitSettings,
  root: Stream,
): BrownianExit[] {
  return barriers.map((barrier) => {
    const stream = root.child("brownian", barrier);
    const well = barrierWell(barrier, brownianContraction);
    return {
      barrier,
      exits: brownianExits,
      meanSteps: meanExitSteps(well, brownianExits, () => normal(stream)),
      expectedSteps: brownianExitSteps(barrier, brownianContraction),
    };
  });
}

function discretised({ walk }: ExitSettings, root: Stream): Discretised[] {
  const { dimensions, paths, ...rest } = walk;
  return dimensions.flatMap((dimension) =>
    paths.map(({ alpha, count }) => {
      const stream = root.child("walk", alpha, dimension);
      const times = Array.from(
        { length: count },
        (_, path) => pathTimes({ ...rest, alpha, dimension }, stream.child(path)),
      );
      const mean = (read: (one: readonly number[]) => number) =>
        times.reduce((sum, one) => sum + read(one), 0) / count;
      const fineMeanTime = mean(([fine]) => fine!);
      const coarse = walk.coarse.map((step, index) => ({
        step,
        meanTime: mean((one) => one[index + 1]!),
        coupledDistance: mean((one) => Math.abs(one[index + 1]! - one[0]!)) / fineMeanTime,
      }));
      return { alpha, dimension, paths: count, fineMeanTime, coarse };
    })
  );
}

/** Wells under Lévy noise, wells under Brownian noise, and the discretisation of both together. */
export const compute: ComputeWithoutEngine<ExitSettings, ExitResult> = (
  { settings, stream },
  { progress },
) => {
  const levy = levyExits(settings, stream);
  progress(0.2, "Brownian motion");
  const brownian = brownianExits(settings, stream);
  progress(0.5, "discretised walks");
  return Promise.resolve({ levy, brownian, discretised: discretised(settings, stream) });
};
