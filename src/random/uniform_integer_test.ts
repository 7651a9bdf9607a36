import assert from "node:assert/strict";
import { dkwBound } from "./testing/uniformity.ts";
import type { Stream } from "./stream.ts";
import { stream } from "./stream.ts";
import { uniformInteger } from "./uniform_integer.ts";

/** A stream that gives these words, to reach the rare branches. */
function scripted(...words: number[]): Stream {
  return { bits: () => words.shift()! } as unknown as Stream;
}

Deno.test("uniformInteger() rejects the words of the incomplete round, and no other", () => {
  // 2³² mod 6 = 4: the low words 0 … 3 of 6·w are rejected. w = 0 has low word 0; w = 715827883 has low word 2.
  assert.equal(uniformInteger(scripted(0, 715827883, 1), 6), 0);
  assert.equal(uniformInteger(scripted(1431655766), 6), 2);
  assert.equal(uniformInteger(scripted(0xffffffff), 6), 5);
});

Deno.test("uniformInteger() takes 53-bit integers beyond 2^21 and rejects the incomplete round", () => {
  const n = 2 ** 52 + 1;
  // complete = n, so k ≥ n is rejected: the largest k is, k = n − 1 = 2⁵² is not.
  const s = scripted(0xffffffff, 0xffffffff, 0x80000000, 0);
  assert.equal(uniformInteger(s, n), 2 ** 52);
});

Deno.test("uniformInteger() is uniform within the DKW band at a false-alarm rate of 1e-9", () => {
  for (const n of [2, 10, 1000, 2 ** 21 - 1, 2 ** 40]) {
    const s = stream("integers", n);
    const size = 50_000;
    const sorted = Float64Array.from({ length: size }, () => uniformInteger(s, n)).sort();
    let distance = 0;
    // The distribution function at every drawn value, where its empirical twin jumps to (i + 1)/size.
    for (let i = 0; i < size; i++) {
      if (sorted[i + 1] === sorted[i]) continue;
      distance = Math.max(distance, Math.abs((i + 1) / size - (sorted[i]! + 1) / n));
    }
    assert.ok(distance < dkwBound(size, 1e-9 / 5), `n = ${n}`);
    assert.ok(sorted[0]! >= 0 && sorted[size - 1]! < n);
  }
});

Deno.test("uniformInteger() refuses a number of values that is not a positive integer", () => {
  for (const n of [0, -1, 1.5, NaN, 2 ** 53]) {
    assert.throws(() => uniformInteger(stream("x"), n), {
      name: "RangeError",
      message: `uniformInteger: n must be an integer in 1 … 2^53 - 1, not ${n}`,
    });
  }
});
