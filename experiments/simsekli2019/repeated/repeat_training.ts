/** A training of a judged study once more, for what is measured beside it. @module */
import type { Engine } from "../../../src/engines/engine.ts";
import { stream } from "../../../src/random/stream.ts";
import type { Checkpoint } from "../../../src/training/checkpoint.ts";
import { train, type TrainingRun } from "../../../src/training/train.ts";
import { type Bench, openBench } from "../setup/bench.ts";
import { momentName } from "./moment_name.ts";
import type { RepeatedSettings } from "./settings.ts";

/** A checkpoint by its name. */
export interface Moment {
  /** The step, or T or 2T. */
  readonly when: string;
  readonly checkpoint: Checkpoint;
}

/** What training left behind. */
export interface Repeated {
  readonly bench: Bench;
  /** T, or the last step; null where it was not looked for. */
  readonly stepsToFit: number | null;
  /** In the order of training. */
  readonly moments: readonly Moment[];
}

const fitOf = ({ milestones }: TrainingRun) =>
  milestones.find(({ accuracy }) => accuracy === 1)?.step ?? null;

/**
 * Trains as the named study did: data, weights and minibatches come from its streams, so that the nets are the same.
 *
 * @param seed of the cell
 */
export async function repeatTraining(
  settings: RepeatedSettings,
  seed: number,
  engine: Engine,
): Promise<Repeated> {
  const { trainedAs, steps, multiple, cap, ...setup } = settings;
  const root = stream("simsekli2019", trainedAs, seed).child(setup.data.id, setup.net.name);
  const bench = await openBench(setup, seed, root, engine);
  const to = (maxSteps: number) =>
    train({
      ...bench.training,
      maxSteps,
      checkpointSteps: steps,
      ...(multiple === 0 ? {} : { accuracies: [1], stopAtMultiple: multiple }),
    });
  try {
    const run = await to(cap);
    const fit = fitOf(run);
    // The cap is on T, as in the study of the noise.
    const whole = fit !== null && multiple * fit > cap ? await to(multiple * fit) : run;
    const T = multiple === 0 ? null : fit ?? run.lastStep;
    const moments = whole.checkpoints.flatMap((checkpoint) => {
      const when = momentName(checkpoint.step, T, settings);
      return when === null ? [] : [{ when, checkpoint }];
    });
    return { bench, stepsToFit: T, moments };
  } catch (error) {
    await bench.network.dispose();
    throw error;
  }
}
