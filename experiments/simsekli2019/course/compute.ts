/** Computes one cell: the pooled estimator along training. @module */
import type { Compute } from "../../../src/records/study.ts";
import { evaluationNetwork } from "../../../src/training/evaluation_network.ts";
import { train } from "../../../src/training/train.ts";
import { disjointRows } from "../pooled/gradient_rows.ts";
import { noiseMatrix } from "../pooled/noise_matrix.ts";
import { readPooled } from "../pooled/read_pooled.ts";
import { openBench } from "../setup/bench.ts";
import type { CourseResult, CourseSettings } from "./study.ts";

/** Trains, and measures at every multiple of `every` on the same minibatches. */
export const compute: Compute<CourseSettings, CourseResult> = async (
  { settings: { every, steps, ...setup }, seed, stream },
  { engine, progress },
) => {
  const root = stream.child(setup.data.id, setup.net.name);
  const { network, data, order, training } = await openBench(setup, seed, root, engine);
  const points: CourseResult["points"][number][] = [];
  try {
    await train({
      ...training,
      maxSteps: steps,
      checkpointSteps: Array.from({ length: Math.floor(steps / every) + 1 }, (_, i) => i * every),
      async onCheckpoint(checkpoint) {
        const { step, parameters, train: { loss, accuracy } } = checkpoint;
        progress(step / steps, `step ${step}`);
        const site = { network: evaluationNetwork(network, checkpoint), parameters, order };
        const gradients = disjointRows(site, data.train, setup.batchSize);
        const noise = await noiseMatrix(gradients, setup.rows === "held");
        const { inverse, deadShare, diagonal } = await readPooled(noise);
        points.push({
          step,
          inverse,
          deadShare,
          diagonal,
          trainLoss: loss,
          trainAccuracy: accuracy,
        });
      },
    });
  } finally {
    await network.dispose();
  }
  const count = Math.floor(data.train.count / setup.batchSize);
  return { observations: count * order.length, points };
};
