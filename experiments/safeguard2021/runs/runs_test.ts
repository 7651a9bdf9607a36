import assert from "node:assert/strict";
import type { Network } from "../../../src/engines/engine.ts";
import { stream } from "../../../src/random/stream.ts";
import { startSafeguard } from "../../../src/training/byzantine/safeguard/safeguard.ts";
import { grid } from "../training/grid.ts";
import { arms } from "./arms.ts";
import { trainRun } from "./train_run.ts";
import { watchGuard } from "./watch_guard.ts";

const { settings: { protocol } } = grid("laptop")[0]!;
const THRESHOLDS = [{ window: 100, value: 70 }, { window: 600, value: 160 }];
const PLAN = arms(protocol, THRESHOLDS, 10);

Deno.test("arms(): the honest mean, the double safeguard under seven attacks, five others under one", () => {
  assert.deepEqual(PLAN.map(({ method, attack }) => `${method} ${attack}`), [
    "honest-mean none",
    "double none",
    "double sign-flip",
    "double zero",
    "double label-flip",
    "double delayed",
    "double safeguard",
    "double variance",
    "mean variance",
    "coordinate-median variance",
    "geometric-median variance",
    "krum variance",
    "zeno variance",
  ]);
});

Deno.test("arms(): the attacks and thresholds are those of the rules", () => {
  const sends = Object.fromEntries(PLAN.slice(1, 8).map(({ attack, sends }) => [attack, sends]));
  assert.deepEqual(sends, {
    none: { kind: "none" },
    "sign-flip": { kind: "sign-flip" },
    zero: { kind: "zero" },
    "label-flip": { kind: "label-flip", classes: 10 },
    delayed: { kind: "delayed", steps: 100 },
    safeguard: { kind: "scaled", rho: 0.4 },
    variance: { kind: "variance", z: 0.3, ddof: 1 },
  });
  assert.deepEqual(PLAN[3]!.aggregator, {
    kind: "safeguard",
    sums: "plain",
    windows: [
      { steps: 600, threshold: { kind: "fixed", value: 160 } },
      { steps: 100, threshold: { kind: "fixed", value: 70 } },
    ],
  });
  assert.deepEqual(PLAN.slice(9).map(({ aggregator }) => aggregator), [
    { kind: "coordinate-median" },
    { kind: "geometric-median", tolerance: 1e-6, budget: 200, floor: 1e-12 },
    { kind: "krum", f: 3 },
    { kind: "zeno", rate: 0.2, rho: 5e-4, keep: 6, examples: 20 },
  ]);
});

/** A net with running statistics that says which mode it was asked in. */
function spyNetwork(
  asked: string[],
): Pick<Network, "lossAndGradient" | "evaluate" | "inMode" | "mode"> {
  const at = (mode: NonNullable<Network["mode"]>): ReturnType<typeof spyNetwork> => ({
    mode,
    lossAndGradient: () => Promise.reject(new Error("the source makes the gradients")),
    evaluate: (parameters) => {
      asked.push(`${mode.kind} ${mode.statistics[0]} at ${parameters[0]}`);
      return Promise.resolve({ loss: 0, correct: 1 });
    },
    inMode: (next) => at(next) as Network,
  });
  return at({ kind: "evaluation", statistics: Float32Array.of(0) });
}

Deno.test("trainRun() descends, evaluates in evaluation mode with the statistics so far", async () => {
  const asked: string[] = [];
  const watched: number[] = [];
  const accuracy = await trainRun({
    network: spyNetwork(asked),
    parameters: Float32Array.of(8),
    source: {
      at(step, _, network) {
        const mode = (network as Network).mode!;
        assert.equal(mode.kind, "training");
        return Promise.resolve({
          loss: NaN,
          correct: 0,
          count: 1,
          ofTrainingSet: true,
          gradient: Float32Array.of(2),
          statistics: Float32Array.of(step + 1),
        });
      },
    },
    test: { count: 2, inputs: Float32Array.of(0, 0), labels: Int32Array.of(0, 0) },
    rate: 0.5,
    steps: 4,
    evaluateEvery: 2,
    masks: stream("train run"),
    watch: (step) => watched.push(step),
  });
  assert.deepEqual(accuracy, [0.5, 0.5, 0.5]);
  assert.deepEqual(asked, ["evaluation 0 at 8", "evaluation 2 at 6", "evaluation 4 at 4"]);
  assert.deepEqual(watched, [0, 1, 2, 3]);
});

Deno.test("watchGuard() keeps how far workers came while they were averaged, and the course of all", () => {
  const guard = startSafeguard({
    windows: [{ steps: 4, threshold: { kind: "fixed", value: 1 } }],
  }, 4);
  const watch = watchGuard([4], 4, 2);
  for (let step = 0; step < 4; step++) {
    const gradients = [0, 0, 0.5, 3].map((g) => Float32Array.of(g));
    watch.see(step, guard.observe(step, gradients));
  }
  assert.deepEqual(watch.view, {
    windows: [4],
    spared: 0,
    reach: [[0, 0, 1, 1.5]], // worker 3 was removed at once, at 3/2
    course: [{ step: 1, ratios: [0, 0, 0.5, 3] }, { step: 3, ratios: [0, 0, 1, 6] }],
  });
});
