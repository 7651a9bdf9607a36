/** Computes one cell: trains a net and measures the noise at its checkpoints. @module */
import type { Compute } from "../../../src/records/study.ts";
import { evaluationNetwork } from "../../../src/training/evaluation_network.ts";
import { train, type TrainingRun } from "../../../src/training/train.ts";
import { type Bench, openBench } from "../setup/bench.ts";
import { measureCheckpoint, type Part } from "./measure_checkpoint.ts";
import type { CheckpointResult, NoiseResult } from "./record.ts";
import type { NoiseSettings } from "./settings.ts";

/** Share of a cell's time that training takes, for the progress display only. */
const TRAINING_SHARE = 0.2;

/** T, if it was reached by the cap. */
const fitOf = ({ milestones }: TrainingRun) =>
  milestones.find(({ accuracy }) => accuracy === 1)?.step ?? null;

/** Trains to 2T, or to the cap where T was not reached by then. */
async function trainToTwiceT({ training }: Bench, settings: NoiseSettings): Promise<TrainingRun> {
  const to = (maxSteps: number) =>
    train({
      ...training,
      maxSteps,
      checkpointSteps: [...settings.earlySteps, ...settings.middleSteps],
      accuracies: [1],
      stopAtMultiple: 2,
    });
  const run = await to(settings.cap);
  const fit = fitOf(run);
  // The cap is on T. A run is a pure function of the step, so a longer one begins with the same steps.
  return fit !== null && 2 * fit > settings.cap ? await to(2 * fit) : run;
}

/** What is measured at a step; nothing where it was kept for no reason of this study. */
function partOf(step: number, T: number, settings: NoiseSettings): Part | undefined {
  const { earlySteps, middleSteps } = settings;
  if (step === T || step === 2 * T) {
    return { phase: "late", batchSizes: step === T, wells: step === T };
  }
  if (earlySteps.includes(step)) {
    return { phase: "early", batchSizes: step === earlySteps.at(-1), wells: false };
  }
  return middleSteps.includes(step)
    ? { phase: "middle", batchSizes: false, wells: false }
    : undefined;
}

/** Trains, then measures every checkpoint. */
export const compute: Compute<NoiseSettings, NoiseResult> = async (
  { settings, seed, stream },
  { engine, progress },
) => {
  const root = stream.child(settings.data.id, settings.net.name);
  const bench = await openBench(settings, seed, root, engine);
  const { network, data, order } = bench;
  try {
    progress(0, "training");
    const run = await trainToTwiceT(bench, settings);
    const T = fitOf(run) ?? run.lastStep;
    const parts = run.checkpoints.flatMap((checkpoint) => {
      const part = partOf(checkpoint.step, T, settings);
      return part === undefined ? [] : [{ checkpoint, part }];
    });
    const checkpoints: CheckpointResult[] = [];
    for (const [index, { checkpoint, part }] of parts.entries()) {
      const { step, parameters } = checkpoint;
      const site = {
        engine,
        network: evaluationNetwork(network, checkpoint),
        parameters,
        order,
        data: data.train,
        stream: root.child("noise", step),
      };
      checkpoints.push(
        await measureCheckpoint(site, checkpoint, {
          test: data.test,
          settings,
          part,
          progress: (fraction, what) => {
            const done = (index + fraction) / parts.length;
            progress(TRAINING_SHARE + (1 - TRAINING_SHARE) * done, `step ${step}, ${what}`);
          },
        }),
      );
    }
    return { stepsToFit: T, fitted: fitOf(run) !== null, checkpoints };
  } finally {
    await network.dispose();
  }
};
