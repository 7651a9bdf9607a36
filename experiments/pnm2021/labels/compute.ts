/** Computes one cell of `labels`. @module */
import { CLUSTERS, clusters } from "../../../src/data/clusters.ts";
import { noisyLabels } from "../../../src/data/label_noise.ts";
import { initialise } from "../../../src/models/initialise.ts";
import { mlp } from "../../../src/models/mlp.ts";
import type { Compute } from "../../../src/records/study.ts";
import type { TrainedArms } from "../training/record.ts";
import { trainArms } from "../training/train_arms.ts";
import type { LabelsSettings } from "./settings.ts";

/** Draws task, examples, wrong labels and weights by the seed, then trains the arms. */
export const compute: Compute<LabelsSettings, TrainedArms> = async (
  { settings, stream },
  { engine, progress },
) => {
  const { labelNoise, trainExamples, testExamples, width } = settings;
  const { inputs, classes } = CLUSTERS;
  const draw = clusters(stream.child("centres"));
  const clean = draw(stream.child("train"), trainExamples);
  const noise = { probability: labelNoise, kind: "other", classes } as const;
  const model = mlp({ inputs, width, depth: 2, classes, bias: true });
  const network = await engine.compile(model);
  try {
    return await trainArms(
      {
        network,
        data: { ...clean, labels: noisyLabels(clean.labels, noise, stream.child("label noise")) },
        test: draw(stream.child("test"), testExamples),
        parameters: initialise(model, "pytorch-default", stream.child("weights")),
        batches: stream.child("batches"),
      },
      settings,
      progress,
    );
  } finally {
    await network.dispose();
  }
};
