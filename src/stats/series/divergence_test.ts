import assert from "node:assert/strict";
import fc from "fast-check";
import { fillNormal } from "../../random/normal.ts";
import { stable } from "../../random/stable.ts";
import { stream } from "../../random/stream.ts";
import { maxToSum } from "./max_to_sum.ts";
import { runningVariance } from "./running_variance.ts";
import { varianceGrowth } from "./variance_growth.ts";

const series = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 60 })
  .filter((x) => new Set(x).size > 1)
  .map((x) => Float64Array.from(x));

function heavy(name: string, n: number, alpha: number): Float64Array {
  const source = stream("heavy", name);
  return Float64Array.from({ length: n }, () => stable(source, { alpha, beta: 0 }));
}

function normal(name: string, n: number): Float64Array {
  const x = new Float64Array(n);
  fillNormal(stream("light", name), x);
  return x;
}

Deno.test("runningVariance() is the two-pass variance of every beginning of the series", () => {
  fc.assert(fc.property(series, fc.integer({ min: -1000, max: 1000 }), (x, shift) => {
    const found = runningVariance(x.map((value) => value + shift));
    for (let m = 2; m <= x.length; m++) {
      const part = x.subarray(0, m);
      const mean = part.reduce((sum, value) => sum + value, 0) / m;
      const exact = part.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (m - 1);
      assert.ok(Math.abs(found[m - 1]! - exact) < 1e-9);
    }
  }));
});

Deno.test("maxToSum() is the largest share of a term, whatever the scale", () => {
  fc.assert(fc.property(series, fc.integer({ min: 1, max: 8 }), (x, halves) => {
    const p = halves / 2;
    const found = maxToSum(x, p);
    const scaled = maxToSum(x.map((value) => 1024 * value), p);
    const powers = Array.from(x, (value) => Math.abs(value) ** p);
    const sum = powers.reduce((total, value) => total + value, 0);
    assert.ok(Math.abs(found.at(-1)! - Math.max(...powers) / sum) < 1e-12);
    found.forEach((value, i) => {
      assert.ok(value > 0 && value <= 1);
      assert.ok(Math.abs(value - scaled[i]!) < 1e-14);
    });
  }));
});

Deno.test("maxToSum() falls to 0 for a finite fourth moment and stays up for an infinite variance", () => {
  assert.ok(maxToSum(normal("fourth", 20_000), 4).at(-1)! < 0.02);
  // For an α-stable law the largest square is of the order of the sum, at every n.
  const shares = Array.from(
    { length: 20 },
    (_, i) => maxToSum(heavy(`share ${i}`, 5000, 1), 2).at(-1)!,
  );
  const middle = shares.toSorted((a, b) => a - b)[10]!;
  assert.ok(middle > 0.2, `${middle}`);
});

Deno.test("varianceGrowth() is 0 on average for Gaussian noise and 2/α − 1 for α-stable noise", () => {
  const trials = 60;
  const laws: [string, number, (name: string) => Float64Array][] = [
    ["normal", 0, (name) => normal(name, 4096)],
    ["1.5", 2 / 1.5 - 1, (name) => heavy(name, 4096, 1.5)],
    ["1", 1, (name) => heavy(name, 4096, 1)],
  ];
  for (const [law, exact, draw] of laws) {
    const slopes = Array.from(
      { length: trials },
      (_, t) => varianceGrowth(draw(`${law} ${t}`)).slope,
    );
    const mean = slopes.reduce((sum, value) => sum + value / trials, 0);
    const variance = slopes.reduce((sum, value) => sum + (value - mean) ** 2 / (trials - 1), 0);
    // 6.9 standard errors: two-sided 1e-9 of Student's t with 59 degrees of freedom is 7.2.
    const bound = 7.2 * Math.sqrt(variance / trials);
    assert.ok(Math.abs(mean - exact) < bound, `${law}: ${mean} is not ${exact} ± ${bound}`);
    assert.ok(bound < 0.3, `${law}: the check would miss a slope ${bound} off`);
  }
});

Deno.test("varianceGrowth() ignores location and scale", () => {
  const x = normal("scale", 600);
  const moved = varianceGrowth(x.map((value) => 8 - 3 * value));
  assert.ok(Math.abs(moved.slope - varianceGrowth(x).slope) < 1e-12);
  assert.equal(varianceGrowth(heavy("cauchy", 4096, 1)).impliedAlpha < 1.6, true);
});

Deno.test("runningVariance(), maxToSum() and varianceGrowth() say what is wrong with a series", () => {
  assert.throws(
    () => varianceGrowth(new Float64Array(511)),
    new RangeError("varianceGrowth: 511 values; give at least 512"),
  );
  assert.throws(
    () => maxToSum(Float64Array.of(1, 2), 0),
    new RangeError("maxToSum: moment order 0; give a number above 0"),
  );
  assert.throws(
    () => runningVariance(Float64Array.of(1, Infinity)),
    new RangeError("runningVariance: value 1 is Infinity; drop such values first"),
  );
});
