/** Computes an injection cell: one net, trained by small batches, large ones, and large ones with isotropic noise. @module */
import { type Examples } from "../../../src/data/dataset.ts";
import { noisyLabels } from "../../../src/data/label_noise.ts";
import { loadDataset } from "../../../src/data/load_dataset.ts";
import type { Network } from "../../../src/engines/engine.ts";
import { initialise } from "../../../src/models/initialise.ts";
import { mlp } from "../../../src/models/mlp.ts";
import { sgd } from "../../../src/optim/sgd.ts";
import type { Stream } from "../../../src/random/stream.ts";
import type { Compute } from "../../../src/records/study.ts";
import { gather } from "../../../src/data/gather.ts";
import { minibatches } from "../../../src/training/minibatches.ts";
import { covarianceTrace } from "./covariance_trace.ts";
import { addIsotropicNoise } from "./noisy_gradient.ts";
import type { InjectionArm, InjectionResult } from "./record.ts";
import type { InjectionSettings } from "./settings.ts";

/** What all arms share: they begin at the same weights. */
interface Task {
  readonly network: Network;
  readonly settings: InjectionSettings;
  readonly initial: Float32Array;
  readonly train: Examples;
  readonly validation: Examples;
  readonly test: Examples;
  readonly stream: Stream;
}

/** What sets an arm apart. */
interface Arm {
  readonly batchSize: number;
  /** Multiple c of σ_m. */
  readonly scale: number;
  readonly sigma: number;
  /** Called once, with the parameters before the update of `step`; the arm is trained that far even if it was scored before. */
  readonly visit?: {
    readonly step: number;
    readonly look: (parameters: Float32Array) => Promise<void>;
  };
}

async function accuracy(network: Network, parameters: Float32Array, set: Examples) {
  return (await network.evaluate(parameters, set)).correct / set.count;
}

/** Trains one arm until its training loss is low enough. */
async function trainArm(task: Task, arm: Arm): Promise<InjectionArm> {
  const { network, settings, train } = task;
  const { batchSize, scale, sigma } = arm;
  const source = task.stream.child("arm", batchSize, scale);
  const batchAt = minibatches({
    examples: train.count,
    batchSize,
    sampling: "with-replacement",
    stream: source.child("minibatches"),
  });
  const noise = source.child("noise");
  const optimizer = sgd();
  let state = optimizer.initialState(task.initial);
  let outcome: InjectionArm = {
    scale,
    batchSize,
    steps: null,
    trainLoss: null,
    validationAccuracy: null,
    testAccuracy: null,
  };
  for (let step = 0; step <= settings.maximumSteps; step++) {
    if (step === arm.visit?.step) await arm.visit.look(state.parameters);
    if (outcome.steps === null && step % settings.lookEvery === 0) {
      outcome = await look(task, outcome, step, state.parameters);
      if (outcome.trainLoss === null) break;
    }
    const done = outcome.steps !== null && step >= (arm.visit?.step ?? 0);
    if (done || step === settings.maximumSteps) break;
    const { gradient } = await network.lossAndGradient(
      state.parameters,
      gather(train, batchAt(step)),
    );
    if (scale > 0) addIsotropicNoise(gradient, scale * sigma, noise.child(step));
    state = optimizer.step(state, gradient, settings.learningRate, state);
  }
  return outcome;
}

/** Scores an arm whose training loss is low enough; a loss that is no number is `null`. */
async function look(
  { network, settings, train, validation, test }: Task,
  arm: InjectionArm,
  step: number,
  parameters: Float32Array,
): Promise<InjectionArm> {
  const { loss } = await network.evaluate(parameters, train);
  if (!Number.isFinite(loss)) return { ...arm, trainLoss: null };
  if (loss > settings.stopLoss) return { ...arm, trainLoss: loss };
  return {
    ...arm,
    steps: step,
    trainLoss: loss,
    validationAccuracy: await accuracy(network, parameters, validation),
    testAccuracy: await accuracy(network, parameters, test),
  };
}

/** The data of a seed: the first examples of the subset train, the next ones choose. */
async function examples(settings: InjectionSettings, seed: number, stream: Stream) {
  const { dataset, trainExamples, validationExamples, testExamples, labelNoise } = settings;
  const set = await loadDataset(dataset, {
    seed,
    size: trainExamples + validationExamples,
    ...(testExamples === null ? {} : { testSize: testExamples }),
  });
  const range = (from: number, count: number) =>
    Int32Array.from({ length: count }, (_, i) => from + i);
  const clean = gather(set.train, range(0, trainExamples));
  const noise = { probability: labelNoise, kind: "other", classes: set.classes } as const;
  return {
    inputs: set.shape.reduce((product, extent) => product * extent, 1),
    classes: set.classes,
    train: { ...clean, labels: noisyLabels(clean.labels, noise, stream.child("labels")) },
    validation: gather(set.train, range(trainExamples, validationExamples)),
    test: set.test,
  };
}

/** Trains every arm from the same weights. */
export const compute: Compute<InjectionSettings, InjectionResult> = async (
  { settings, seed, stream },
  { engine, progress },
) => {
  const { inputs, classes, ...sets } = await examples(settings, seed, stream);
  const model = mlp({ inputs, width: settings.width, depth: 2, classes, bias: false });
  const network = await engine.compile(model);
  try {
    const initial = initialise(model, "pytorch-default", stream.child("weights"));
    const task: Task = { network, settings, initial, ...sets, stream };
    const total = settings.scales.length + 2;
    let trace = NaN;
    progress(0, `b = ${settings.smallBatch}`);
    const small = await trainArm(task, {
      batchSize: settings.smallBatch,
      scale: 0,
      sigma: 0,
      visit: {
        step: settings.covarianceStep,
        look: async (parameters) => {
          trace = await covarianceTrace(network, parameters, sets.train);
        },
      },
    });
    const sigma = Math.sqrt(trace / (settings.smallBatch * network.parameterCount));
    const arms = [small];
    for (const scale of [0, ...settings.scales]) {
      progress(arms.length / total, `b = ${settings.largeBatch}, ${scale} σ`);
      arms.push(await trainArm(task, { batchSize: settings.largeBatch, scale, sigma }));
    }
    return { sigma, arms };
  } finally {
    await network.dispose();
  }
};
