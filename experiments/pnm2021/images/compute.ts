/** Computes one cell of `images`. @module */
import { noisyLabels } from "../../../src/data/label_noise.ts";
import { loadDataset } from "../../../src/data/load_dataset.ts";
import { initialise } from "../../../src/models/initialise.ts";
import { mlp } from "../../../src/models/mlp.ts";
import type { Compute } from "../../../src/records/study.ts";
import type { TrainedArms } from "../training/record.ts";
import { trainArms } from "../training/train_arms.ts";
import type { ImagesSettings } from "./settings.ts";

/** Draws images, wrong labels and weights by the seed, then trains the arms. */
export const compute: Compute<ImagesSettings, TrainedArms> = async (
  { settings, seed, stream },
  { engine, progress },
) => {
  const { data, labelNoise, trainExamples: size, testExamples: testSize, width } = settings;
  const root = stream.child(data);
  const { train, test, shape, classes } = await loadDataset(data, { seed, size, testSize });
  const noise = { probability: labelNoise, kind: "other", classes } as const;
  const inputs = shape.reduce((product, extent) => product * extent, 1);
  const model = mlp({ inputs, width, depth: 2, classes, bias: true });
  const network = await engine.compile(model);
  try {
    return await trainArms(
      {
        network,
        data: { ...train, labels: noisyLabels(train.labels, noise, root.child("label noise")) },
        test,
        parameters: initialise(model, "pytorch-default", root.child("weights")),
        batches: root.child("batches"),
      },
      settings,
      progress,
    );
  } finally {
    await network.dispose();
  }
};
