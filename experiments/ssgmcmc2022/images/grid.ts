/** The cells of images, by profile. @module */
import type { GridPoint, Profile } from "../../../src/records/study.ts";
import type { ImagesSettings } from "./settings.ts";

/** S-SGLD's groups and the dropout form's masks cost the same, 16 gradients a step. */
const MNIST = {
  data: { id: "mnist", training: 1000, test: 1000 },
  net: "784-10-10",
  batchSize: 128,
  priorDeviation: 0.3,
  start: { steps: 2000, rate: 1e-3 },
  rule: { kind: "sgld", relativeStep: 0.1, curvatureExamples: 1000 },
  samplers: [
    { kind: "sgld" },
    { kind: "structured", groups: 16 },
    { kind: "dropout", keep: 0.1, draws: 16 },
  ],
  memory: 500,
  spacing: 32,
  mixtures: [25, 50, 100, 200],
  lags: 40,
} as const satisfies ImagesSettings;

const SMOKE: ImagesSettings = {
  ...MNIST,
  data: { ...MNIST.data, training: 200, test: 100 },
  start: { steps: 100, rate: 1e-3 },
  mixtures: [4, 8],
  lags: 3,
};

/** The released code's sampler and step. */
const RELEASED = { kind: "released-psgld", step: 1e-2 } as const;

const FULL: ImagesSettings = {
  ...MNIST,
  data: { id: "mnist", training: 60_000, test: 10_000 },
  start: { steps: 47_000, rate: 1e-3 },
  memory: 5000,
  spacing: 1600,
  mixtures: [25, 50, 100],
};

/** ResNet-20 holds 269,722 weights: 500 states of them are 1.1 GB. */
const RESNET: ImagesSettings = {
  ...FULL,
  data: { id: "cifar-10", training: 50_000, test: 10_000 },
  net: "resnet-20",
  rule: { ...MNIST.rule, relativeStep: 0.01 },
  memory: 500,
  spacing: 400,
};

const RESNET_SMOKE: ImagesSettings = {
  ...RESNET,
  data: { ...RESNET.data, training: 32, test: 16 },
  batchSize: 8,
  rule: { ...MNIST.rule, relativeStep: 1e-3, curvatureExamples: 8 },
  start: { steps: 2, rate: 1e-3 },
  samplers: [
    { kind: "sgld" },
    { kind: "structured", groups: 2 },
    { kind: "dropout", keep: 0.5, draws: 2 },
  ],
  memory: 4,
  spacing: 2,
  mixtures: [2, 4],
  lags: 1,
};

/** The grid of a profile; `paper` is an estimate. Cells of a data set that is not on the machine are reported as missing. */
export function grid(profile: Profile): readonly GridPoint<ImagesSettings>[] {
  switch (profile) {
    case "smoke":
      return [
        { id: "mnist", settings: SMOKE, replicates: 2, cost: 2 },
        { id: "cifar-10/resnet-20", settings: RESNET_SMOKE, replicates: 1, cost: 8 },
      ];
    case "laptop":
      return [{ id: "mnist", settings: MNIST, replicates: 4, cost: 20 }];
    case "paper":
      return [
        { id: "mnist", settings: FULL, replicates: 5, cost: 600 },
        {
          id: "mnist/released",
          settings: { ...FULL, rule: RELEASED },
          replicates: 5,
          cost: 600,
        },
        { id: "cifar-10/resnet-20", settings: RESNET, replicates: 3, cost: 150_000 },
      ];
  }
}
