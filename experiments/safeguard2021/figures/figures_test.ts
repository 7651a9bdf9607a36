import assert from "node:assert/strict";
import { matchSnapshots } from "../../../src/base/testing/snapshots.ts";
import { figureSnapshots } from "../../../src/charts/testing/figure_snapshot.ts";
import { recordsOf } from "../../../src/records/records.ts";
import { safeguard2021 } from "../mod.ts";
import { madeRecords } from "../testing/made_records.ts";

const { figures, claims } = safeguard2021;
const drawn = figures.map((figure) => figure.draw(madeRecords())!);
const rowsOf = (id: string) => drawn.find((one) => one.id === id)!.rows;

Deno.test("every figure draws what was committed", async () => {
  await matchSnapshots(new URL("./testing/snapshots/", import.meta.url), figureSnapshots(drawn));
});

Deno.test("figures are what their declarations say, and stand beside every claim", () => {
  assert.deepEqual(
    drawn.map(({ id, claims }) => [id, claims]),
    figures.map(({ id, claims }) => [id, claims]),
  );
  const shown = new Set(drawn.flatMap(({ claims }) => claims));
  assert.deepEqual(claims.filter(({ id }) => !shown.has(id)), []);
});

Deno.test("figures that have no rows are left out", () => {
  for (const figure of figures) assert.equal(figure.draw(recordsOf([], [])), null, figure.id);
});

Deno.test("accuracy by step marks every removal by who was removed", () => {
  const removed = rowsOf("accuracy-by-step").filter(({ removed }) => removed !== null);
  assert.equal(removed.length, 12 * 4);
  assert.ok(removed.every(({ removed, mark }) => removed === "attacker" && mark === 3));
});

Deno.test("best accuracy is a difference to the honest mean, in points", () => {
  const row = rowsOf("best-accuracy").find(({ run }) => run === "Krum, variance")!;
  assert.ok(Math.abs(row["mean"] as number + 25) < 0.2);
});

Deno.test("distances are those of the double safeguard, and nobody attacks without an attack", () => {
  const rows = rowsOf("distance-to-median");
  assert.equal(rows.length, 7 * 2 * 10);
  assert.ok(
    rows.filter(({ attack }) => attack === "no attack").every(({ who }) => who === "honest"),
  );
  const attackers = rows.filter(({ who }) => who === "attacker");
  assert.deepEqual([...new Set(attackers.map(({ ratio }) => ratio))], [1.25]);
});

Deno.test("removals count honest workers and attackers apart", () => {
  const share = (attack: string, who: string) =>
    rowsOf("removals").find((row) => row["attack"] === attack && row["who"] === who)?.["mean"];
  assert.deepEqual([share("zero", "attackers"), share("zero", "honest")], [100, 0]);
  assert.deepEqual([share("no attack", "honest"), share("no attack", "attackers")], [0, undefined]);
  const one = madeRecords({
    run: (run) =>
      run.attack === "none" && run.method === "double"
        ? { ...run, removedAt: run.removedAt.map((_, i) => i === 7 ? 3 : null) }
        : run,
  });
  const figure = figures.find(({ id }) => id === "removals")!.draw(one)!;
  assert.equal(figure.rows.find((row) => row["attack"] === "no attack")!["mean"], 10);
});
