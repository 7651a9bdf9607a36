import assert from "node:assert/strict";
import { matchSnapshots } from "../../../src/base/testing/snapshots.ts";
import { figureSnapshots } from "../../../src/charts/testing/figure_snapshot.ts";
import { recordsOf } from "../../../src/records/records.ts";
import { claims } from "../claims/mod.ts";
import { type Change, madeUpRecords } from "../testing/made_up_records.ts";
import { mapNumbers } from "../testing/leaves.ts";
import type { Json } from "../../../src/base/json.ts";
import { figures } from "./mod.ts";

/** Every cell and seed leaves its mark on every number that is not whole, so that no two rows are alike. */
const marked: Change = (result, { id, seed }) =>
  mapNumbers(
    result as Json,
    (place, x) =>
      Number.isInteger(x) ? x : x * (1 + 0.001 * seed) + 1e-4 * (id.length + place.length),
  ) as typeof result;

const records = madeUpRecords(marked);
const drawn = figures.map((figure) => figure.draw(records)!);

Deno.test("every figure draws what was committed", async () => {
  await matchSnapshots(
    new URL("../testing/snapshots/", import.meta.url),
    figureSnapshots(drawn),
  );
});

Deno.test("figures are what their declarations say, and show every claim that has something to show", () => {
  assert.deepEqual(
    drawn.map(({ id, claims }) => [id, claims]),
    figures.map(({ id, claims }) => [id, claims]),
  );
  const shown = new Set(drawn.flatMap((one) => one.claims));
  assert.deepEqual(claims.map(({ id }) => id).filter((id) => !shown.has(id)), ["S1zf", "S9"]);
});

Deno.test("without records there are no figures", () => {
  for (const figure of figures) assert.equal(figure.draw(recordsOf([], [])), null, figure.id);
});

Deno.test("the parts of a − ½ add up to it", () => {
  const rows = drawn.find(({ id }) => id === "shares")!.rows;
  const hero = drawn.find(({ id }) => id === "made-of")!.rows;
  for (const when of ["0", "16", "128", "T", "2T"]) {
    const sum = rows.filter((row) => row["when"] === when)
      .reduce((total, row) => total + (row["mean"] as number), 0);
    const a = hero.find((row) => row["when"] === when && row["reading"] === "SGN, as released")!;
    assert(Math.abs(sum - ((a["mean"] as number) - 0.5)) < 1e-12, when);
  }
});

Deno.test("the table has a row for every width and checkpoint, and says what was not measured", () => {
  const { rows } = drawn.find(({ id }) => id === "as-released")!;
  assert.equal(new Set(rows.map((row) => row["row"])).size, 5 + 5);
  const at = (row: string, reading: string) =>
    rows.find((one) => one["row"] === row && one["reading"] === reading)!["text"];
  assert.equal(at("mnist, fc16x3, after training", "over iterations"), "not measured");
  assert.equal(at("mnist, fc100x3, step 128", "over iterations"), "not measured");
  assert.match(`${at("mnist, fc100x3, step T", "over iterations")}`, /^1\.\d\d$/);
});
