import assert from "node:assert/strict";
import { normalNoise } from "../testing/noise.ts";
import { rowDigest } from "./row_digest.ts";

Deno.test("rowDigest() finds no equal rows in noise, and every copy in single and double precision", () => {
  const [rows, columns] = [20_000, 3];
  const noise = normalNoise("rows", rows * columns);
  for (const values of [noise, Float32Array.from(noise)]) {
    const clean = rowDigest(rows);
    // By blocks of one and of two columns.
    clean.add(values.subarray(0, rows));
    clean.add(values.subarray(rows));
    assert.equal(clean.finish(undefined).repeated, 0);
    const copied = values.slice();
    for (let c = 0; c < columns; c++) {
      copied.copyWithin(c * rows + 15_000, c * rows, c * rows + 500);
    }
    const digest = rowDigest(rows);
    digest.add(copied);
    const { repeated, firstRepeated, atOneDistance } = digest.finish(undefined);
    assert.deepEqual([repeated, firstRepeated, atOneDistance], [500, [15_000, 0], 500]);
  }
});

Deno.test("rowDigest() counts rows of zeros, those at the end, and only rows that are used", () => {
  const values = normalNoise("zeros", 100).fill(0, 90);
  values[7] = 0;
  values[50] = 1e9;
  const digest = rowDigest(100);
  digest.add(values);
  const { zero, zeroFrom, zeroAtEnd, largest } = digest.finish(undefined);
  assert.deepEqual([zero, zeroFrom, zeroAtEnd, largest?.row], [11, 90, 10, 50]);
  const some = digest.finish(Int32Array.of(1, 2, 3, 7, 95));
  assert.deepEqual([some.zero, some.zeroFrom, some.zeroAtEnd], [2, 7, 2]);
});
