/** Computes one cell of `cifar`. @module */
import { cropAndFlip } from "../../../src/data/crop_and_flip.ts";
import type { Dataset } from "../../../src/data/dataset.ts";
import { noisyLabels } from "../../../src/data/label_noise.ts";
import { loadDataset } from "../../../src/data/load_dataset.ts";
import type { Stream } from "../../../src/random/stream.ts";
import { initialise } from "../../../src/models/initialise.ts";
import type { CellContext, Compute } from "../../../src/records/study.ts";
import type { TrainedArms } from "../training/record.ts";
import { trainArms } from "../training/train_arms.ts";
import { netModel } from "./net_model.ts";
import type { CifarSettings } from "./settings.ts";

/** Trains the arms on a data set of 3 × 32 × 32 images. Exported for sets outside the catalogue, such as those of tests. */
export async function trainOn(
  { train, test, shape, classes }: Dataset,
  settings: CifarSettings,
  stream: Stream,
  { engine, progress }: CellContext,
): Promise<TrainedArms> {
  const { net, batchNorm, labelNoise } = settings;
  const root = stream.child(net, batchNorm ? "batch norm" : "plain");
  const model = netModel(settings, classes);
  const noise = { probability: labelNoise, kind: "other", classes } as const;
  const network = await engine.compile(model);
  try {
    return await trainArms(
      {
        network,
        data: { ...train, labels: noisyLabels(train.labels, noise, root.child("label noise")) },
        test,
        parameters: initialise(model, "pytorch-default", root.child("weights")),
        batches: root.child("batches"),
        augment: cropAndFlip({ shape, stream: root.child("crops") }),
      },
      settings,
      progress,
    );
  } finally {
    await network.dispose();
  }
}

/** Trains the arms on CIFAR-10. */
export const compute: Compute<CifarSettings, TrainedArms> = async (
  { settings, seed, stream },
  context,
) => {
  const { trainExamples: size, testExamples: testSize } = settings;
  return await trainOn(
    await loadDataset("cifar-10", { seed, size, testSize }),
    settings,
    stream,
    context,
  );
};
