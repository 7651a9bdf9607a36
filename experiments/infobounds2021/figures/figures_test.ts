import assert from "node:assert/strict";
import { matchSnapshots } from "../../../src/base/testing/snapshots.ts";
import { figureSnapshots } from "../../../src/charts/testing/figure_snapshot.ts";
import { recordsOf } from "../../../src/records/records.ts";
import { claims } from "../claims/mod.ts";
import { syntheticRecords } from "../testing/synthetic_records.ts";
import { boundAgainstSigma } from "./bound_against_sigma.ts";
import { boundOverRange } from "./bound_over_range.ts";
import { forms } from "./forms.ts";
import { figures } from "./mod.ts";

const records = syntheticRecords();
const drawn = figures.map((figure) => figure.draw(records)!);

Deno.test("figures are what their declarations say and stand beside every claim", () => {
  assert.deepEqual(
    drawn.map(({ id, claims }) => [id, claims]),
    figures.map(({ id, claims }) => [id, claims]),
  );
  const shown = new Set(figures.flatMap((figure) => figure.claims));
  assert.deepEqual(claims.filter(({ id }) => !shown.has(id)), []);
  for (const figure of figures) assert.equal(figure.draw(recordsOf([], [])), null, figure.id);
});

Deno.test("the hero's bound is the sum of its terms, its cap half the gap, its best σ within the cap", () => {
  const { rows } = boundAgainstSigma(records);
  const at = (config: unknown, sigma: unknown, series: string) =>
    rows.find((row) =>
      row["config"] === config && row["sigma"] === sigma && row["series"] === series
    )!;
  const bounds = rows.filter(({ series }) => series === "bound");
  assert.equal(bounds.length, 6 * 9);
  for (const { config, sigma, mean, bestOf } of bounds) {
    const value = (series: string) => at(config, sigma, series)["mean"] as number;
    assert.ok(Math.abs(value("first term") + value("Δ") - (mean as number)) < 1e-12);
    assert.ok(Math.abs(value("cap on Δ") * 2 - value("|gen|")) < 1e-12);
    if ((bestOf as number) > 0) assert.ok(value("Δ") <= value("cap on Δ"));
  }
  assert.equal(bounds.reduce((sum, { bestOf }) => sum + (bestOf as number), 0), 60);
});

Deno.test("forms are ratios, the bound over its range has a row per configuration", () => {
  const published = forms(records).rows.filter(({ form }) => form === "Neu, 4R²");
  assert.equal(published.length, 6);
  for (const { mean } of published) assert.ok((mean as number) < 1 && (mean as number) > 0.7);
  const { rows } = boundOverRange(records);
  assert.equal(rows.filter(({ study }) => study === "bump").length, 6);
  assert.equal(rows.filter(({ study }) => study === "nets").length, 12);
});

Deno.test("every figure draws what was committed", async () => {
  await matchSnapshots(new URL("./testing/snapshots/", import.meta.url), figureSnapshots(drawn));
});
