/** The study of the course of training. @module */
import { z } from "zod";
import type { GridPoint, Profile, Study } from "../../../src/records/study.ts";
import { Setup } from "../setup/setup.ts";
import { ALEXNET64, FC100, FC512, fullyConnected } from "../setup/nets.ts";

const count = z.int().positive();

/** Everything a cell's numbers depend on, apart from its seed, data, engine and source. */
export const CourseSettings = z.strictObject({
  ...Setup.shape,
  every: count.describe("steps between measurements"),
  steps: count.describe("the last measured step"),
});
/** Everything a cell's numbers depend on, apart from its seed, data, engine and source. */
export type CourseSettings = z.infer<typeof CourseSettings>;

/** The pooled estimator along training. */
export const CourseResult = z.strictObject({
  observations: count.describe("P·M"),
  points: z.array(z.strictObject({
    step: z.int().nonnegative(),
    inverse: z.number().describe("a = 1/α̂"),
    deadShare: z.number().describe("z: share of parameters whose noise is zero throughout"),
    diagonal: z.number().describe("a by the formula for independent Gaussian parameters"),
    trainLoss: z.number(),
    trainAccuracy: z.number(),
  })).readonly(),
});
/** The pooled estimator along training. */
export type CourseResult = z.infer<typeof CourseResult>;

type Part = Omit<CourseSettings, "net" | "loss" | "learningRate">;

function point(
  net: CourseSettings["net"],
  part: Part,
  size: Pick<GridPoint<CourseSettings>, "replicates" | "cost">,
): GridPoint<CourseSettings> {
  const settings: CourseSettings = { ...part, net, loss: "cross-entropy", learningRate: 0.1 };
  return { id: `${part.data.id}/${net.name}`, settings, ...size };
}

const LAPTOP: Part = {
  data: { id: "mnist", size: 5000 },
  batchSize: 100,
  rows: "held",
  every: 20,
  steps: 1000,
};
const SMOKE: Part = {
  ...LAPTOP,
  data: { id: "mnist", size: 200 },
  batchSize: 20,
  every: 10,
  steps: 60,
};
const whole = (id: string, size: number): Part => ({
  ...LAPTOP,
  data: { id, size },
  rows: "streamed",
  every: 10,
  steps: 10_000,
});

function grid(profile: Profile): readonly GridPoint<CourseSettings>[] {
  switch (profile) {
    case "smoke":
      return [point(fullyConnected(16), SMOKE, { replicates: 2, cost: 0.3 })];
    case "laptop":
      return [point(FC100, LAPTOP, { replicates: 10, cost: 7.5 })];
    case "paper":
      return [
        point(FC512, whole("mnist", 60_000), { replicates: 10, cost: 40_000 }),
        point(ALEXNET64, whole("cifar-10", 50_000), { replicates: 10, cost: 90_000 }),
      ];
  }
}

/** Reads the pooled estimator along training, with loss and accuracy on the whole training set. */
export const course: Study<CourseSettings, CourseResult> = {
  id: "course",
  paper: "simsekli2019",
  title: "the released tail index, loss and accuracy along the first thousand steps",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: true, datasets: ({ data }) => [data.id] },
  settings: CourseSettings,
  result: CourseResult,
  grid,
};
