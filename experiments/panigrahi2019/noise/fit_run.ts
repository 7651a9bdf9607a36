/** Trains twice, bit for bit alike: once to find T, once to keep the parameters at fractions of it. @module */
import { gather } from "../../../src/data/gather.ts";
import { loadDataset } from "../../../src/data/load_dataset.ts";
import type { Batch, Engine, Network } from "../../../src/engines/engine.ts";
import { initialise } from "../../../src/models/initialise.ts";
import type { Model } from "../../../src/models/model.ts";
import { constant } from "../../../src/optim/constant.ts";
import { sgd } from "../../../src/optim/sgd.ts";
import { type Stream, stream } from "../../../src/random/stream.ts";
import type { Checkpoint } from "../../../src/training/checkpoint.ts";
import { train, type TrainingRun } from "../../../src/training/train.ts";
import { netModel } from "./net_model.ts";
import { type Visit, visits } from "./places.ts";
import type { Place } from "./record.ts";
import type { TrainingSettings } from "./settings.ts";

/** What a cell trains and measures on. */
export interface Subject {
  readonly model: Model;
  readonly network: Network;
  readonly data: Batch;
  readonly test: Batch;
  /** Root of the cell's streams. */
  readonly root: Stream;
}

/** A run with the parameters at the places that were wanted. */
export interface FitRun {
  /** T, or the last step looked at. */
  readonly stepsToFit: number;
  /** Whether that is T. */
  readonly fitted: boolean;
  /** In the order of the steps. */
  readonly kept: readonly (Visit & { readonly checkpoint: Checkpoint })[];
  readonly curve: TrainingRun["curve"];
}

/**
 * The net, the data and the streams of a cell: every study that names the same net, data set and seed sees the same ones.
 *
 * @param testExamples as in the settings
 */
export async function subject(
  { net, data: { name, id, size } }: Pick<TrainingSettings, "net" | "data">,
  seed: number,
  engine: Pick<Engine, "compile">,
  testExamples?: number,
): Promise<Subject> {
  // A path of its own: nets and data sets have independent streams.
  const root = stream("panigrahi2019", name, net.name, seed);
  const { train: data, test, shape, classes } = await loadDataset(id, { seed, size });
  const model = netModel(net, shape, classes);
  return {
    model,
    network: await engine.compile(model),
    data,
    test: testExamples === undefined
      ? test
      : gather(test, Int32Array.from({ length: testExamples }, (_, i) => i)),
    root,
  };
}

/**
 * T is the first step, looked for at every one, at which the whole training set has at most the settings' loss and is
 * classified correctly throughout. The second run makes the first one's steps again and goes on as far as a place is wanted.
 *
 * @param datingPowers k of the checkpoints ⌈T·2^−k⌉
 * @param places at which parameters are kept
 */
export async function fitRun(
  { model, network, data, root }: Omit<Subject, "test">,
  settings: TrainingSettings,
  datingPowers: readonly number[],
  places: ReadonlySet<Place>,
): Promise<FitRun> {
  const plan = {
    network,
    data,
    parameters: initialise(model, "xavier-uniform", root.child("weights")),
    optimizer: sgd(),
    schedule: constant(settings.learningRate),
    batchSize: settings.trainingBatch,
    batches: root.child("training"),
  };
  const search = await train({
    ...plan,
    maxSteps: settings.maximumSteps,
    accuracies: [1],
    fitLoss: settings.fitLoss,
    stopAtMultiple: 1,
  });
  const T = search.milestones[0]!.step;
  const fit = { stepsToFit: T ?? search.lastStep, fitted: T !== null };
  const wanted = visits(fit, datingPowers, places);
  const again = await train({
    ...plan,
    maxSteps: wanted.at(-1)!.step,
    checkpointSteps: wanted.map(({ step }) => step),
  });
  requireAlike(search, again);
  const at = new Map(again.checkpoints.map((checkpoint) => [checkpoint.step, checkpoint]));
  const longer = again.lastStep >= search.lastStep ? again : search;
  return {
    ...fit,
    kept: wanted.map((visit) => ({ ...visit, checkpoint: at.get(visit.step)! })),
    curve: longer.curve,
  };
}

/** The loss of every step that both runs made must be the same number. */
function requireAlike(one: TrainingRun, other: TrainingRun): void {
  const common = Math.min(one.lastStep, other.lastStep);
  for (let step = 0; step <= common; step++) {
    if (one.curve.loss[step] !== other.curve.loss[step]) {
      throw new Error(
        `fitRun: the second run parted from the first at step ${step} (loss ${
          one.curve.loss[step]
        } and ${other.curve.loss[step]}): T would not be its T`,
      );
    }
  }
}
