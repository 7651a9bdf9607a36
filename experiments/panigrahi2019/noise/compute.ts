/** Computes one cell: trains a net and measures the noise at its checkpoints. @module */
import { loadDataset } from "../../../src/data/load_dataset.ts";
import { initialise } from "../../../src/models/initialise.ts";
import { constant } from "../../../src/optim/constant.ts";
import { sgd } from "../../../src/optim/sgd.ts";
import { stream } from "../../../src/random/stream.ts";
import type { Compute } from "../../../src/records/study.ts";
import { gather } from "../../../src/data/gather.ts";
import { phases } from "../../../src/training/phases.ts";
import { train } from "../../../src/training/train.ts";
import { checkpointSite, measureCheckpoint } from "./measure_checkpoint.ts";
import { netModel } from "./net_model.ts";
import type { CheckpointResult, NoiseResult } from "./record.ts";
import type { NoiseSettings } from "./settings.ts";

/** Share of a cell's time that training takes, for the progress display only. */
const TRAINING_SHARE = 0.1;

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

/** Trains the cell's net to 2T, then measures every family at every early and late checkpoint. */
export const compute: Compute<NoiseSettings, NoiseResult> = async (
  { settings, seed },
  { engine, progress },
) => {
  const { net, data: { id, size } } = settings;
  // A path of its own: nets and data sets have independent streams, and the published numbers came from these.
  const root = stream("panigrahi2019", settings.data.name, net.name, seed);
  const dataset = await loadDataset(id, { seed, size });
  const data = dataset.train;
  const model = netModel(net, dataset.shape, dataset.classes);
  const test = settings.testExamples === undefined
    ? dataset.test
    : gather(dataset.test, Int32Array.from({ length: settings.testExamples }, (_, i) => i));
  const network = await engine.compile(model);
  try {
    progress(0, "training");
    const run = await train({
      network,
      data,
      test,
      parameters: initialise(model, "xavier-uniform", root.child("weights")),
      optimizer: sgd(),
      schedule: constant(settings.learningRate),
      batchSize: settings.trainingBatch,
      batches: root.child("training"),
      maxSteps: settings.maximumSteps,
      powersOf: settings.checkpointBase,
      accuracies: [1],
      stopAtMultiple: 2,
    });
    const fit = run.milestones.find(({ accuracy }) => accuracy === 1)?.step ?? null;
    const { early, late, fullAccuracyStep } = phases(
      run.checkpoints.map(({ step }) => step),
      fit,
    );
    const chosen = run.checkpoints.filter(({ step }) =>
      early.includes(step) || late.includes(step)
    );
    const site = checkpointSite({ engine, network, model, data, settings, root });
    const checkpoints: CheckpointResult[] = [];
    for (const [index, checkpoint] of chosen.entries()) {
      const { step } = checkpoint;
      const phase = early.includes(step) ? "early" : "late";
      const manyDraws = step === early[0] || step === early.at(-1);
      checkpoints.push(
        await measureCheckpoint(site, checkpoint, { phase, manyDraws }, (fraction, family) => {
          const done = (index + fraction) / chosen.length;
          progress(TRAINING_SHARE + (1 - TRAINING_SHARE) * done, `step ${step}, ${family}`);
        }),
      );
    }
    return {
      stepsToFit: fullAccuracyStep,
      fitted: fit !== null,
      testAccuracy: run.checkpoints.at(-1)!.test!.accuracy,
      curve: thin(run.curve.loss, run.curve.accuracy),
      checkpoints,
    };
  } finally {
    await network.dispose();
  }
};
