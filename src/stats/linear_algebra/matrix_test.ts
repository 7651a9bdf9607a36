import assert from "node:assert/strict";
import { matrix } from "./matrix.ts";

Deno.test("matrix() names the first entry that is not finite", () => {
  assert.throws(
    () => matrix(2, 2, Float64Array.of(1, 2, 3, Infinity)),
    new RangeError("matrix: row 1, column 1 is Infinity; drop such rows first"),
  );
});

Deno.test("matrix() refuses values that do not fill the shape, and shapes that are none", () => {
  assert.throws(
    () => matrix(2, 3, new Float64Array(5)),
    new RangeError("matrix: 5 values cannot fill 2 × 3; give 6"),
  );
  assert.throws(
    () => matrix(0, 3),
    new RangeError("matrix: 0 × 3 is no shape; give whole numbers of at least 1"),
  );
});
