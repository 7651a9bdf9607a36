/** Computes one cell: all runs on Gaussian clusters. @module */
import { CLUSTERS, clusters } from "../../../src/data/clusters.ts";
import { noisyLabels } from "../../../src/data/label_noise.ts";
import { initialise } from "../../../src/models/initialise.ts";
import { mlp } from "../../../src/models/mlp.ts";
import type { ComputeWithoutEngine } from "../../../src/records/study.ts";
import { allRuns } from "../runs/all_runs.ts";
import type { RunsResult } from "../runs/record.ts";
import { smallNet } from "./net.ts";
import type { TrainingSettings } from "./settings.ts";

/** Draws the task by the seed and runs every method on it. */
export const compute: ComputeWithoutEngine<TrainingSettings, RunsResult> = (
  { settings: { task, protocol }, stream },
  { progress },
) => {
  const { inputs, classes } = CLUSTERS;
  const draw = clusters(stream.child("centres"));
  const clean = draw(stream.child("training"), task.training);
  const noise = { probability: task.labelNoise, kind: "any", classes } as const;
  const labels = noisyLabels(clean.labels, noise, stream.child("label noise"));
  const model = mlp({ inputs, width: task.hidden, depth: 2, classes, bias: true });
  return allRuns(
    {
      train: { ...clean, labels },
      test: draw(stream.child("test"), task.test),
      classes,
      network: smallNet({ inputs, hidden: task.hidden, classes }),
      parameters: (source) => initialise(model, "pytorch-default", source),
    },
    protocol,
    stream,
    progress,
  );
};
