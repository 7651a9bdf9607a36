import assert from "node:assert/strict";
import fc from "fast-check";
import { cumulants } from "./cumulants.ts";
import { minibatchCumulants } from "./minibatch_cumulants.ts";

const close = (actual: number, expected: number) =>
  assert.ok(
    Math.abs(actual - expected) <= 1e-9 * (1 + Math.abs(expected)),
    `${actual} ${expected}`,
  );

function* tuples(n: number, b: number): Generator<number[]> {
  if (b === 0) return void (yield []);
  for (const head of tuples(n, b - 1)) for (let i = 0; i < n; i++) yield [...head, i];
}

function* subsets(n: number, b: number, from = 0): Generator<number[]> {
  if (b === 0) return void (yield []);
  for (let i = from; i < n; i++) for (const tail of subsets(n, b - 1, i + 1)) yield [i, ...tail];
}

/** A population of integers that are not all equal, so that every moment is exact and the variance is not 0. */
const populations = (minLength: number, maxLength: number) =>
  fc.array(fc.integer({ min: -9, max: 9 }), { minLength, maxLength })
    .filter((values) => new Set(values).size > 1);

function enumerated(values: number[], batches: Iterable<number[]>) {
  const means = [...batches].map((batch) =>
    batch.reduce((sum, index) => sum + values[index]!, 0) / batch.length
  );
  return cumulants(Float64Array.from(means), 1);
}

function assertSame(
  values: number[],
  b: number,
  scheme: "with-replacement" | "without-replacement",
) {
  const exact = minibatchCumulants(cumulants(Float64Array.from(values), 1), b, scheme);
  const batches = scheme === "with-replacement"
    ? tuples(values.length, b)
    : subsets(values.length, b);
  const listed = enumerated(values, batches);
  close(exact.mean[0]!, listed.mean[0]!);
  close(exact.variance[0]!, listed.variance[0]!);
  close(exact.skewness[0]!, listed.skewness[0]!);
  close(exact.excessKurtosis[0]!, listed.excessKurtosis[0]!);
}

Deno.test("minibatchCumulants() with replacement equals the enumeration of all Nᵇ minibatches", () => {
  fc.assert(
    fc.property(
      populations(2, 5),
      fc.integer({ min: 1, max: 4 }),
      (values, b) => assertSame(values, b, "with-replacement"),
    ),
  );
});

Deno.test("minibatchCumulants() without replacement equals the enumeration of all subsets", () => {
  fc.assert(
    fc.property(populations(4, 8), fc.nat(), (values, seed) => {
      assertSame(values, 1 + seed % (values.length - 1), "without-replacement");
    }),
  );
});

Deno.test("minibatchCumulants() without replacement tends to the other scheme as N grows", () => {
  const few = [1, 2, 2, 7, -5];
  const many = cumulants(Float64Array.from({ length: 50_000 }, (_, i) => few[i % 5]!), 1);
  const without = minibatchCumulants(many, 16, "without-replacement");
  const withIt = minibatchCumulants(many, 16);
  for (const key of ["variance", "skewness", "excessKurtosis"] as const) {
    assert.ok(Math.abs(without[key][0]! / withIt[key][0]! - 1) < 0.02, key);
  }
});

Deno.test("minibatchCumulants() refuses b > N without replacement", () => {
  const one = cumulants(Float64Array.of(1, 2), 1);
  assert.throws(
    () => minibatchCumulants(one, 3, "without-replacement"),
    new RangeError("minibatchCumulants: batch size 3 without-replacement of 2 examples"),
  );
});
