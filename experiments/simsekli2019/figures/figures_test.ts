import assert from "node:assert/strict";
import { matchSnapshots } from "../../../src/base/testing/snapshots.ts";
import { figureSnapshots } from "../../../src/charts/testing/figure_snapshot.ts";
import { recordsOf } from "../../../src/records/records.ts";
import { claims } from "../claims/mod.ts";
import { type Change, madeUpGrid, madeUpRecords } from "../testing/made_up_records.ts";
import { mapNumbers } from "../testing/leaves.ts";
import type { Json, JsonObject } from "../../../src/base/json.ts";
import { figures } from "./mod.ts";

/** Every cell and seed leaves its mark on every number that is not whole, so that no two rows are alike. */
const marked: Change = (result, { id, seed }) =>
  mapNumbers(
    result as Json,
    (place, x) =>
      Number.isInteger(x) ? x : x * (1 + 0.001 * seed) + 1e-4 * (id.length + place.length),
  ) as typeof result;

const records = madeUpRecords(marked, { evidence: true });
/** The grid of the released code has records in the profile `paper` alone. */
const drawn = figures.map((figure) =>
  figure.draw(figure.id === "released-grid" ? madeUpGrid(marked) : records)!
);

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

const drawTable = (id: string, ...[change, options]: Parameters<typeof madeUpRecords>) =>
  figures.find((one) => one.id === id)!.draw(madeUpRecords(change, options))!.rows;
const textAt = (rows: readonly JsonObject[], row: string, column: string) =>
  rows.find((one) => one["row"] === row && (one["reading"] ?? one["column"]) === column)!["text"];

Deno.test("the table has a row for every width and checkpoint, and says what was not measured and how to get it", () => {
  const rows = drawTable("as-released");
  assert.equal(new Set(rows.map((row) => row["row"])).size, 5 + 5);
  const at = (row: string, reading: string) => textAt(rows, row, reading);
  assert.equal(at("mnist, fc16x3, after training", "no dead units"), "not measured");
  assert.equal(at("mnist, fc16x3, after training", "corrected, coordinates"), "with --evidence");
  assert.equal(at("mnist, fc100x3, step 128", "corrected, coordinates"), "with --evidence");
  assert.equal(at("mnist, fc100x3, step T", "corrected, directions"), "with --evidence");
  assert.match(`${at("mnist, fc100x3, step T", "corrected, coordinates")}`, /^1\.\d\d$/);
});

Deno.test("with the evidence the table has the corrected reading of every width and checkpoint, along both families", () => {
  const rows = drawTable("as-released", undefined, { evidence: true });
  const missing = rows.filter(({ text }) => !/^\d\.\d\d$/.test(`${text}`));
  assert.deepEqual([...new Set(missing.map((row) => row["reading"]))], ["no dead units"]);
  const at = (row: string, reading: string) => textAt(rows, row, reading);
  assert.equal(at("mnist, fc16x3, after training", "corrected, coordinates"), "1.67"); // 1/.6
  assert.equal(at("mnist, fc16x3, after training", "corrected, directions"), "1.82"); // 1/.55
  assert.equal(at("mnist, fc100x3, step 128", "corrected, coordinates"), "1.61"); // 1/.62
  assert.equal(at("mnist, fc100x3, step 2T", "corrected, directions"), "1.69"); // 1/.59
  // Where a judged study has the reading, that is shown: i(100) = .54.
  assert.equal(at("mnist, fc100x3, step T", "corrected, coordinates"), "1.85");
});

Deno.test("a corrected reading belongs to the net, the moment and the family that its row names", () => {
  const heavier: Change = (result, { id }) =>
    mapNumbers(
      result as Json,
      (place, x) => place.endsWith("readings[].inverse") && id.includes("/fc64x3/") ? 1 : x,
    ) as typeof result;
  const rows = drawTable("as-released", heavier, { evidence: true });
  const changed = rows.filter(({ text }) => text === "1.00").map((
    { row, reading },
  ) => [row, reading]);
  assert.deepEqual(changed, [
    ["mnist, fc64x3, after training", "corrected, coordinates"],
    ["mnist, fc64x3, after training", "corrected, directions"],
  ]);
});

Deno.test("the table of tail estimators leaves out what did not converge, and counts it", () => {
  const rows = drawTable("tail-estimators", undefined, { evidence: true });
  const at = (noise: string, column: string) => textAt(rows, `fc100x3, T, ${noise}`, column);
  const ML = "maximum, likelihood";
  // 18 columns of α̂ = 1.85 once the one that did not converge (.3) and the empty one are left out.
  assert.equal(at("coordinates, b = 100", ML), "1.85 (10 % ✗)");
  assert.equal(at("coordinates, b = 100", "McCulloch"), "1.24 (5 % ✗)"); // 19/(18/1.75 + 1/.2)
  assert.equal(at("directions, b = 100", ML), "1.47"); // 20/(19/1.85 + 1/.3)
  assert.equal(at("directions, surrogate", ML), "1.56"); // 20/(19/2 + 1/.3)
  assert.equal(at("coordinates, b = 16", "excess kurtosis, exact"), "1.28");
  assert.equal(at("coordinates, surrogate", "excess kurtosis, exact"), "0.00");
  assert.equal(new Set(rows.map(({ row }) => row)).size, 2 * 2 * 3);
  assert.equal(figures.find(({ id }) => id === "tail-estimators")!.draw(madeUpRecords()), null);
});

Deno.test("the table of tail estimators says where there is no estimate at all", () => {
  const never: Change = (result, { id }) =>
    id.startsWith("tails/")
      ? JSON.parse(JSON.stringify(result).replaceAll('"converged":true', '"converged":false'))
      : result;
  const rows = drawTable("tail-estimators", never, { evidence: true });
  const row = "fc100x3, 16, directions, surrogate";
  assert.equal(textAt(rows, row, "maximum, likelihood"), "no estimate (100 % ✗)");
  assert.equal(textAt(rows, row, "max/sum, 4th powers"), "0.15"); // (19·.2/1.9 + 1)/20
});

Deno.test("the table of the released grid has every net once, SGN beside its surrogate", () => {
  const figure = figures.find(({ id }) => id === "released-grid")!;
  assert.equal(figure.draw(madeUpRecords(undefined, { evidence: true })), null);
  const one: Change = (result, { id }) =>
    mapNumbers(
      result as Json,
      (place, x) => place === "surrogate" && id.includes("/fc64x7/linear-hinge/") ? 0.5 : x,
    ) as typeof result;
  const { rows } = figure.draw(madeUpGrid(one))!;
  assert.equal(rows.length, 2 * 2 * 81 + 8);
  const gaussian = rows.filter(({ text }) => `${text}`.endsWith("(2.00)"));
  assert.deepEqual(gaussian.map(({ row, column, text }) => [row, column, text]), [
    ["cifar-10, linear-hinge, width 64", "depth 7", "1.34 (2.00)"], // a = .75 − 6·.0005
    ["mnist, linear-hinge, width 64", "depth 7", "1.34 (2.00)"],
  ]);
});

Deno.test("further data sets are drawn beside those of the claims, marked as evidence", () => {
  const setsOf = (evidence: boolean) =>
    new Set(drawTable("settings", undefined, { evidence }).map((row) => row["set"]));
  assert.deepEqual([...setsOf(true).difference(setsOf(false))], [
    "optdigits, fc100x3 (evidence)",
    "cifar-10, fc100x3 (evidence)",
  ]);
});
