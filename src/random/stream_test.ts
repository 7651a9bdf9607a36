import assert from "node:assert/strict";
import { stream } from "./stream.ts";
import { threefry2x32 } from "./threefry.ts";
import {
  correlationBound,
  distanceToUniform,
  dkwBound,
  neighbourCorrelation,
} from "./testing/uniformity.ts";

const FALSE_ALARM = 1e-9;

Deno.test("Stream.bits() gives the blocks of counters 0, 1, 2, ... across refills", () => {
  const s = stream("counters");
  const expected = new Uint32Array(10_000);
  threefry2x32(s.key[0], s.key[1], 0, 0, 5000, expected);
  assert.deepEqual(Uint32Array.from({ length: 10_000 }, () => s.bits()), expected);
});

Deno.test("Stream.uniform() is built from 27 and 26 bits of two words", () => {
  const words = stream("u");
  const s = stream("u");
  for (let i = 0; i < 1000; i++) {
    const k = (BigInt(words.bits() >>> 5) << 26n) + BigInt(words.bits() >>> 6);
    const u = s.uniform();
    assert.equal(u, Number(k) / 2 ** 53);
    assert.ok(u > 0 && u < 1);
    assert.equal(1 - (1 - u), u);
  }
});

Deno.test("Stream.uniform() is uniform within the DKW band", () => {
  const s = stream("uniform law");
  const u = Float64Array.from({ length: 100_000 }, () => s.uniform());
  assert.ok(distanceToUniform(u) < dkwBound(u.length, FALSE_ALARM));
});

Deno.test("Stream.child() is the stream of the joined path, wherever the parent stands", () => {
  const parent = stream("a", 1);
  parent.uniform();
  const child = parent.child("b", 2);
  assert.equal(child.bits(), stream("a", 1, "b", 2).bits());
  assert.deepEqual(child.path, ["a", 1, "b", 2]);
});

Deno.test("stream() refuses a path part that is not finite", () => {
  assert.throws(() => stream("a", Infinity), {
    name: "RangeError",
    message: "stream: path part Infinity is not a finite number",
  });
});

/** The k-th draws of streams 0 … n − 1, judged for uniformity and for correlation between neighbours. */
function judge(
  draws: Float64Array,
  falseAlarm: number,
): { uniform: boolean; uncorrelated: boolean } {
  const n = draws.length;
  return {
    uniform: distanceToUniform(draws) < dkwBound(n, falseAlarm),
    uncorrelated: Math.abs(neighbourCorrelation(draws)) < correlationBound(n, falseAlarm),
  };
}

Deno.test("stream() has k-th draws that are uniform and uncorrelated across seeds 0 ... N", () => {
  const seeds = 20_000;
  for (const k of [0, 1, 2, 31, 32]) {
    const draws = Float64Array.from({ length: seeds }, (_, seed) => {
      const s = stream("seed test", seed);
      for (let i = 0; i < k; i++) s.bits();
      return (s.bits() + 0.5) / 2 ** 32;
    });
    assert.deepEqual(
      judge(draws, FALSE_ALARM / 10),
      { uniform: true, uncorrelated: true },
      `k = ${k}`,
    );
  }
});

Deno.test("the test across seeds rejects generators that do not mix their seed", () => {
  // A multiplicative generator started at the seed itself: neighbours' first draws lie on a line.
  const lehmer = Float64Array.from(
    { length: 20_000 },
    (_, seed) => (48271 * (seed + 1) % 2147483647) / 2147483647,
  );
  assert.equal(judge(lehmer, FALSE_ALARM / 10).uncorrelated, false);
  // The first double of xoroshiro128+ seeded as (−1, ~seed, seed, 0) is close to 1 for every small seed.
  const stuck = Float64Array.from({ length: 20_000 }, (_, seed) => 1 - (seed + 1) / 2 ** 32);
  assert.equal(judge(stuck, FALSE_ALARM / 10).uniform, false);
});
