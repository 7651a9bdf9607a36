import assert from "node:assert/strict";
import fc from "fast-check";
import { adjust } from "../adjust.ts";
import { holmAtLook } from "./holm_at_look.ts";
import { spentAtLook } from "./spending.ts";

const ONE_LOOK = (level: number) => level;

function rejected(pValues: readonly number[], size: number, before = 0, spent = ONE_LOOK) {
  const tests = pValues.map((pValue) => ({ pValue, spent }));
  return holmAtLook(tests, { size, rejectedBefore: before, alpha: 0.05 })
    .map((one) => one.rejected);
}

Deno.test("holmAtLook() with one look rejects what Holm's adjustment rejects", () => {
  const pValue = fc.double({ min: 0, max: 0.06, noNaN: true });
  fc.assert(
    fc.property(fc.array(pValue, { minLength: 1, maxLength: 9 }), (pValues) => {
      const size = pValues.length + 2;
      const expected = adjust(pValues, size, 0.05).map((one) => one.pValue <= 0.05);
      assert.deepEqual(rejected(pValues, size), expected);
    }),
    { seed: 15, numRuns: 500 },
  );
});

Deno.test("holmAtLook() counts rejections of this look and of earlier ones", () => {
  // Four places: .05/4 = .0125, .05/3 = .0167, .05/2 = .025, .05.
  assert.deepEqual(rejected([0.0124, 0.0166, 0.0249, 0.0499], 4), [true, true, true, true]);
  assert.deepEqual(rejected([0.0499, 0.0249, 0.0166, 0.0124], 4), [true, true, true, true]);
  assert.deepEqual(rejected([0.0126, 0.0166, 0.0249], 4), [false, false, false]);
  assert.deepEqual(rejected([0.0166, 0.0249, 0.0499], 4, 1), [true, true, true]);
  assert.deepEqual(rejected([0.0249], 4, 1), [false]);
  assert.deepEqual(rejected([0.0249], 4, 2), [true]);
});

Deno.test("holmAtLook() compares with increments and says with which", () => {
  const second = (level: number) => spentAtLook(0.5, 1, level);
  const level = 0.05 / 2;
  // f(.5; .025) = 2 − 2Φ(2.2414·√2) = .001525: what the first look spent is gone.
  assert.ok(Math.abs(second(level) - (0.025 - 0.0015254)) < 1e-6);
  assert.deepEqual(rejected([0.0234], 2, 0, second), [true]);
  assert.deepEqual(rejected([0.0236], 2, 0, second), [false]);
  const [open] = holmAtLook([{ pValue: 0.5, spent: second }], {
    size: 2,
    rejectedBefore: 0,
    alpha: 0.05,
  });
  assert.equal(open!.level, second(level));
});

Deno.test("holmAtLook() refuses more tests than places", () => {
  assert.throws(() => rejected([0.1, 0.1], 2, 1), RangeError);
});
