import assert from "node:assert/strict";
import { fillNormal } from "../../../src/random/normal.ts";
import { stream } from "../../../src/random/stream.ts";
import { matrix } from "../../../src/stats/linear_algebra/matrix.ts";
import { heldOutHalf, jointSample } from "./joint_sample.ts";

const [ROWS, COLUMNS] = [400, 4];

function gaussian(name: string) {
  const x = matrix(ROWS, COLUMNS);
  fillNormal(stream("joint sample", name), x.values);
  return x;
}

Deno.test("jointSample() sees a radius that varies in the vectors and not in their directions", () => {
  const x = gaussian("radial");
  const base = jointSample(x, null);
  const radial = { ...x, values: x.values.slice() };
  for (let i = 0; i < ROWS; i++) {
    // The second half alone, so that the whitening map is the same.
    const radius = i < ROWS / 2 ? 1 : i % 2 === 0 ? 0.2 : 3;
    for (let c = 0; c < COLUMNS; c++) radial.values[i * COLUMNS + c]! *= radius;
  }
  const seen = jointSample(radial, null);
  // A Gaussian's b₂ₚ is p(p + 2) = 24.
  assert(Math.abs(base.whole.mardiaKurtosis - 24) < 4);
  assert(seen.whole.mardiaKurtosis > 40);
  assert(seen.normVariation > 1.3 * base.normVariation);
  // g/‖g‖ changes only through the mean that whitening takes off.
  assert(Math.abs(seen.unit.energy - base.unit.energy) < 0.5);
});

Deno.test("jointSample() accepts or rejects the direction that was found on the first half", () => {
  const x = gaussian("direction");
  const { direction } = jointSample(x, stream("search"));
  assert.equal(typeof direction!.acceptedShapiroWilk, "boolean");
  const coin = { ...x, values: x.values.slice() };
  for (let i = 0; i < ROWS; i++) {
    coin.values[i * COLUMNS + 2] = coin.values[i * COLUMNS + 2]! > 0 ? 1 : -1;
  }
  const found = jointSample(coin, stream("search")).direction!;
  assert.deepEqual(found, { acceptedShapiroWilk: false, acceptedAndersonDarling: false });
  assert.equal(jointSample(x, null).direction, null);
});

Deno.test("heldOutHalf() is the second half of the rows", () => {
  const half = heldOutHalf(matrix(4, 1, Float64Array.of(1, 2, 3, 4)));
  assert.deepEqual([...half.values], [3, 4]);
});
