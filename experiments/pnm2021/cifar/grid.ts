/** The grid of `cifar`: the paper's own scale, and a few images for smoke tests. @module */
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

const SMOKE: typeof PAPER = {
  ...PAPER,
  learningRate: 1e-3,
  batchSize: 4,
  epochs: 5,
  trainExamples: 4,
  testExamples: 4,
};

const NETS = ["resnet-18", "vgg-16"] as const;

/** The grid of a profile; without CIFAR-10 on the machine its cells are reported as missing. */
export function grid(profile: Profile): readonly GridPoint<CifarSettings>[] {
  if (profile === "laptop") return [];
  if (profile === "smoke") {
    // Named apart from the paper's classes: the published errors are not those of four images.
    return NETS.map((net) => ({
      id: `four-images-${net}`,
      settings: { ...SMOKE, net, batchNorm: true },
      replicates: 1,
      cost: 6,
    }));
  }
  return NETS.flatMap((net) =>
    [true, false].map((batchNorm) => ({
      id: `${net}${batchNorm ? "" : "-without-bn"}`,
      settings: { ...PAPER, net, batchNorm },
      replicates: 20,
      cost: COST[net],
    }))
  );
}
