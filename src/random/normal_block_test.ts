import assert from "node:assert/strict";
import { distanceToUniform, dkwBound } from "./testing/uniformity.ts";
import { COS_SERIES, LOG_SERIES, SIN_SERIES, SQRT_HALF_BITS } from "./box_muller_kernel.ts";
import { normalBlock } from "./normal_block.ts";
import { normalCdf } from "./testing/normal_cdf.ts";
import { type Stream, stream } from "./stream.ts";
import { threefry2x32 } from "./threefry.ts";

const FALSE_ALARM = 1e-9;
const f = Math.fround;
const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

function series(coefficients: readonly number[], x: number): number {
  return coefficients.map(f).reduceRight((sum, c) => f(f(sum * x) + c));
}

/** The two words of the block that entry `position` comes from. */
function blockOf(s: Stream, position: number): [number, number] {
  const block = Math.floor(position / 8) * 4 + position % 4;
  const words = new Uint32Array(2);
  const high = 0x80000000 + Math.floor(block / 2 ** 32);
  threefry2x32(s.key[0], s.key[1], block % 2 ** 32, high, 1, words);
  return [words[0]!, words[1]!];
}

/** One entry in scalar float32 arithmetic: every operation rounded, in the kernel's order. */
function scalarEntry(s: Stream, position: number): number {
  const [a, b] = blockOf(s, position);
  float[0] = (a | 1) >>> 0;
  const shifted = bits[0]! - SQRT_HALF_BITS;
  bits[0] = (shifted & 0x7fffff) + SQRT_HALF_BITS;
  const ratio = f(f(float[0]! - 1) / f(float[0]! + 1));
  const logarithm = f(series(LOG_SERIES, f(ratio * ratio)) * ratio);
  const radius = f(Math.sqrt(f(f(((shifted >> 23) - 32) * f(-2 * Math.LN2)) + logarithm)));
  const angle = f(f(b << 2) * f(Math.PI / 4 * 2 ** -31));
  const square = f(angle * angle);
  const sine = f(f(series(SIN_SERIES, square) * angle) * radius);
  const cosine = f(series(COS_SERIES, square) * radius);
  const swap = (b >>> 30 & 1) === 1;
  if (position % 8 < 4) {
    const negative = (b >>> 31) !== (b >>> 30 & 1);
    return (negative ? -1 : 1) * (swap ? sine : cosine);
  }
  return (b >>> 31 === 1 ? -1 : 1) * (swap ? cosine : sine);
}

/** The same transform in double precision; the word of the radius is rounded to float32, which moves u by 2⁻²⁵ at most. */
function exactEntry(s: Stream, position: number): number {
  const [a, b] = blockOf(s, position);
  const radius = Math.sqrt(-2 * Math.log(f((a | 1) >>> 0) / 2 ** 32));
  const angle = Math.PI / 2 * (b >>> 30) + Math.PI / 4 * (b << 2) / 2 ** 31;
  return radius * (position % 8 < 4 ? Math.cos(angle) : Math.sin(angle));
}

const vector = stream("normalBlock test");
const long = normalBlock(vector, 0, 400_000, new Float32Array(400_000));

Deno.test("normalBlock() has the bits of scalar float32 arithmetic", () => {
  for (let i = 0; i < 50_000; i++) assert.equal(long[i], scalarEntry(vector, i), `entry ${i}`);
});

Deno.test("normalBlock() is within 2e-6 of the exact transform of its rounded bits", () => {
  let worst = 0;
  for (let i = 0; i < long.length; i++) {
    worst = Math.max(worst, Math.abs(long[i]! - exactEntry(vector, i)));
  }
  assert.ok(worst < 2e-6, `${worst}`);
});

Deno.test("normalBlock() is normal within the DKW band", () => {
  assert.ok(distanceToUniform(long.map(normalCdf)) < dkwBound(long.length, FALSE_ALARM));
});

Deno.test("normalBlock() has uncorrelated partners: their angle is uniform", () => {
  const angles = Float64Array.from({ length: long.length / 2 }, (_, pair) => {
    const first = Math.floor(pair / 4) * 8 + pair % 4;
    return Math.atan2(long[first]!, long[first + 4]!) / (2 * Math.PI) + 0.5;
  });
  assert.ok(distanceToUniform(angles) < dkwBound(angles.length, FALSE_ALARM));
});

Deno.test("normalBlock() gives the same entries in whatever pieces they are asked for", () => {
  for (const [start, length] of [[0, 1], [3, 9], [7, 1], [8, 8], [13, 20_000], [399_999, 1]]) {
    const piece = normalBlock(vector, start!, length!, new Float32Array(length!));
    assert.deepEqual(piece, long.slice(start, start! + length!), `${start}, ${length}`);
  }
});

Deno.test("normalBlock() goes on beyond 2^32 blocks, where the counter's high word changes", () => {
  const start = 2 ** 33 - 12;
  const piece = normalBlock(vector, start, 24, new Float32Array(24));
  for (const [i, x] of piece.entries()) assert.equal(x, scalarEntry(vector, start + i));
});

Deno.test("normalBlock() neither reads nor moves the stream's own counter", () => {
  const s = stream("untouched");
  const before = normalBlock(s, 0, 16, new Float32Array(16));
  const first = s.bits();
  normalBlock(s, 0, 16, new Float32Array(16));
  assert.deepEqual(normalBlock(s, 0, 16, new Float32Array(16)), before);
  const fresh = stream("untouched");
  assert.deepEqual([first, s.bits()], [fresh.bits(), fresh.bits()]);
});

Deno.test("normalBlock() leaves the rest of a longer output alone", () => {
  const out = new Float32Array(5).fill(9);
  normalBlock(vector, 2, 3, out);
  assert.deepEqual([...out], [...long.slice(2, 5), 9, 9]);
});

Deno.test("normalBlock() refuses a bad range", () => {
  const out = new Float32Array(4);
  assert.throws(() => normalBlock(vector, -1, 1, out), {
    name: "RangeError",
    message: "normalBlock: start must be an integer >= 0, not -1",
  });
  assert.throws(() => normalBlock(vector, 0, 5, out), {
    name: "RangeError",
    message: "normalBlock: length must be an integer in 0 … 4 (the output's), not 5",
  });
});
