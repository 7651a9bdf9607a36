/** Every kind of check catches the smallest fault that it states, and spares what is right. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { normal } from "../../src/random/normal.ts";
import { type Stream, stream } from "../../src/random/stream.ts";
import { binomialTail } from "../../src/stats/inference/binomial_tail.ts";
import { countBounds } from "../bounds/count_bounds.ts";
import { distanceBound, distanceToUniform } from "../bounds/distance_bound.ts";
import type { Check, Conditions } from "../check.ts";
import { propertyCheck } from "../properties/property_check.ts";
import { vectorCheck } from "../vectors/vector_check.ts";
import { biasCheck, type EstimatorSubject } from "./bias.ts";
import { characteristicFunctionCheck } from "./characteristic_function.ts";
import { coverageCheck } from "./coverage.ts";
import { distributionCheck } from "./distribution.ts";
import { powerCheck } from "./power.ts";
import { sizeCheck } from "./size.ts";

const COST = { quick: 0, full: 0 };
const TRIALS = 200;
/** Rejections of a fault that is caught with probability .99: fewer have a probability below 1e-8. */
const LEAST_CAUGHT = 185;
assert(binomialTail(TRIALS, TRIALS - LEAST_CAUGHT + 1, 0.01) < 1e-8);

const conditions = (name: string, trial: number, falseAlarm: number): Conditions => ({
  effort: "quick",
  falseAlarm,
  stream: stream("calibration test", name, trial),
});

/** How often a check rejects a subject. */
async function rejections<S>(check: Check<S>, subject: S, falseAlarm: number): Promise<number> {
  let count = 0;
  for (let trial = 0; trial < TRIALS; trial++) {
    const { passed } = await check.run(subject, conditions(check.id, trial, falseAlarm));
    if (!passed) count++;
  }
  return count;
}

/** A uniform number from one that was mapped so that P(p ≤ level) is `rate`: the p-value of a test of the wrong size. */
const pValueOfSize = (level: number, rate: number, u: number) =>
  u < rate ? level * u / rate : level + (1 - level) * (u - rate) / (1 - rate);

Deno.test("sizeCheck() catches a size at the edge that it states, on either side, and spares a right one", async () => {
  const replicates = 2000;
  const check = sizeCheck({
    n: 1,
    levels: [0.05],
    tolerance: 0.1,
    distance: 1,
    conservative: false,
    draw: (s, out) => out[0] = s.uniform(),
    replicates: { quick: replicates, full: replicates },
    cost: COST,
  });
  // The check shares its false alarms between the size and two distances.
  const { caughtAbove, caughtBelow } = countBounds(replicates, 0.045, 0.055, 1e-6 / 3);
  for (const rate of [caughtAbove!, caughtBelow!]) {
    const subject = { pValue: ([u]: Float64Array) => pValueOfSize(0.05, rate, u!) };
    assert(await rejections(check, subject, 1e-6) >= LEAST_CAUGHT, `size ${rate}`);
  }
  const right = { pValue: ([u]: Float64Array) => pValueOfSize(0.05, 0.053, u!) };
  assert.equal(await rejections(check, right, 1e-6), 0);
});

Deno.test("countBounds() keeps its false-alarm rate at the edge of what is right", () => {
  const { least, most } = countBounds(2000, 0.045, 0.055, 0.05);
  assert(binomialTail(2000, most + 1, 0.055) <= 0.025);
  assert(binomialTail(2000, most, 0.055) > 0.025, "one less would also pass the bound");
  assert(1 - binomialTail(2000, least, 0.045) <= 0.025);
  assert(1 - binomialTail(2000, least + 1, 0.045) > 0.025);
});

Deno.test("distanceBound() catches a law at the distance that it states", () => {
  const n = 500;
  const bound = distanceBound(n, 0.01, 1e-6);
  let caught = 0;
  for (let trial = 0; trial < TRIALS; trial++) {
    const s = stream("distance test", trial);
    // Mass moved from below ½ to above it: the distance at ½ is `caught`.
    const sample = Float64Array.from({ length: n }, () => {
      const u = s.uniform();
      return u < bound.caught ? 0.5 + u : u;
    });
    if (distanceToUniform(sample) > bound.most) caught++;
  }
  assert(caught >= LEAST_CAUGHT, `${caught}`);
  assert(distanceToUniform(Float64Array.of(0.25, 0.75)) === 0.25);
  assert.equal(distanceToUniform(Float64Array.of(0.9, 0.95), 0.2), 0.2);
});

Deno.test("coverageCheck() and powerCheck() catch the rates that they state", async () => {
  const replicates = { quick: 1000, full: 1000 };
  const draw = (s: Stream, out: Float64Array) => void (out[0] = s.uniform());
  const coverage = coverageCheck({
    law: "uniform",
    n: 1,
    draw,
    truth: 0,
    confidence: 0.95,
    allowed: [0.95, 0.95],
    replicates,
    cost: COST,
  });
  const low = countBounds(1000, 0.95, 0.95, 1e-6).caughtBelow!;
  const covers = (rate: number) => ({
    interval: ([u]: Float64Array): [number, number] => u! < rate ? [-1, 1] : [1, 2],
  });
  assert(await rejections(coverage, covers(low), 1e-6) >= LEAST_CAUGHT);
  assert.equal(await rejections(coverage, covers(0.95), 1e-6), 0);
  const power = powerCheck({
    law: "uniform",
    n: 1,
    draw,
    level: 0.05,
    replicates,
    cost: COST,
    reference: { rejections: 2000, trials: 4000, source: "a coin" },
  });
  const rejects = (rate: number) => ({ pValue: ([u]: Float64Array) => u! < rate ? 0 : 1 });
  assert(await rejections(power, rejects(0.7), 1e-6) >= LEAST_CAUGHT);
  assert.equal(await rejections(power, rejects(0.5), 1e-6), 0);
});

Deno.test("biasCheck() catches the bias that it states", async () => {
  const replicates = 400;
  const check = biasCheck({
    law: "normal",
    n: 1,
    truth: 1,
    tolerance: 0.1,
    x: 1,
    series: "",
    cost: COST,
    draw: (s, out) => out[0] = normal(s),
    replicates: { quick: replicates, full: replicates },
  });
  const off = (bias: number): EstimatorSubject => ({ estimate: ([z]) => 1 + bias + z! });
  const { smallestFault } = await check.run(off(0), conditions("stated", 0, 1e-6));
  const stated = Number(/a bias of ([\d.]+)/.exec(smallestFault)![1]);
  assert(stated > 0.4 && stated < 0.6, smallestFault);
  // The stated bias is estimated from a spread that varies by a few per cent.
  assert(await rejections(check, off(1.05 * stated), 1e-6) >= LEAST_CAUGHT);
  assert.equal(await rejections(check, off(0.1), 1e-6), 0);
  assert.equal(
    (await check.run({ estimate: () => NaN }, conditions("nan", 0, 1e-6))).passed,
    false,
  );
});

Deno.test("distributionCheck() and characteristicFunctionCheck() catch a shifted sampler and spare a right one", async () => {
  const draws = { quick: 2000, full: 2000 };
  const uniform = distributionCheck<null>({
    name: "uniform",
    law: null,
    cdf: (x) => x,
    draws,
    cost: COST,
  });
  const shift = distanceBound(2000, 0, 1e-6).caught;
  const sampler = (by: number) => ({ draw: (s: Stream) => Math.min(1, s.uniform() + by) });
  assert(await rejections(uniform, sampler(shift), 1e-6) >= LEAST_CAUGHT);
  assert.equal(await rejections(uniform, sampler(0), 1e-6), 0);
  const gaussian = characteristicFunctionCheck<null>({
    name: "normal",
    law: null,
    expected: (t) => [Math.exp(-t * t / 2), 0],
    at: [1],
    draws,
    cost: COST,
  });
  // Shifting by δ turns the value at t = 1 by δ: its imaginary part becomes e^(−½) sin δ.
  const { smallestFault } = await gaussian.run({ draw: normal }, conditions("cf", 0, 1e-6));
  const stated = Number(/off by ([\d.]+)/.exec(smallestFault)![1]);
  const by = Math.asin(stated * Math.exp(0.5));
  assert(await rejections(gaussian, { draw: (s) => normal(s) + by }, 1e-6) >= LEAST_CAUGHT);
  assert.equal(await rejections(gaussian, { draw: normal }, 1e-6), 0);
});

Deno.test("vectorCheck() fails beyond a row's tolerance, and on NaN", async () => {
  const check = vectorCheck<number>({
    id: "one",
    what: "",
    against: "",
    vectors: [{ what: "a", source: "", expected: 10, tolerance: 1e-3, compute: (value) => value }],
  });
  const passes = async (value: number) => (await check.run(value, conditions("v", 0, 1))).passed;
  assert.deepEqual(
    [await passes(10.009), await passes(10.02), await passes(9.98), await passes(NaN)],
    [true, false, false, false],
  );
});

Deno.test("propertyCheck() shrinks a counterexample and bounds the power from below", async () => {
  const check = propertyCheck<number, number>({
    id: "below",
    what: "",
    against: "",
    smallestFault: "",
    input: fc.nat(1000),
    holds: (limit, value) => value < limit ? undefined : `${value} is not below ${limit}`,
  });
  const wrong = await check.run(500, conditions("p", 0, 1));
  assert.match(wrong.observed, /^500 is not below 500; smallest input 500$/);
  assert(!wrong.passed && wrong.power > 0.99);
  assert((await check.run(1001, conditions("p", 0, 1))).passed);
});
