/** The grid of `cifar`: the paper's own scale alone. @module */
import type { GridPoint, Profile } from "../../../src/records/study.ts";
import type { CifarSettings } from "./settings.ts";

const PAPER: Omit<CifarSettings, "net" | "batchNorm"> = {
  learningRate: 0.1,
  weightDecay: 5e-4,
  batchSize: 128,
  epochs: 200,
  labelNoise: 0,
  trainExamples: 50_000,
  testExamples: 10_000,
};

/** Estimated seconds on one large GPU: 600 epochs (three arms) of 40 s and of 25 s. */
const COST = { "resnet-18": 24_000, "vgg-16": 15_000 } as const;

/** The grid of a profile. */
export function grid(profile: Profile): readonly GridPoint<CifarSettings>[] {
  if (profile !== "paper") return [];
  return (["resnet-18", "vgg-16"] as const).flatMap((net) =>
    [true, false].map((batchNorm) => ({
      id: `${net}${batchNorm ? "" : "-without-bn"}`,
      settings: { ...PAPER, net, batchNorm },
      replicates: 20,
      cost: COST[net],
    }))
  );
}
