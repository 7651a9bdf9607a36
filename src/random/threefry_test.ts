import assert from "node:assert/strict";
import { PARITY, ROTATIONS, threefry2x32 } from "./threefry.ts";

function block(key: [number, number], counter: [number, number]): number[] {
  const out = new Uint32Array(2);
  threefry2x32(key[0], key[1], counter[0], counter[1], 1, out);
  return [...out];
}

// Known answers of Random123 (kat_vectors, threefry2x32 20).
Deno.test("threefry2x32() gives the published answer for zeros", () => {
  assert.deepEqual(block([0, 0], [0, 0]), [0x6b200159, 0x99ba4efe]);
});

Deno.test("threefry2x32() gives the published answer for all ones", () => {
  const ones = 0xffffffff;
  assert.deepEqual(block([ones, ones], [ones, ones]), [0x1cb996fc, 0xbb002be7]);
});

Deno.test("threefry2x32() gives the published answer for the digits of pi", () => {
  assert.deepEqual(
    block([0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3]),
    [0xc4923a9c, 0x483df7a0],
  );
});

Deno.test("threefry2x32() agrees with JAX: bits(key(0)) is 4070199207", () => {
  // jax.random.bits folds the two words of block 0 by exclusive or (partitionable Threefry).
  const [a, b] = block([0, 0], [0, 0]);
  assert.equal((a! ^ b!) >>> 0, 4070199207);
});

Deno.test("threefry2x32() equals the definition, round by round", () => {
  function definition(key: number[], counter: number[]): number[] {
    const keys = [key[0]!, key[1]!, (key[0]! ^ key[1]! ^ PARITY) >>> 0];
    let a = (counter[0]! + keys[0]!) >>> 0;
    let b = (counter[1]! + keys[1]!) >>> 0;
    for (let round = 0; round < 20; round++) {
      const rotation = ROTATIONS[round % 8]!;
      a = (a + b) >>> 0;
      b = (((b << rotation) | (b >>> (32 - rotation))) ^ a) >>> 0;
      if (round % 4 === 3) {
        const injection = (round + 1) / 4;
        a = (a + keys[injection % 3]!) >>> 0;
        b = (b + keys[(injection + 1) % 3]! + injection) >>> 0;
      }
    }
    return [a, b];
  }
  const words = new Uint32Array(400);
  threefry2x32(1, 2, 3, 4, 200, words);
  for (let i = 0; i < 100; i++) {
    const [k0, k1, c0, c1] = words.subarray(4 * i, 4 * i + 4) as unknown as number[];
    assert.deepEqual(block([k0!, k1!], [c0!, c1!]), definition([k0!, k1!], [c0!, c1!]));
  }
});

Deno.test("threefry2x32() computes block i of a run as it computes that block alone", () => {
  const run = new Uint32Array(16);
  threefry2x32(7, 8, 100, 9, 8, run);
  for (let i = 0; i < 8; i++) {
    assert.deepEqual([...run.subarray(2 * i, 2 * i + 2)], block([7, 8], [100 + i, 9]));
  }
});
