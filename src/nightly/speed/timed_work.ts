/** A handful of work whose time is watched. @module */
import { stream } from "../../random/stream.ts";
import { fillNormal } from "../../random/normal.ts";
import { shapiroWilk } from "../../stats/normality/shapiro_wilk.ts";
import { hill } from "../../stats/tail/hill.ts";
import type { Engine } from "../../engines/engine.ts";
import { initialise } from "../../models/initialise.ts";
import { mlp } from "../../models/mlp.ts";

/** One piece of work: some ten milliseconds. */
export interface TimedWork {
  readonly id: string;
  run(): Promise<void> | void;
}

/** Work that holds something open. */
interface ClosableWork extends TimedWork {
  dispose(): Promise<void>;
}

/** Steps of the calibration loop: some ten milliseconds. */
const CALIBRATION_STEPS = 4_000_000;

/**
 * Arithmetic that no change of this project touches and that no library does: what the processor does this very moment.
 *
 * @returns the sum, so that nothing of it can be left out
 */
export function calibrationLoop(): number {
  let state = 1;
  let sum = 0;
  for (let step = 0; step < CALIBRATION_STEPS; step++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    sum += (state >>> 8) * 2 ** -24;
  }
  return sum;
}

/** A gradient of a small network on an engine, with the network to dispose of. */
async function gradientWork(engine: Engine): Promise<ClosableWork> {
  const model = mlp({ inputs: 784, width: 100, depth: 3, classes: 10 });
  const source = stream("nightly", "speed");
  const parameters = initialise(model, "xavier-uniform", source.child("weights"));
  const count = 256;
  const inputs = fillNormal(source.child("inputs"), new Float32Array(count * 784));
  const labels = Int32Array.from({ length: count }, (_, i) => i % 10);
  const network = await engine.compile(model);
  return {
    id: "engine/gradient",
    async run() {
      for (let i = 0; i < 4; i++) {
        await network.lossAndGradient(parameters, { count, inputs, labels });
      }
    },
    dispose: async () => await network.dispose(),
  };
}

/**
 * The work whose time is watched, and what ends it.
 *
 * @param engine of the night
 *
 * @example
 * ```ts
 * import { calibrationLoop, timedWork } from "./timed_work.ts";
 * import { openEngine } from "../../engines/open_engine.ts";
 * import assert from "node:assert/strict";
 *
 * const { engine } = await openEngine("cpu", { threads: 1 });
 * const { work, dispose } = await timedWork(engine);
 * for (const one of work) await one.run();
 * await dispose();
 * await engine.dispose();
 * assert.equal(work.length, 5);
 * assert.ok(Math.abs(calibrationLoop() / 2e6 - 1) < 0.01);
 * ```
 */
export async function timedWork(
  engine: Engine,
): Promise<{ readonly work: readonly TimedWork[]; dispose(): Promise<void> }> {
  const source = stream("nightly", "speed");
  const out = new Float64Array(100_000);
  const sample = fillNormal(source.child("sample"), new Float64Array(5000));
  const tail = sample.map((x) => 1 / Math.abs(x));
  const gradient = await gradientWork(engine);
  const dense = fillNormal(source.child("matrix"), new Float32Array(256 * 256));
  return {
    work: [
      { id: "random/normals", run: () => void fillNormal(source.child("normals"), out) },
      {
        id: "stats/shapiro-wilk",
        run() {
          for (let i = 0; i < 10; i++) shapiroWilk(sample);
        },
      },
      {
        id: "stats/hill",
        run() {
          for (let i = 0; i < 10; i++) hill(tail, 500);
        },
      },
      {
        id: "engine/matmul",
        async run() {
          for (let i = 0; i < 8; i++) await engine.matmul(dense, 256, 256, dense, 256);
        },
      },
      gradient,
    ],
    dispose: gradient.dispose,
  };
}
