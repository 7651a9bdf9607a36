import assert from "node:assert/strict";
import fc from "fast-check";
import { fillNormal } from "../random/normal.ts";
import { stream } from "../random/stream.ts";
import { minibatchDraws } from "./draws.ts";
import { minibatchMeans } from "./minibatch_means.ts";
import { population } from "./population.ts";

const EXAMPLES = 50_000;
const big = population("big", fillNormal(stream("big"), new Float64Array(EXAMPLES)), 1);

const draws = (count: number, batchSize: number) =>
  minibatchDraws({ examples: EXAMPLES, count, batchSize, stream: stream("means") });

/** A product that exploits that counts are mostly 0. */
function product(a: Float32Array, m: number, k: number, b: Float32Array, n: number) {
  const out = new Float64Array(m * n);
  a.forEach((count, at) => {
    if (count === 0) return;
    const row = Math.floor(at / k);
    for (let j = 0; j < n; j++) out[row * n + j]! += count * b[(at % k) * n + j]!;
  });
  return Promise.resolve(Float32Array.from(out));
}

Deno.test("minibatchMeans() streams: no chunk grows with the number of minibatches, on either route", async () => {
  for (const [batchSize, few] of [[1, 600], [2500, 100]] as const) {
    const largest = async (count: number) => {
      let size = 0;
      let total = 0;
      for await (const chunk of minibatchMeans([big], draws(count, batchSize), product)) {
        assert.equal(chunk.first, total);
        assert.equal(chunk.values[0]!.length, chunk.count);
        size = Math.max(size, chunk.count);
        total += chunk.count;
      }
      assert.equal(total, count);
      return size;
    };
    const size = await largest(few);
    assert.ok(size < few);
    assert.equal(await largest(2 * few), size);
  }
});

Deno.test("minibatchMeans() gives the same means row by row and by the product", async () => {
  const collect = async (by?: typeof product) => {
    const out: number[] = [];
    for await (const chunk of minibatchMeans([big], draws(20, 3000), by)) {
      out.push(...chunk.values[0]!);
    }
    return out;
  };
  const [summed, multiplied] = [await collect(), await collect(product)];
  summed.forEach((value, j) => assert.ok(Math.abs(value - multiplied[j]!) < 1e-7));
});

Deno.test("minibatchMeans() shows all populations the same minibatches", async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 9 }), async (batchSize) => {
    const values = fillNormal(stream("two", batchSize), new Float32Array(30));
    const one = population("one", values, 1);
    const three = population("three", values.map((value) => 3 * value), 1);
    const plan = minibatchDraws({ examples: 30, count: 4, batchSize, stream: stream("shared") });
    for await (const { values } of minibatchMeans([one, three], plan)) {
      values[0]!.forEach((value, j) => assert.ok(Math.abs(3 * value - values[1]![j]!) < 1e-6));
    }
  }));
});

Deno.test("minibatchMeans() refuses populations of different examples", async () => {
  const other = population("other", new Float32Array(3), 1);
  await assert.rejects(
    minibatchMeans([big, other], draws(1, 1)).next(),
    new RangeError("minibatchMeans: the populations are of different examples"),
  );
});
