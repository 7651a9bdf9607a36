/** Computes one cell: all runs on images. @module */
import { loadDataset } from "../../../src/data/load_dataset.ts";
import { initialise } from "../../../src/models/initialise.ts";
import { lenet } from "../../../src/models/lenet.ts";
import { resnet20 } from "../../../src/models/resnet20.ts";
import type { Compute } from "../../../src/records/study.ts";
import { allRuns } from "../runs/all_runs.ts";
import type { RunsResult } from "../runs/record.ts";
import type { ImageSettings } from "./settings.ts";

/** Draws the images by the seed and runs every method on them. */
export const compute: Compute<ImageSettings, RunsResult> = async (
  { settings: { data, net, protocol }, seed, stream },
  { engine, progress },
) => {
  const { train, test, shape, classes } = await loadDataset(data.id, {
    seed,
    size: data.training,
    testSize: data.test,
  });
  const model = net === "lenet" ? lenet(classes, shape) : resnet20({ classes });
  const network = await engine.compile(model);
  try {
    const parameters: Parameters<typeof allRuns>[0]["parameters"] = (source) =>
      initialise(model, "pytorch-default", source);
    return await allRuns({ train, test, classes, network, parameters }, protocol, stream, progress);
  } finally {
    await network.dispose();
  }
};
