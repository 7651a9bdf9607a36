import assert from "node:assert/strict";
import { stream } from "../../random/stream.ts";
import { covariance } from "../linear_algebra/covariance.ts";
import { matrix } from "../linear_algebra/matrix.ts";
import { affine, assertRelative, gaussian, numbers } from "./testing/samples.ts";
import reference from "./fixtures/reference.json" with { type: "json" };
import { halves } from "./halves.ts";
import { principalComponents } from "./principal_components.ts";
import { whiten } from "./whiten.ts";
import { whitenHeldOut } from "./whiten_held_out.ts";

Deno.test("whitenHeldOut() agrees with NumPy's eigenvectors of the first half", () => {
  const { rows, columns, values, whitened } = reference.ica;
  const found = whitenHeldOut(matrix(rows, columns, numbers(values)), 2);
  const expected = numbers(whitened);
  assert.deepEqual([found.rows, found.columns], [60, 2]);
  found.values.forEach((value, i) => assert.ok(Math.abs(value - expected[i]!) < 1e-12));
});

Deno.test("whiten() gives the rows it was fitted on the identity as covariance", () => {
  const a = Float64Array.of(3, 0, 0, 1, 1, 0, 0.5, -1, 0.2);
  const x = affine(gaussian(stream("whiten"), 40, 3), a, 100);
  const covered = covariance(whiten(principalComponents(x, 3), x)).values;
  covered.forEach((value, i) => assert.ok(Math.abs(value - (i % 4 === 0 ? 1 : 0)) < 1e-10));
});

Deno.test("principalComponents() finds the same components by Gram matrix as by covariance", () => {
  // 12 rows in 20 columns go by the Gram matrix; the same rows twice, 24 in 20, by the covariance.
  const wide = gaussian(stream("wide"), 12, 20);
  const twice = matrix(24, 20, Float64Array.of(...wide.values, ...wide.values));
  const byGram = principalComponents(wide, 11);
  const byCovariance = principalComponents(twice, 11);
  for (let i = 0; i < 11; i++) {
    assertRelative(
      byCovariance.variances[i]! * 23 / 2,
      byGram.variances[i]! * 11,
      1e-12,
      "variance",
    );
    let overlap = 0;
    for (let c = 0; c < 20; c++) {
      overlap += byGram.directions.values[i * 20 + c]! *
        byCovariance.directions.values[i * 20 + c]!;
    }
    assert.ok(Math.abs(Math.abs(overlap) - 1) < 1e-10);
  }
  assertRelative(byCovariance.totalVariance * 23 / 2, byGram.totalVariance * 11, 1e-12, "total");
});

Deno.test("principalComponents() says how many components a sample has", () => {
  const x = gaussian(stream("rank"), 30, 3);
  for (let i = 0; i < 30; i++) x.values[i * 3 + 2] = x.values[i * 3]! - x.values[i * 3 + 1]!;
  assert.throws(
    () => principalComponents(x, 3),
    new RangeError(
      "principalComponents: the sample has rank 2; give at most 2 components or more rows",
    ),
  );
  assert.throws(
    () => principalComponents(gaussian(stream("rank"), 5, 8), 5),
    new RangeError(
      "principalComponents: 5 components of 5 rows and 8 columns; give 1 to 4 (fewer than rows, at most the columns)",
    ),
  );
});

Deno.test("whitenHeldOut() states how many rows k components need", () => {
  assert.throws(
    () => whitenHeldOut(gaussian(stream("few"), 9, 6), 4),
    new RangeError(
      "whitenHeldOut: 9 rows for 4 components; give at least 10 rows (each half needs more rows than components) or fewer components",
    ),
  );
  assert.equal(whitenHeldOut(gaussian(stream("few"), 10, 6), 4).columns, 4);
});

Deno.test("halves() refuses a single row", () => {
  assert.throws(
    () => halves(matrix(1, 1)),
    new RangeError("halves: 1 row cannot be split; give at least 2"),
  );
});
