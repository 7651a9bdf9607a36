import assert from "node:assert/strict";
import { exact } from "./exact.ts";

const rule = exact(0.01);
const levels = { for: 0.05, against: 0.05 };

Deno.test("exact() holds where every number is within the tolerance, its edge included", () => {
  const tested = rule.decide([
    { name: "a", value: 1.01 - 1e-12, expected: 1 },
    { name: "b", value: 5, expected: 5 },
  ]);
  assert("pFor" in tested);
  assert.deepEqual([tested.pFor, tested.pAgainst], [0, 1]);
  assert(tested.rows[0]!.margin![1] >= 0 && tested.rows[1]!.margin![1] > 0.99);
  assert.equal(rule.conclude!(tested, "reproduced", levels), "equal within 0.01");
});

Deno.test("exact() fails by one number that is too far, or is none, on either side", () => {
  for (const value of [1.02, 0.98, NaN]) {
    const tested = rule.decide([
      { name: "a", value: 1, expected: 1 },
      { name: "b", value, expected: 1 },
    ]);
    assert("pFor" in tested);
    assert.deepEqual([tested.pFor, tested.pAgainst], [1, 0]);
    assert.equal(rule.conclude!(tested, "contradicted", levels), "more than 0.01 away: b");
  }
});

Deno.test("exact() has no seeds, and refuses a negative tolerance", () => {
  assert.equal(rule.outlook([], 0.05, 0.8), undefined);
  const nothing = rule.decide([]);
  assert("undecided" in nothing && nothing.empty);
  assert.throws(() => exact(-1), new RangeError("exact: tolerance -1; give at least 0"));
});
