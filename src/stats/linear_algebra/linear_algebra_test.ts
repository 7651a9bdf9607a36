/** The decompositions together, over random matrices: each is judged by what defines it. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { centre } from "./centre.ts";
import { cholesky } from "./cholesky.ts";
import { columnMeans } from "./column_means.ts";
import { covariance } from "./covariance.ts";
import { gram } from "./gram.ts";
import { type Matrix, matrix } from "./matrix.ts";
import { multiplyTransposed } from "./multiply_transposed.ts";
import { solveLower } from "./solve_lower.ts";
import { symmetricEigen } from "./symmetric_eigen.ts";

/** An n × p sample with entries that are multiples of 1/64, so that no entry is subnormal. */
const sample = (rows: number, columns: number) =>
  fc.array(fc.integer({ min: -640, max: 640 }), {
    minLength: rows * columns,
    maxLength: rows * columns,
  }).map((entries) => matrix(rows, columns, Float64Array.from(entries, (entry) => entry / 64)));

const shaped = fc.tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) => sample(rows, columns));

function transpose({ rows, columns, values }: Matrix): Matrix {
  const flipped = new Float64Array(values.length);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) flipped[j * rows + i] = values[i * columns + j]!;
  }
  return { rows: columns, columns: rows, values: flipped };
}

function assertClose(actual: Float64Array, expected: Float64Array, tolerance: number) {
  assert.equal(actual.length, expected.length);
  actual.forEach((value, i) => {
    const difference = Math.abs(value - expected[i]!);
    assert.ok(difference <= tolerance, `entry ${i}: ${value} is not ${expected[i]}`);
  });
}

Deno.test("symmetricEigen() gives A V = V Λ with orthonormal V and falling eigenvalues", () => {
  fc.assert(fc.property(shaped, (x) => {
    const a = covariance(x);
    const { values, vectors } = symmetricEigen(a);
    const size = 1 + Math.max(...a.values.map(Math.abs));
    const scaled = matrix(a.rows, a.rows);
    vectors.values.forEach((value, i) =>
      scaled.values[i] = value * values[Math.floor(i / a.rows)]!
    );
    assertClose(multiplyTransposed(vectors, a).values, scaled.values, 1e-12 * size);
    assertClose(
      gram(vectors).values,
      Float64Array.from(
        a.values,
        (_, i) => Number(i % a.rows === Math.floor(i / a.rows)),
      ),
      1e-12,
    );
    for (let i = 1; i < values.length; i++) assert.ok(values[i]! <= values[i - 1]!);
  }));
});

Deno.test("symmetricEigen() makes the entry of largest modulus of each vector positive", () => {
  fc.assert(fc.property(shaped, (x) => {
    const { vectors } = symmetricEigen(covariance(x));
    for (let i = 0; i < vectors.rows; i++) {
      const row = vectors.values.subarray(i * vectors.columns, (i + 1) * vectors.columns);
      const largest = row.reduce((best, v) => Math.abs(v) > Math.abs(best) ? v : best, 0);
      assert.ok(largest > 0);
    }
  }));
});

Deno.test("symmetricEigen() finds the spectrum of the second-difference matrix of order 200", () => {
  // tridiag(−1, 2, −1) has the eigenvalues 2 − 2 cos(πk/(n + 1)).
  const n = 200;
  const a = matrix(n, n);
  for (let i = 0; i < n; i++) {
    a.values[i * n + i] = 2;
    if (i > 0) a.values[i * n + i - 1] = a.values[(i - 1) * n + i] = -1;
  }
  const expected = Float64Array.from(
    { length: n },
    (_, k) => 2 - 2 * Math.cos(Math.PI * (n - k) / (n + 1)),
  );
  assertClose(symmetricEigen(a).values, expected, 1e-13);
});

Deno.test("cholesky() gives L Lᵀ = A, and solveLower() undoes L", () => {
  fc.assert(fc.property(shaped, (x) => {
    const a = covariance(x);
    for (let i = 0; i < a.rows; i++) a.values[i * a.rows + i]! += 1;
    const lower = cholesky(a);
    const size = Math.max(...a.values.map(Math.abs));
    assertClose(multiplyTransposed(lower, lower).values, a.values, 1e-13 * size);
    const back = solveLower(lower, multiplyTransposed(x, lower));
    assertClose(back.values, x.values, 1e-10 * size);
  }));
});

Deno.test("cholesky() names the column that depends on the ones before it", () => {
  const x = matrix(4, 3, Float64Array.of(1, 2, 3, 4, 5, 9, 7, 1, 8, 2, 2, 4));
  assert.throws(
    () => cholesky(covariance(x)),
    new RangeError(
      "cholesky: column 2 is a linear combination of the columns before it; leave it out or project on fewer components",
    ),
  );
});

Deno.test("cholesky() names a constant column", () => {
  const x = matrix(3, 2, Float64Array.of(1, 5, 2, 5, 4, 5));
  assert.throws(
    () => cholesky(covariance(x)),
    new RangeError("cholesky: column 1 has no variance; leave constant columns out"),
  );
});

Deno.test("covariance() is the Gram matrix of the centred columns", () => {
  fc.assert(fc.property(shaped, (x) => {
    const expected = gram(transpose(centre(x))).values;
    const actual = covariance(x, 0).values.map((value) => value * x.rows);
    assertClose(actual, expected, 1e-10);
  }));
});

Deno.test("covariance() refuses a single row, and centre() leaves columns with mean zero", () => {
  assert.throws(
    () => covariance(matrix(1, 2)),
    new RangeError("covariance: 1 row(s); give at least 2"),
  );
  fc.assert(fc.property(shaped, (x) => {
    assertClose(columnMeans(centre(x)), new Float64Array(x.columns), 1e-13);
  }));
});

Deno.test("gram() adds blocks of columns to the same sums as one pass", () => {
  const columns = 2500;
  const x = matrix(2, columns, Float64Array.from({ length: 2 * columns }, (_, i) => i % 7));
  let expected = 0;
  for (let c = 0; c < columns; c++) expected += x.values[c]! * x.values[columns + c]!;
  assert.equal(gram(x).values[1], expected);
});

Deno.test("symmetricEigen(), cholesky() and multiplyTransposed() refuse shapes that do not fit", () => {
  assert.throws(() => symmetricEigen(matrix(2, 3)), /2 × 3; give a square matrix/);
  assert.throws(() => cholesky(matrix(2, 3)), /2 × 3; give a square matrix/);
  assert.throws(() => multiplyTransposed(matrix(2, 3), matrix(2, 2)), /3 columns against 2/);
});
