import assert from "node:assert/strict";
import { fillNormal } from "../../../src/random/normal.ts";
import { stream } from "../../../src/random/stream.ts";
import { matrix } from "../../../src/stats/linear_algebra/matrix.ts";
import { jointSample } from "./joint_sample.ts";

const [ROWS, COLUMNS] = [400, 4];

function gaussian(name: string) {
  const x = matrix(ROWS, COLUMNS);
  fillNormal(stream("joint sample", name), x.values);
  return x;
}

Deno.test("jointSample() sees a radius that varies in the vectors and not in their directions", () => {
  const x = gaussian("radial");
  const base = jointSample(x);
  const radial = { ...x, values: x.values.slice() };
  for (let i = 0; i < ROWS; i++) {
    // The second half alone, so that the whitening map is the same.
    const radius = i < ROWS / 2 ? 1 : i % 2 === 0 ? 0.2 : 3;
    for (let c = 0; c < COLUMNS; c++) radial.values[i * COLUMNS + c]! *= radius;
  }
  const seen = jointSample(radial);
  // A Gaussian's b₂ₚ is p(p + 2) = 24.
  assert(Math.abs(base.whole.mardiaKurtosis - 24) < 4);
  assert(seen.whole.mardiaKurtosis > 40);
  // g/‖g‖ changes only through the mean that whitening takes off.
  assert(Math.abs(seen.unit.energy - base.unit.energy) < 0.5);
});

Deno.test("jointSample() of Gaussian vectors does not depend on their covariance", () => {
  // Whitening undoes any mixing up to a rotation, which no statistic sees.
  const x = gaussian("covariance");
  const mixed = { ...x, values: new Float64Array(x.values.length) };
  for (let i = 0; i < ROWS; i++) {
    const row = x.values.subarray(i * COLUMNS, (i + 1) * COLUMNS);
    mixed.values.set([
      3 * row[0]!,
      row[0]! + 0.5 * row[1]!,
      2 * row[2]! - row[1]!,
      0.1 * row[3]! + row[2]!,
    ], i * COLUMNS);
  }
  const [one, other] = [jointSample(x), jointSample(mixed)];
  for (const part of ["whole", "unit"] as const) {
    for (const key of ["mardiaKurtosis", "henzeZirkler", "energy"] as const) {
      assert(Math.abs(one[part][key] - other[part][key]) < 1e-8, `${part} ${key}`);
    }
  }
});
