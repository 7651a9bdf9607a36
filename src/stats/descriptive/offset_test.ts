import assert from "node:assert/strict";
import { fillNormal } from "../../random/normal.ts";
import { stream } from "../../random/stream.ts";
import { moments } from "./moments.ts";
import { StreamingMoments } from "./streaming_moments.ts";

/** Bits behind the binary point that hold every value here. */
const BITS = 70n;

/** Skewness and excess kurtosis in exact rational arithmetic: all numbers are whole multiples of 2⁻⁷⁰. */
function exact(sample: Float64Array): { mean: number; skewness: number; excessKurtosis: number } {
  const n = BigInt(sample.length);
  const values = Array.from(sample, wholeOf);
  const sum = values.reduce((a, b) => a + b, 0n);
  // n times the deviations, so that nothing is divided.
  const deviations = values.map((v) => n * v - sum);
  const power = (k: bigint) => deviations.reduce((total, d) => total + d ** k, 0n);
  const [second, third, fourth] = [power(2n), power(3n), power(4n)];
  const scale = 10n ** 40n;
  // g₁² = n S₃²/S₂³, b₂ = n S₄/S₂².
  const square = Number(scale * n * third * third / second ** 3n) / 1e40;
  return {
    mean: Number((sum * 10n ** 25n / n) >> BITS) / 1e25,
    skewness: Math.sign(Number(third)) * Math.sqrt(square),
    excessKurtosis: Number((scale * n * fourth) / (second * second) - 3n * scale) / 1e40,
  };
}

/** x·2⁷⁰. */
function wholeOf(x: number): bigint {
  const scaled = x * 2 ** Number(BITS);
  assert(Number.isInteger(scaled));
  return BigInt(scaled);
}

Deno.test("moments() of values far from 0 agree with exact rational arithmetic, in whatever order", () => {
  for (const offset of [0, 1e6, 1e8, 1e12, -1e8]) {
    for (const n of [20, 100, 1000]) {
      const sample = fillNormal(stream("offset", n), new Float64Array(n))
        .map((z) => Math.round((offset + z * z - z) * 2 ** 13) / 2 ** 13);
      const wanted = exact(sample);
      for (const order of [sample, sample.toReversed(), sample.toSorted()]) {
        for (const found of [moments(order), new StreamingMoments().addAll(order).moments()]) {
          const what = `${offset}, n = ${n}`;
          const mean = Math.abs(found.mean - wanted.mean) / Math.max(1, Math.abs(offset));
          assert(mean < 1e-14, `${what}: mean off by ${mean}`);
          const skewness = Math.abs(found.skewness / wanted.skewness - 1);
          const kurtosis = Math.abs(found.excessKurtosis - wanted.excessKurtosis);
          assert(skewness < 1e-12, `${what}: skewness off by ${skewness}`);
          assert(kurtosis < 1e-11, `${what}: kurtosis off by ${kurtosis}`);
        }
      }
    }
  }
});

Deno.test("StreamingMoments merges parts that lie far from 0 and from one another", () => {
  const sample = fillNormal(stream("offset", "parts"), new Float64Array(300))
    .map((z, i) => Math.round((1e8 + z + (i < 150 ? 0 : 3)) * 2 ** 13) / 2 ** 13);
  const parts = new StreamingMoments().addAll(sample.subarray(0, 150))
    .merge(new StreamingMoments().addAll(sample.subarray(150)));
  const wanted = exact(sample);
  assert(Math.abs(parts.moments().skewness - wanted.skewness) < 1e-12);
  const all = new StreamingMoments().merge(parts);
  assert.deepEqual(all.moments(), parts.moments());
});
