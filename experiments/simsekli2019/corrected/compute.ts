/** Computes one cell: trains as another study did, and measures over the iterations. @module */
import { perExampleCapture } from "../../../src/noise/per_example_capture.ts";
import type { Compute } from "../../../src/records/study.ts";
import { evaluationNetwork } from "../../../src/training/evaluation_network.ts";
import { familyPopulations } from "../repeated/family_populations.ts";
import { repeatTraining } from "../repeated/repeat_training.ts";
import { measureFamily } from "./measure_family.ts";
import type { CorrectedReading, CorrectedResult } from "./record.ts";
import type { CorrectedSettings } from "./settings.ts";

/** Trains, then reads every checkpoint. */
export const compute: Compute<CorrectedSettings, CorrectedResult> = async (
  { settings, seed, stream },
  { engine, progress },
) => {
  const { families, draws, blockLengths, permutations, surrogateSets, ...training } = settings;
  const root = stream.child(settings.trainedAs, settings.data.id, settings.net.name);
  progress(0, "training");
  const { bench, stepsToFit, moments } = await repeatTraining(training, seed, engine);
  const { network, data } = bench;
  try {
    const read: CorrectedResult["moments"][number][] = [];
    for (const [index, { when, checkpoint }] of moments.entries()) {
      progress((index + 1) / (moments.length + 1), `step ${checkpoint.step}`);
      const s = root.child(checkpoint.step);
      const site = {
        network: evaluationNetwork(network, checkpoint),
        parameters: checkpoint.parameters,
        data: data.train,
      };
      const populations = await familyPopulations(site, families, s);
      const capture = perExampleCapture(
        populations.map(({ population }) => population),
        { engine, stream: s.child("minibatches") },
      );
      const noise = await capture.noise({ batchSize: settings.batchSize, draws });
      const readings: CorrectedReading[] = [];
      for (const [family, one] of populations.entries()) {
        readings.push(
          await measureFamily(
            one,
            noise[family]!,
            { draws, blockLengths, permutations, surrogateSets },
            s.child(one.family),
            engine.matmul.bind(engine),
          ),
        );
      }
      const { loss, accuracy } = checkpoint.train;
      read.push({
        when,
        step: checkpoint.step,
        trainLoss: loss,
        trainAccuracy: accuracy,
        readings,
      });
    }
    return { stepsToFit, moments: read };
  } finally {
    await network.dispose();
  }
};
