/** Computes one cell: trains a net and measures the noise at its checkpoints. @module */
import type { Compute } from "../../../src/records/study.ts";
import { evaluationNetwork } from "../../../src/training/evaluation_network.ts";
import { fitRun, subject } from "./fit_run.ts";
import { checkpointSite, measureCheckpoint } from "./measure_checkpoint.ts";
import type { CheckpointResult, NoiseResult } from "./record.ts";
import type { NoiseSettings } from "./settings.ts";

/** Share of a cell's time that training takes, for the progress display only. */
const TRAINING_SHARE = 0.2;

/** Points of the training curve that a record keeps, at most. */
const CURVE_POINTS = 200;

/** Thins the curve to means over equal stretches of steps. */
function thin(loss: Float64Array, accuracy: Float64Array): NoiseResult["curve"] {
  const stretch = Math.ceil(loss.length / CURVE_POINTS);
  return Array.from({ length: Math.ceil(loss.length / stretch) }, (_, index) => {
    const from = index * stretch;
    const to = Math.min(from + stretch, loss.length);
    const average = (values: Float64Array) =>
      values.subarray(from, to).reduce((sum, value) => sum + value, 0) / (to - from);
    return [from, average(loss), average(accuracy)];
  });
}

/** Trains the cell's net, then measures every family at the places of its settings. */
export const compute: Compute<NoiseSettings, NoiseResult> = async (
  { settings, seed },
  { engine, progress },
) => {
  const { model, network, data, test, root } = await subject(
    settings,
    seed,
    engine,
    settings.testExamples,
  );
  try {
    progress(0, "training");
    const places = new Set(settings.families.flatMap((family) => family.places));
    const run = await fitRun(
      { model, network, data, root },
      settings,
      settings.datingPowers,
      places,
    );
    const site = checkpointSite({ engine, network, model, data, settings, root });
    const checkpoints: CheckpointResult[] = [];
    for (const [index, visit] of run.kept.entries()) {
      checkpoints.push(
        await measureCheckpoint(site, visit, (fraction, family) => {
          const done = (index + fraction) / run.kept.length;
          progress(TRAINING_SHARE + (1 - TRAINING_SHARE) * done, `step ${visit.step}, ${family}`);
        }),
      );
    }
    const { checkpoint: last } = run.kept.at(-1)!;
    const { correct } = await evaluationNetwork(network, last).evaluate(last.parameters, test);
    return {
      stepsToFit: run.stepsToFit,
      fitted: run.fitted,
      testAccuracy: correct / test.count,
      curve: thin(run.curve.loss, run.curve.accuracy),
      checkpoints,
    };
  } finally {
    await network.dispose();
  }
};
