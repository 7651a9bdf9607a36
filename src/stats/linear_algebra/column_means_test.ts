import assert from "node:assert/strict";
import { columnMeans } from "./column_means.ts";
import { matrix } from "./matrix.ts";

Deno.test("columnMeans() keeps 15 digits of a column that lies far from zero", () => {
  // As NIST StRD NumAcc4: 10000000.2 once, then 10000000.1 and 10000000.3 in turn; the mean is exact.
  const values = Float64Array.from(
    { length: 1001 },
    (_, i) => i === 0 ? 1e7 + 0.2 : i % 2 === 1 ? 1e7 + 0.1 : 1e7 + 0.3,
  );
  assert.ok(Math.abs(columnMeans(matrix(1001, 1, values))[0]! - (1e7 + 0.2)) < 4e-9);
});
