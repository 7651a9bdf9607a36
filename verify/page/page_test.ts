import assert from "node:assert/strict";
import { matchSnapshots } from "../../src/base/testing/snapshots.ts";
import { figureSnapshots } from "../../src/charts/testing/figure_snapshot.ts";
import { calibrationFigures } from "./figures.ts";
import { certificatePage } from "./page.ts";
import { madeUpReports } from "./testing/made_up_reports.ts";

Deno.test("calibrationFigures() draws what was committed", async () => {
  const figures = calibrationFigures(madeUpReports());
  assert.deepEqual(figures.map(({ id }) => id), [
    "size",
    "sizes",
    "uniformity",
    "power",
    "power-by-batch-size",
    "power-multivariate",
    "coverage",
    "bias",
    "rmse",
    "biases",
  ]);
  await matchSnapshots(
    new URL("./testing/snapshots/", import.meta.url),
    figureSnapshots(figures),
  );
});

Deno.test("certificatePage() shows every chart once, with unique ids", async () => {
  const reports = madeUpReports();
  const page = await certificatePage({
    effort: "quick",
    seed: 1,
    budget: { total: 1e-3, statistical: 10, each: 1e-4 },
    reports,
    complete: true,
  }, "deno task verify");
  const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(page.match(/<figure /g)!.length, 10);
  assert.match(page, /All 7 checks passed\./);
});
