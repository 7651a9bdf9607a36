import assert from "node:assert/strict";
import fc from "fast-check";
import { binomialTail } from "../stats/inference/binomial_tail.ts";
import { tTestPower } from "../stats/inference/seeds_to_decide.ts";
import { tQuantile } from "../stats/special/student.ts";
import { seedsForShare } from "./seeds_for_share.ts";
import { seedsThatDecide } from "./seeds_that_decide.ts";

const above = { kind: "above", bound: 0 } as const;
const t = { alpha: 0.05, power: 0.8, test: "t" } as const;

/** n values with exactly this mean and standard deviation. */
function sample(n: number, mean: number, sd: number): Float64Array {
  const raw = Float64Array.from({ length: n }, (_, index) => index % 2 ? 1 : -1);
  const centre = raw.reduce((sum, value) => sum + value, 0) / n;
  const spread = Math.sqrt(raw.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (n - 1));
  return raw.map((value) => mean + sd * (value - centre) / spread);
}

Deno.test("seedsThatDecide() is the first number of seeds with power .8", () => {
  const { seeds } = seedsThatDecide(sample(10, 0.2, 1), above, t);
  assert(tTestPower(seeds, 0.2, 1, 0.05) >= 0.8);
  assert(tTestPower(seeds - 1, 0.2, 1, 0.05) < 0.8);
});

Deno.test("seedsThatDecide() gives 66, 220 and 564 where power .5 gave 40, 128 and 325", () => {
  // Means and 95 % intervals of the three inconclusive claims of the first published run, 8 seeds each, eleven claims.
  const published = [
    { mean: -0.057515625, lower: -0.07182294443831677, kind: "above", bound: -0.05, seeds: 66 },
    {
      mean: -0.05197916666666662,
      lower: -0.05902701148017948,
      kind: "below",
      bound: -0.05,
      seeds: 220,
    },
    {
      mean: 0.07046875000000002,
      lower: -0.09889434851083029,
      kind: "above",
      bound: 0.1,
      seeds: 564,
    },
  ] as const;
  for (const { mean, lower, bound, kind, seeds } of published) {
    const sd = (mean - lower) * Math.sqrt(8) / tQuantile(0.975, 7);
    const found = seedsThatDecide(sample(8, mean, sd), { kind, bound }, { ...t, alpha: 0.05 / 11 });
    assert.equal(found.seeds, seeds);
  }
});

Deno.test("seedsThatDecide() gives the numbers at the ends of the 50 % interval", () => {
  const values = sample(9, 1, 1);
  const half = tQuantile(0.75, 8) / 3;
  const { range, atMargin } = seedsThatDecide(values, above, { ...t, alpha: 0.001 });
  const first = (effect: number) => {
    let n = 9;
    while (tTestPower(n, effect, 1, 0.001) < 0.8) n++;
    return n;
  };
  assert.deepEqual(range, [first(1 + half), first(1 - half)]);
  assert.equal(atMargin, false);
});

Deno.test("seedsThatDecide() is at the margin where the 50 % interval holds the edge", () => {
  const half = tQuantile(0.75, 8) / 3;
  const at = (mean: number) => seedsThatDecide(sample(9, mean, 1), above, t).atMargin;
  assert.deepEqual([-1.01, -0.99, 0, 0.99, 1.01].map((share) => at(share * half)), [
    false,
    true,
    true,
    true,
    false,
  ]);
  assert.equal(seedsThatDecide(Float64Array.of(-1, 1), above, t).seeds, Infinity);
});

Deno.test("seedsThatDecide() needs both sides of an interval, and half the level outside it", () => {
  const region = { kind: "between", lower: -1, upper: 1 } as const;
  const both = seedsThatDecide(sample(4, 0, 2), region, t).seeds;
  assert(2 * tTestPower(both, 1, 2, 0.05) - 1 >= 0.8);
  assert(2 * tTestPower(both - 1, 1, 2, 0.05) - 1 < 0.8);
  const outside = seedsThatDecide(sample(4, 2, 2), region, t).seeds;
  assert(tTestPower(outside, 1, 2, 0.025) >= 0.8 && tTestPower(outside - 1, 1, 2, 0.025) < 0.8);
});

Deno.test("seedsThatDecide() by signs: the first number with power .8 at the observed share", () => {
  // 6 of 8 above the bound, two far below: the sign test decides, share .75.
  const values = Float64Array.of(1, 1, 1, 1, 1, 1, -9, -9);
  const { seeds } = seedsThatDecide(values, above, { alpha: 0.01, power: 0.8, test: "sign" });
  const power = (n: number) => {
    let least = 0;
    while (binomialTail(n, least, 0.5) >= 0.01) least++;
    return binomialTail(n, least, 0.75);
  };
  assert(power(seeds) >= 0.8);
  for (let n = 8; n < seeds; n++) assert(power(n) < 0.8, `${n}`);
});

Deno.test("seedsForShare() has no number at or below the bound", () => {
  assert.equal(seedsForShare(0.5, 0.5, { alpha: 0.05, power: 0.8 }, 2), Infinity);
  assert.equal(seedsForShare(0.4, 2 / 3, { alpha: 0.05, power: 0.8 }, 2), Infinity);
});

Deno.test("seedsThatDecide() is never below the present number", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 3, maxLength: 12 }),
      (list) => {
        const values = Float64Array.from(list);
        fc.pre(new Set(list).size > 1 && Math.max(...list) - Math.min(...list) > 1e-9);
        const { seeds, range } = seedsThatDecide(values, above, t);
        return seeds >= list.length && range[0] >= list.length && range[0] <= range[1];
      },
    ),
    { seed: 1 },
  );
});
