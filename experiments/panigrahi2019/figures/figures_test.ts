import assert from "node:assert/strict";
import { syntheticResults } from "../synthetic_results.ts";
import { claims } from "../claims/mod.ts";
import { figures } from "./mod.ts";

const all = figures(syntheticResults(() => 0.9));

Deno.test("figures have unique ids, rows, captions, and name existing claims", () => {
  assert.equal(new Set(all.map((one) => one.id)).size, all.length);
  const known = new Set(claims.map((one) => one.id));
  for (const figure of all) {
    assert(figure.rows.length > 0, figure.id);
    assert(figure.caption.length > 40, figure.id);
    assert(figure.claims.every((id) => known.has(id)), figure.id);
  }
});

Deno.test("figures cover every claim but by at least one chart", () => {
  const shown = new Set(all.flatMap((one) => one.claims));
  assert.deepEqual(claims.map((one) => one.id).filter((id) => !shown.has(id)), []);
});

Deno.test("figures read the numbers that the records hold", () => {
  const overview = all.find((one) => one.id === "acceptance-by-batch-size")!;
  for (const row of overview.rows) {
    assert(Math.abs((row["mean"] as number) - -0.05) < 0.006, JSON.stringify(row));
    assert((row["lower"] as number) <= (row["mean"] as number));
  }
});

Deno.test("figures that have no rows are left out", () => {
  assert.deepEqual(figures({ records: [], missing: [] }), []);
});
