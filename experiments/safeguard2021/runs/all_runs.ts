/** The pre-run and all runs of a seed. @module */
import type { Examples } from "../../../src/data/dataset.ts";
import type { Stream } from "../../../src/random/stream.ts";
import {
  type Aggregator,
  startAggregator,
} from "../../../src/training/byzantine/aggregators/aggregator.ts";
import type { Attack } from "../../../src/training/byzantine/attacks/attack.ts";
import { byzantineSource } from "../../../src/training/byzantine/byzantine_source.ts";
import { arms } from "./arms.ts";
import type { Protocol } from "./protocol.ts";
import type { RunRecord, RunsResult } from "./record.ts";
import { type RunNetwork, trainRun } from "./train_run.ts";
import { watchGuard } from "./watch_guard.ts";

/** A task: data, net, where a run begins. */
export interface Task {
  readonly train: Examples;
  readonly test: Examples;
  readonly classes: number;
  readonly network: RunNetwork;
  /** Initial parameters, by what they are for. */
  parameters(purpose: Stream): Float32Array;
}

/** Where and how a run is made. */
interface Site {
  readonly task: Task;
  readonly protocol: Protocol;
  readonly stream: Stream;
}

/**
 * A pre-run of honest workers, from weights and minibatches of its own, fixes the thresholds; all other runs begin at the
 * same weights, and worker i has the same minibatch at step t in all of them.
 *
 * @param task data, net, where a run begins
 * @param protocol methods and attacks
 * @param stream of the seed
 * @param progress called after every run
 */
export async function allRuns(
  task: Task,
  protocol: Protocol,
  stream: Stream,
  progress: (fraction: number, what: string) => void,
): Promise<RunsResult> {
  const { workers, byzantine, guards } = protocol;
  const windows = [...new Set(guards.flatMap(({ windows }) => windows))];
  const pre = await oneRun(
    {
      task,
      protocol: { ...protocol, steps: protocol.preRunSteps },
      stream: stream.child("pre-run"),
    },
    { kind: "pre-run", windows },
    { byzantine: 0, sends: { kind: "none" } },
  );
  const thresholds = windows.map((window, k) => ({
    window,
    value: pre.aggregator.largestDistances![k]!,
  }));
  const all = arms(protocol, thresholds, task.classes);
  const site = { task, protocol, stream: stream.child("run") };
  const runs: RunRecord[] = [];
  for (const { method, attack, aggregator, sends } of all) {
    progress((runs.length + 1) / (all.length + 1), `${method}, ${attack}`);
    const run = await oneRun(site, aggregator, { byzantine, sends });
    const nobody = new Array<null>(workers).fill(null);
    const removedAt = [...run.aggregator.removedAt ?? nobody];
    runs.push({ method, attack, accuracy: run.accuracy, removedAt, guard: run.view });
  }
  return { thresholds, preRun: pre.accuracy, runs };
}

/** Trains once. */
async function oneRun(
  { task, protocol, stream }: Site,
  kind: Aggregator,
  { byzantine, sends }: { readonly byzantine: number; readonly sends: Attack },
) {
  const { workers, batchSize, shares, rate, steps, evaluateEvery } = protocol;
  const aggregator = startAggregator(kind, workers);
  const watch = kind.kind === "safeguard"
    ? watchGuard(kind.windows.map((window) => window.steps), workers, evaluateEvery)
    : undefined;
  const source = byzantineSource({
    data: task.train,
    workers,
    byzantine,
    attack: sends,
    aggregator,
    batchSize,
    shares,
    stream: stream.child("workers"),
  });
  const accuracy = await trainRun({
    network: task.network,
    parameters: task.parameters(stream.child("weights")),
    source,
    test: task.test,
    rate,
    steps,
    evaluateEvery,
    masks: stream.child("masks"),
    watch: (step) => watch?.see(step, aggregator.lastStep!),
  });
  return { accuracy, aggregator, view: watch?.view ?? null };
}
