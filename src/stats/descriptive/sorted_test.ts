import assert from "node:assert/strict";
import fc from "fast-check";
import { sorted } from "./sorted.ts";

Deno.test("sorted() gives what the library's sort gives, for any values", () => {
  const anything = fc.float64Array({ minLength: 0, maxLength: 400 });
  const tied = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 30, maxLength: 400 });
  fc.assert(
    fc.property(fc.oneof(anything, tied.map((list) => Float64Array.from(list))), (sample) => {
      // −0 and 0 are equal to every test of normality; the order between them is not kept.
      const plain = (values: Float64Array) => Array.from(values, (value) => value + 0);
      assert.deepEqual(plain(sorted(sample)), plain(sample.toSorted()));
    }),
    { seed: 31, numRuns: 500 },
  );
});

Deno.test("sorted() copes with one bucket that holds nearly everything", () => {
  const sample = Float64Array.from({ length: 5000 }, (_, i) => (i * 7919) % 5000);
  sample[17] = 1e12;
  assert.deepEqual(sorted(sample), sample.toSorted());
});

Deno.test("sorted() leaves its argument alone", () => {
  const sample = Float64Array.from({ length: 100 }, (_, i) => -i);
  const copy = sample.slice();
  sorted(sample);
  assert.deepEqual(sample, copy);
});
