/** The training loop. @module */
import { ExitCode, UserError } from "../base/errors.ts";
import type { Batch, Network } from "../engines/engine.ts";
import { accuracyGate } from "./accuracy_gate.ts";
import type { Checkpoint, SetEvaluation } from "./checkpoint.ts";
import { evaluationNetwork } from "./evaluation_network.ts";
import { minibatch } from "./gradient_source.ts";
import type { TrainingOptions, TrainingPlan } from "./training_options.ts";

/** The first step found with a named training accuracy. */
export interface AccuracyMilestone {
  /** The named training accuracy, in (0, 1]. */
  readonly accuracy: number;
  /** Null where training ended before. */
  readonly step: number | null;
}

/** What training left behind. */
export interface TrainingRun {
  /** Ascending in step. */
  readonly checkpoints: readonly Checkpoint[];
  /** The named accuracies, and 1 where it decides when to stop. */
  readonly milestones: readonly AccuracyMilestone[];
  /** Number of updates made. */
  readonly lastStep: number;
  /** Minibatch loss and accuracy at steps 0 … lastStep, each before the step's update. */
  readonly curve: { readonly loss: Float64Array; readonly accuracy: Float64Array };
  /** How often accuracies were checked: multiples of this many steps. */
  readonly checkEvery: number;
}

/**
 * Trains, and keeps the parameters at named steps and at named training accuracies.
 *
 * "First step with accuracy a" is exact among the steps checked (`checkEvery`, in the result): the whole training set is
 * evaluated then. For a = 1 the evaluation is skipped where it cannot succeed: a minibatch is part of the training set,
 * so one wrong answer in the minibatch that the step's gradient needs anyway proves that step short of 100 %. Not so with
 * augmentation, batch norm or dropout, whose answers in training are not those in evaluation: there, nothing is skipped.
 *
 * A network with batch norm or dropout is trained in training mode and evaluated in evaluation mode; its running
 * statistics are part of every checkpoint.
 *
 * @param options see {@linkcode TrainingOptions}
 * @returns checkpoints, milestones and the curve
 * @throws {UserError} if the loss ceases to be finite, with the step and the learning rate
 * @throws {RangeError} if an option is out of range
 *
 * @example
 * ```ts
 * import { train } from "./train.ts";
 * import { testNetwork } from "./testing/network.ts";
 * import { constant } from "../optim/constant.ts";
 * import { sgd } from "../optim/sgd.ts";
 * import { stream } from "../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const run = await train({
 *   network: testNetwork({ sizes: [1, 2] }),
 *   data: { count: 2, inputs: Float32Array.of(1, -1), labels: Int32Array.of(0, 1) },
 *   parameters: Float32Array.of(-0.1, 0.1),
 *   optimizer: sgd(),
 *   schedule: constant(0.5),
 *   batchSize: 2,
 *   batches: stream("example"),
 *   maxSteps: 100,
 *   accuracies: [1],
 *   stopAtMultiple: 2,
 * });
 * assert.deepEqual(run.checkpoints.map((checkpoint) => checkpoint.step), [1, 2]);
 * ```
 */
export async function train(options: TrainingOptions): Promise<TrainingRun> {
  const { network, data, optimizer, schedule, maxSteps, checkEvery = 1 } = options;
  validate(options);
  const source = options.source ?? minibatch(options);
  const reaches = accuracyGate(network, data);
  const milestones = milestonesOf(options);
  const named = new Set(options.checkpointSteps);
  const checkpoints: Checkpoint[] = [];
  const losses: number[] = [];
  const accuracies: number[] = [];
  const masks = options.source ? options.masks : options.masks ?? options.batches.child("masks");
  let statistics = network.mode?.statistics;
  let state = optimizer.initialState(options.parameters);
  let end = maxSteps;
  let nextPower = options.powersOf === undefined ? NaN : 0;
  for (let step = 0;; step++) {
    const training = statistics === undefined ? network : network.inMode!({
      kind: "training",
      statistics,
      masks: masks.child("step", step),
    });
    const now = evaluationNetwork(network, statistics === undefined ? {} : { statistics });
    const result = await source.at(step, state.parameters, training);
    if (!Number.isFinite(result.loss)) throw diverged(step, schedule(Math.max(step - 1, 0)));
    losses.push(result.loss);
    accuracies.push(result.correct / result.count);

    const reasons: string[] = [];
    if (named.has(step)) reasons.push("named step");
    if (step === nextPower) {
      reasons.push(`power of ${options.powersOf}`);
      nextPower = step === 0 ? 1 : step * options.powersOf!;
    }
    for (const milestone of milestones) {
      if (milestone.step !== null || step % checkEvery !== 0) continue;
      const decisive = training === now && result.ofTrainingSet;
      if (decisive && milestone.accuracy === 1 && result.correct < result.count) continue;
      const lossAtMost = milestone.accuracy === 1 ? options.fitLoss : undefined;
      if (!await reaches(state.parameters, milestone.accuracy, now, lossAtMost)) continue;
      milestone.step = step;
      reasons.push(`accuracy ${milestone.accuracy}`);
      if (milestone.accuracy === 1 && options.stopAtMultiple !== undefined) {
        end = Math.min(maxSteps, Math.ceil(options.stopAtMultiple * step));
      }
    }
    if (step === end) reasons.push("last");
    if (reasons.length > 0) {
      const checkpoint = await evaluate(now, options, step, reasons, state.parameters);
      checkpoints.push(checkpoint);
      await options.onCheckpoint?.(checkpoint);
    }
    if (step === end) break;
    state = optimizer.step(state, result.gradient, schedule(step), state);
    statistics = result.statistics ?? statistics;
  }
  return {
    checkpoints,
    milestones,
    lastStep: end,
    curve: { loss: Float64Array.from(losses), accuracy: Float64Array.from(accuracies) },
    checkEvery,
  };
}

/** The accuracies that are looked for: the named ones, and 1 whenever T decides where to stop. */
function milestonesOf({ accuracies = [], stopAtMultiple }: TrainingPlan) {
  const stops = stopAtMultiple !== undefined && !accuracies.includes(1);
  const wanted = stops ? [...accuracies, 1] : accuracies;
  return wanted.map((accuracy): { accuracy: number; step: number | null } => ({
    accuracy,
    step: null,
  }));
}

async function evaluate(
  network: Network,
  { data, test }: TrainingPlan,
  step: number,
  reasons: string[],
  parameters: Float32Array,
): Promise<Checkpoint> {
  const on = async (set: Batch): Promise<SetEvaluation> => {
    const { loss, correct } = await network.evaluate(parameters, set);
    return { loss, accuracy: correct / set.count };
  };
  const train = await on(data);
  const statistics = network.mode?.statistics;
  const kept = {
    step,
    reasons,
    parameters: parameters.slice(),
    ...statistics && { statistics: statistics.slice() },
    train,
  };
  return test === undefined ? kept : { ...kept, test: await on(test) };
}

function validate(
  { maxSteps, checkEvery = 1, accuracies = [], fitLoss, stopAtMultiple, powersOf }: TrainingPlan,
) {
  if (fitLoss !== undefined && !(fitLoss > 0)) {
    throw new RangeError(`training: fitLoss must be above 0, got ${fitLoss}`);
  }
  if (!Number.isInteger(maxSteps) || maxSteps < 0) {
    throw new RangeError(`training: maxSteps must be a whole number, 0 or more, got ${maxSteps}`);
  }
  if (!Number.isInteger(checkEvery) || checkEvery < 1) {
    throw new RangeError(`training: checkEvery must be a whole number above 0, got ${checkEvery}`);
  }
  for (const accuracy of accuracies) {
    if (!(accuracy > 0 && accuracy <= 1)) {
      throw new RangeError(`training: an accuracy must lie in (0, 1], got ${accuracy}`);
    }
  }
  if (powersOf !== undefined && !(Number.isInteger(powersOf) && powersOf >= 2)) {
    throw new RangeError(`training: powersOf must be a whole number above 1, got ${powersOf}`);
  }
  if (stopAtMultiple !== undefined && !(stopAtMultiple >= 1)) {
    throw new RangeError(`training: stopAtMultiple must be 1 or more, got ${stopAtMultiple}`);
  }
}

function diverged(step: number, learningRate: number): UserError {
  return new UserError(
    `training diverged: the loss is not finite at step ${step} with learning rate ${learningRate}; ` +
      "lower the learning rate",
    ExitCode.crashed,
  );
}
