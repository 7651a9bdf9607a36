/** One training run under a gradient source. @module */
import type { Batch, Network } from "../../../src/engines/engine.ts";
import { sgd } from "../../../src/optim/sgd.ts";
import type { Stream } from "../../../src/random/stream.ts";
import type { ByzantineSource } from "../../../src/training/byzantine/byzantine_source.ts";
import type { WorkerNetwork } from "../../../src/training/byzantine/worker_gradients.ts";

/** A network, with modes where it has batch norms. */
export type RunNetwork = WorkerNetwork & Pick<Network, "mode" | "inMode">;

/** What is trained and how. */
export interface TrainRun {
  readonly network: RunNetwork;
  /** Length P; left as they are. */
  readonly parameters: Float32Array;
  readonly source: ByzantineSource;
  readonly test: Batch;
  readonly rate: number;
  readonly steps: number;
  readonly evaluateEvery: number;
  /** Source of dropout masks, of which no net here has any. */
  readonly masks: Stream;
  /** Called after the source made a step's gradient. */
  watch?(step: number): void;
}

/**
 * SGD at a constant rate. A run whose parameters cease to be finite goes on and classifies as it can: an attack that
 * destroys the parameters has done what it wanted.
 *
 * @returns share of correct answers on the test set at steps 0, `evaluateEvery`, 2·`evaluateEvery`, …
 */
export async function trainRun(run: TrainRun): Promise<number[]> {
  const { network, source, test, rate, steps, evaluateEvery } = run;
  const optimizer = sgd();
  let statistics = network.mode?.statistics;
  let state = optimizer.initialState(run.parameters);
  const accuracy: number[] = [];
  for (let step = 0;; step++) {
    if (step % evaluateEvery === 0) {
      const now = statistics === undefined
        ? network
        : network.inMode!({ kind: "evaluation", statistics });
      accuracy.push((await now.evaluate(state.parameters, test)).correct / test.count);
    }
    if (step === steps) return accuracy;
    const training = statistics === undefined ? network : network.inMode!({
      kind: "training",
      statistics,
      masks: run.masks.child("step", step),
    });
    const { gradient, statistics: next } = await source.at(step, state.parameters, training);
    run.watch?.(step);
    state = optimizer.step(state, gradient, rate, state);
    statistics = next ?? statistics;
  }
}
