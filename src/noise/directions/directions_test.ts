import assert from "node:assert/strict";
import { mlp } from "../../models/mlp.ts";
import { parameterLayout } from "../../models/layout.ts";
import { stream } from "../../random/stream.ts";
import { denseVectors } from "../../training/testing/network.ts";
import type { DirectionFamily } from "./family.ts";
import { givenVectors } from "./vectors.ts";
import { kronecker } from "./kronecker.ts";
import { sphere } from "./sphere.ts";

const LAYERS = [{ fanIn: 7, units: 5 }, { fanIn: 5, units: 3 }];
const blocks = parameterLayout(mlp({ inputs: 7, width: 5, depth: 2, classes: 3 }));
const P = 50;

/** Norms of the dense form, computed apart from the family's own. */
function denseNorms(family: DirectionFamily): number[] {
  return denseVectors(family.directions, LAYERS).map((vector) => Math.hypot(...vector));
}

function assertNorms(family: DirectionFamily): void {
  const expected = denseNorms(family);
  family.norms().forEach((norm, k) => assert.ok(Math.abs(norm / expected[k]! - 1) < 1e-6));
}

Deno.test("sphere() fills any tile with the same numbers, kept or redrawn", () => {
  const options = { parameterCount: P, count: 3, stream: stream("tiles") };
  const whole = new Float32Array(3 * P);
  const { directions } = sphere(options);
  assert.ok(directions.kind === "dense");
  directions.fill(0, P, whole);
  for (const keepBytes of [0, 1e6]) {
    const again = sphere({ ...options, keepBytes }).directions;
    assert.ok(again.kind === "dense");
    for (const [offset, length] of [[0, 1], [13, 9], [49, 1], [5, 45]] as const) {
      const tile = new Float32Array(3 * length);
      again.fill(offset, length, tile);
      for (let k = 0; k < 3; k++) {
        assert.deepEqual(
          tile.slice(k * length, (k + 1) * length),
          whole.slice(k * P + offset, k * P + offset + length),
        );
      }
    }
  }
});

Deno.test("sphere() directions do not depend on how many are drawn beside them", () => {
  const draw = (count: number) =>
    denseVectors(sphere({ parameterCount: P, count, stream: stream("prefix") }).directions, LAYERS);
  assert.deepEqual(draw(2), draw(5).slice(0, 2));
});

Deno.test("sphere() of a block is zero outside it and normal within", () => {
  const block = blocks[1]!;
  for (const keepBytes of [0, 1e6]) {
    const family = sphere({
      parameterCount: P,
      count: 2,
      stream: stream("block"),
      block,
      keepBytes,
    });
    assert.equal(family.id, `layer ${block.name}`);
    const { directions } = family;
    assert.ok(directions.kind === "dense");
    const tile = new Float32Array(2 * 20);
    directions.fill(25, 20, tile); // the block begins at 35
    const [first] = denseVectors(directions, LAYERS);
    assert.deepEqual([...tile.subarray(0, 20)], [...first!.subarray(25, 45)]);
    assert.ok(first!.subarray(0, 35).every((value) => value === 0));
    assert.ok(first!.subarray(35).every((value) => value !== 0));
    assertNorms(family);
  }
});

Deno.test("every family's norms are those of its dense form", () => {
  assertNorms(sphere({ parameterCount: P, count: 4, stream: stream("norms") }));
  for (const rank of [1, 3]) {
    assertNorms(kronecker({ blocks, count: 4, rank, stream: stream("norms") }));
  }
  assertNorms(givenVectors("two", [new Float32Array(P).fill(2), new Float32Array(P).fill(-1)]));
});

Deno.test("kronecker() counts bias entries in its norms", () => {
  const biased = parameterLayout(mlp({ inputs: 7, width: 5, depth: 2, classes: 3, bias: true }));
  const { directions, norms } = kronecker({
    blocks: biased,
    count: 2,
    rank: 2,
    stream: stream("bias"),
  });
  assert.ok(directions.kind === "kronecker" && directions.bias?.length === 2 * 8);
  const weights = denseVectors(directions, LAYERS);
  norms().forEach((norm, k) => {
    const squares = Math.hypot(...weights[k]!) ** 2 +
      Math.hypot(...directions.bias!.subarray(k * 8, (k + 1) * 8)) ** 2;
    assert.ok(Math.abs(norm ** 2 / squares - 1) < 1e-6);
  });
});

Deno.test("kronecker() entries have the variance of a Gaussian direction's, at every rank", () => {
  const wide = parameterLayout(mlp({ inputs: 40, width: 40, depth: 2, classes: 40 }));
  for (const rank of [1, 8]) {
    const family = kronecker({ blocks: wide, count: 200, rank, stream: stream("scale", rank) });
    const meanSquare = family.norms().reduce((sum, norm) => sum + norm ** 2 / 3200, 0) / 200;
    // ‖a‖²‖b‖²/40² has variance (1 + 2/40)² − 1, and two blocks are averaged: 4 standard errors at rank 1.
    assert.ok(Math.abs(meanSquare - 1) < 4 * Math.sqrt((1.05 ** 2 - 1) / 2 / 200), `${meanSquare}`);
  }
});

Deno.test("kronecker() refuses a rank that is no whole number above 0", () => {
  assert.throws(
    () => kronecker({ blocks, count: 1, rank: 0.5, stream: stream("bad") }),
    new RangeError("kronecker: the rank must be a whole number above 0, got 0.5"),
  );
});
