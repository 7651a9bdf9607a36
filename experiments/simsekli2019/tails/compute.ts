/** Computes one cell: trains as the study of the noise did, and fits tails to it. @module */
import { perExampleCapture } from "../../../src/noise/per_example_capture.ts";
import type { Compute } from "../../../src/records/study.ts";
import { evaluationNetwork } from "../../../src/training/evaluation_network.ts";
import { familyPopulations } from "../repeated/family_populations.ts";
import { repeatTraining } from "../repeated/repeat_training.ts";
import { readFamily } from "./read_family.ts";
import type { TailResult } from "./record.ts";
import type { TailSettings } from "./settings.ts";

type Moments = TailResult["moments"];

/** Trains, then fits at every checkpoint. */
export const compute: Compute<TailSettings, TailResult> = async (
  { settings, seed, stream },
  { engine, progress },
) => {
  const { families: sizes, draws, batchSizes, hillShare, ...training } = settings;
  const root = stream.child(settings.data.id, settings.net.name);
  progress(0, "training");
  const { bench, stepsToFit, moments } = await repeatTraining(training, seed, engine);
  const { network, data } = bench;
  try {
    const read: Moments[number][] = [];
    for (const [index, { when, checkpoint }] of moments.entries()) {
      progress((index + 0.2) / moments.length, `step ${checkpoint.step}`);
      const s = root.child(checkpoint.step);
      const site = {
        network: evaluationNetwork(network, checkpoint),
        parameters: checkpoint.parameters,
        data: data.train,
      };
      const populations = await familyPopulations(site, sizes, s);
      const capture = perExampleCapture(
        populations.map(({ population }) => population),
        { engine, stream: s.child("minibatches") },
      );
      const noises: { batchSize: number; byFamily: Float32Array[] }[] = [];
      for (const batchSize of batchSizes) {
        noises.push({ batchSize, byFamily: await capture.noise({ batchSize, draws }) });
      }
      const families: Moments[number]["families"][number][] = [];
      for (const [at, { family, population }] of populations.entries()) {
        const own = noises.map(({ batchSize, byFamily }) => ({ batchSize, noise: byFamily[at]! }));
        const readings = await readFamily(
          population,
          own,
          { draws, hillShare },
          s.child("surrogate", family),
          engine.matmul.bind(engine),
        );
        families.push({ family, readings });
      }
      const { loss, accuracy } = checkpoint.train;
      const { step } = checkpoint;
      read.push({ when, step, trainLoss: loss, trainAccuracy: accuracy, families });
    }
    return { stepsToFit, moments: read };
  } finally {
    await network.dispose();
  }
};
