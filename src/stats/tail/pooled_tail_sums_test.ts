import assert from "node:assert/strict";
import fc from "fast-check";
import { normalBlock } from "../../random/normal_block.ts";
import { stream } from "../../random/stream.ts";
import { pooledTailIndex } from "./pooled_tail_index.ts";
import { pooledTailSums } from "./pooled_tail_sums.ts";

const noise = (count: number) =>
  normalBlock(stream("pooled tail sums", count), 0, count, new Float32Array(count));

Deno.test("pooledTailSums() is pooledTailIndex() however the numbers are cut", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 1, max: 700 }), (side, cut) => {
      const x = noise(side * (side + 1));
      x.fill(0, 1, side >> 2);
      const sums = pooledTailSums(x.length);
      for (let at = 0; at < x.length; at += cut) sums.add(x.subarray(at, at + cut));
      const found = sums.result();
      const whole = pooledTailIndex(x);
      assert(Math.abs(found.inverse - whole.inverse) < 1e-12);
      assert.deepEqual([found.blockLength, found.blocks, found.zeros], [
        whole.blockLength,
        whole.blocks,
        whole.zeros,
      ]);
    }),
    { numRuns: 100 },
  );
});

Deno.test("pooledTailSums() leaves out what lies behind the last whole block, in both means", () => {
  const x = noise(107);
  const some = pooledTailSums(107, 10);
  some.add(x);
  const kept = pooledTailSums(100, 10);
  kept.add(x.subarray(0, 100));
  assert.equal(some.result().inverse, kept.result().inverse);
});

Deno.test("pooledTailSums() refuses what cannot be cut, and a list that is too short", () => {
  assert.throws(() => pooledTailSums(101), /101 observations cannot be cut into blocks of 1/);
  assert.throws(() => pooledTailSums(5, 10), {
    name: "RangeError",
    message: "pooledTailSums: 5 observations cannot be cut into blocks of 10",
  });
  const sums = pooledTailSums(100);
  sums.add(noise(99));
  assert.throws(() => sums.result(), {
    name: "RangeError",
    message: "pooledTailSums: 99 of 100 observations came",
  });
});
