/** The pooled estimator at the end of training, beside its surrogate: what `width` and `settings` measure alike. @module */
import type { Engine } from "../../../src/engines/engine.ts";
import type { Stream } from "../../../src/random/stream.ts";
import { evaluationNetwork } from "../../../src/training/evaluation_network.ts";
import { train } from "../../../src/training/train.ts";
import { openBench } from "../setup/bench.ts";
import type { Setup } from "../setup/setup.ts";
import { disjointRows, surrogateRows } from "./gradient_rows.ts";
import { noiseMatrix } from "./noise_matrix.ts";
import { pooledInverse, readPooled } from "./read_pooled.ts";
import type { PooledReading } from "./record.ts";

/** What was found where training ended. */
export interface FinalReading {
  readonly step: number;
  readonly trainLoss: number;
  readonly trainAccuracy: number;
  readonly pooled: PooledReading;
  /** a of Gaussian noise of the same full covariance. */
  readonly surrogate: number;
}

/** When training ends. */
export interface End {
  readonly steps: number;
  /** Stop at 100 % training accuracy, if that comes first. */
  readonly untilFitted: boolean;
}

/** Trains, then reads the pooled estimator of the noise and of one surrogate set. */
export async function readBesideSurrogate(
  setup: Setup,
  { steps, untilFitted }: End,
  { seed, root, engine }: {
    readonly seed: number;
    /** Root of the cell's streams. */
    readonly root: Stream;
    readonly engine: Engine;
  },
): Promise<FinalReading> {
  const { network, data, order, training } = await openBench(setup, seed, root, engine);
  try {
    const run = await train({
      ...training,
      maxSteps: steps,
      ...(untilFitted ? { accuracies: [1], stopAtMultiple: 1 } : {}),
    });
    const last = run.checkpoints.at(-1)!;
    const { step, parameters, train: { loss, accuracy } } = last;
    const site = { network: evaluationNetwork(network, last), parameters, order };
    const hold = setup.rows === "held";
    const { batchSize } = setup;
    const gradients = disjointRows(site, data.train, batchSize);
    const pooled = await readPooled(await noiseMatrix(gradients, hold));
    const surrogates = surrogateRows(site, data.train, {
      count: gradients.count,
      batchSize,
      stream: root.child("surrogate", step),
    });
    const surrogate = await pooledInverse(await noiseMatrix(surrogates, hold));
    return { step, trainLoss: loss, trainAccuracy: accuracy, pooled, surrogate };
  } finally {
    await network.dispose();
  }
}
