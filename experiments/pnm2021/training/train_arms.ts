/** Trains the arms of a cell from the same weights on the same minibatches. @module */
import type { Batch, Network } from "../../../src/engines/engine.ts";
import { stepDecay } from "../../../src/optim/step_decay.ts";
import type { Stream } from "../../../src/random/stream.ts";
import type { SetEvaluation } from "../../../src/training/checkpoint.ts";
import { train } from "../../../src/training/train.ts";
import { type Arm, arms } from "./arms.ts";
import type { Protocol } from "./protocol.ts";
import type { Course, TrainedArms } from "./record.ts";

/** What all arms train on. */
export interface Task {
  /** The compiled network. */
  readonly network: Network;
  /** Training set, with the labels trained on. */
  readonly data: Batch;
  /** Test set. */
  readonly test: Batch;
  /** Initial parameters. */
  readonly parameters: Float32Array;
  /** Source of the minibatches: the same permutations for every arm. */
  readonly batches: Stream;
  /** Changes every training minibatch. */
  readonly augment?: (batch: Batch, step: number) => Batch;
}

/** Epochs at which the rate falls to a tenth: 80 and 160 of 200. */
const FALLS = [0.4, 0.8] as const;

async function course(
  { optimizer, learningRate }: Arm,
  task: Task,
  { batchSize, epochs }: Protocol,
): Promise<Course> {
  const perEpoch = Math.floor(task.data.count / batchSize);
  const falls = FALLS.map((share) => Math.round(share * epochs) * perEpoch);
  const run = await train({
    ...task,
    optimizer,
    schedule: stepDecay(learningRate, falls),
    batchSize,
    sampling: "epoch-shuffled",
    maxSteps: epochs * perEpoch,
    checkpointSteps: Array.from({ length: epochs }, (_, epoch) => (epoch + 1) * perEpoch),
  });
  const { checkpoints } = run;
  return {
    testErrors: checkpoints.map(({ test }) => errorOf(test!, task.test.count)),
    trainingErrors: checkpoints.map(({ train }) => errorOf(train, task.data.count)),
    trainingLosses: checkpoints.map(({ train }) => train.loss),
  };
}

/** % of n examples; whole numbers of wrong answers, so that equal errors are equal numbers. */
function errorOf({ accuracy }: SetEvaluation, n: number): number {
  return 100 * Math.round((1 - accuracy) * n) / n;
}

/**
 * Trains every arm.
 *
 * @param task network, data, weights, batches
 * @param protocol learning rate, decay, batch size, epochs
 * @param progress called with the share done and the arm that begins
 * @throws {UserError} if an arm diverges: no number is made up for it
 */
export async function trainArms(
  task: Task,
  protocol: Protocol,
  progress: (fraction: number, what: string) => void,
): Promise<TrainedArms> {
  const { pnm, sgdm, matched } = arms(protocol);
  progress(0, "PNM");
  const first = await course(pnm, task, protocol);
  progress(1 / 3, "SGDM");
  const second = await course(sgdm, task, protocol);
  progress(2 / 3, "matched SGDM");
  return { pnm: first, sgdm: second, matched: await course(matched, task, protocol) };
}
