import assert from "node:assert/strict";
import { stream } from "../../../src/random/stream.ts";
import { compute } from "./compute.ts";
import { grid } from "./grid.ts";
import type { BumpResult } from "./record.ts";
import { bump } from "./study.ts";

const SEED = 900_501;
const point = grid("smoke")[0]!;
const run = (change: Partial<typeof point.settings>) =>
  compute({
    settings: { ...point.settings, ...change },
    seed: SEED,
    stream: stream("infobounds2021", "bump", SEED),
  }, { progress() {} });

Deno.test("a cell's result is what its schema says, the same every time", async () => {
  const result = await run({});
  assert.deepEqual(bump.result.parse(JSON.parse(JSON.stringify(result))), result);
  assert.deepEqual(await run({}), result);
});

Deno.test("forms are in their order at every σ: direct ≤ 2R² ≤ 4R², log ≤ linear", async () => {
  const { terms } = await run({ learningRate: 0.5 });
  for (const { direct, neu, neuPublished, wangMao, wangMaoLinear } of terms) {
    assert.ok(direct <= neu);
    assert.ok(Math.abs(neuPublished / neu - Math.SQRT2) < 1e-12);
    assert.ok(wangMao <= wangMaoLinear * (1 + 1e-12));
  }
});

Deno.test("the bound lies above |gen| at every σ, beyond Monte Carlo error", async () => {
  for (const learningRate of [0.1, 0.5]) {
    const { terms, gap, gapError } = await run({ learningRate, runs: 1000 });
    for (const { neu, smoothing } of terms) {
      assert.ok(neu + smoothing > Math.abs(gap) - 6 * gapError);
    }
  }
});

Deno.test("statistics and Δ meet an independent pilot at n = 50, η = 0.5 within 6 standard errors", async () => {
  // NumPy, 3000 runs: gen .0169; Δ .0073 at σ = .1; first term 1.53 at .1, 14.72 at .01.
  const result: BumpResult = await run({ examples: 50, learningRate: 0.5, runs: 2000 });
  const both = 6 * Math.sqrt(1 + 2 / 3);
  assert.ok(Math.abs(result.gap - 0.0169) < both * result.gapError + 5e-5);
  const at = (sigma: number) => result.terms.find((terms) => terms.sigma === sigma)!;
  assert.ok(Math.abs(at(0.1).smoothing - 0.0073) < both * at(0.1).smoothingError + 5e-5);
  assert.ok(Math.abs(at(0.1).neu / 1.53 - 1) < 0.02);
  assert.ok(Math.abs(at(0.01).neu / 14.72 - 1) < 0.02);
});

Deno.test("grid: the laptop profile is that of the rules", () => {
  const points = grid("laptop");
  assert.deepEqual(points.map(({ id }) => id), [
    "n20-lr0.1",
    "n20-lr0.5",
    "n50-lr0.1",
    "n50-lr0.5",
    "n200-lr0.1",
    "n200-lr0.5",
  ]);
  for (const { replicates, settings } of points) {
    assert.deepEqual([replicates, settings.runs, settings.dimension, settings.distance], [
      10,
      2000,
      2,
      2,
    ]);
    assert.deepEqual(settings.sigmas, [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 3, 10]);
  }
});
