/** Training and fresh examples of one law, noisy labels included. @module */
import { CLUSTERS, clusters } from "../../../src/data/clusters.ts";
import type { Examples } from "../../../src/data/dataset.ts";
import { gather } from "../../../src/data/gather.ts";
import { noisyLabels } from "../../../src/data/label_noise.ts";
import { loadDataset } from "../../../src/data/load_dataset.ts";
import type { Stream } from "../../../src/random/stream.ts";
import type { MlpSettings } from "./settings.ts";

/** What a cell trains on and what stands for the population. */
export interface CellExamples {
  readonly inputs: number;
  readonly classes: number;
  readonly train: Examples;
  /** For ḡ. */
  readonly gradient: Examples;
  /** For the population risk. */
  readonly risk: Examples;
}

/** Clean examples. */
async function clean(settings: MlpSettings, seed: number, root: Stream): Promise<CellExamples> {
  const { examples, gradientExamples, riskExamples } = settings;
  if (settings.data === "clusters") {
    const draw = clusters(root.child("centres"));
    return {
      inputs: CLUSTERS.inputs,
      classes: CLUSTERS.classes,
      train: draw(root.child("train"), examples),
      gradient: draw(root.child("fresh for the gradient"), gradientExamples),
      risk: draw(root.child("fresh for the risk"), riskExamples),
    };
  }
  const { shape, classes, train, test } = await loadDataset(settings.data, {
    seed,
    size: examples,
  });
  const first = (count: number) => gather(test, Array.from({ length: count }, (_, i) => i));
  return {
    inputs: shape.reduce((product, side) => product * side, 1),
    classes,
    train,
    gradient: first(gradientExamples),
    risk: first(riskExamples),
  };
}

/** The examples of a cell: every one of them has its label drawn anew with the stated probability. */
export async function cellExamples(
  settings: MlpSettings,
  seed: number,
  root: Stream,
): Promise<CellExamples> {
  const all = await clean(settings, seed, root);
  const noise = { probability: settings.labelNoise, kind: "any", classes: all.classes } as const;
  const noisy = (part: "train" | "gradient" | "risk") => ({
    ...all[part],
    labels: noisyLabels(all[part].labels, noise, root.child("label noise", part)),
  });
  return { ...all, train: noisy("train"), gradient: noisy("gradient"), risk: noisy("risk") };
}
