import assert from "node:assert/strict";
import { matchSnapshots } from "../../base/testing/snapshots.ts";
import { figureSnapshots } from "../../charts/testing/figure_snapshot.ts";
import { tablesOf } from "../../page/testing/read_page.ts";
import { analysisFigures } from "./figures.ts";
import { analysisPage } from "./page.ts";
import { madeUpAnalysis } from "./testing/made_up_analysis.ts";

Deno.test("analysisFigures() draws what was committed", async () => {
  const { table, summary } = madeUpAnalysis();
  await matchSnapshots(
    new URL("./testing/snapshots/", import.meta.url),
    figureSnapshots(analysisFigures(table, summary)),
  );
});

Deno.test("analysisPage() shows each number in its own column", async () => {
  const page = await analysisPage(madeUpAnalysis());
  assert.match(page, /<code>noise &lt;1&gt;\.npy<\/code>/);
  const [surrogate, columns] = tablesOf(page);
  assert.deepEqual(surrogate!.rows[0], {
    Number: "Accepted by Shapiro–Wilk, over minibatches",
    Noise: "0.33",
    Surrogate: "0.43",
    "Central 95 %": "0.38 … 0.49",
    p: ".033",
  });
  assert.deepEqual(surrogate!.rows.map((row) => row["Noise"]), [
    "0.33",
    "0.44",
    "1.55",
    "1.66",
    "0.77",
  ]);
  assert.deepEqual(columns!.cells[1], [
    "1",
    "0.8720",
    "< .001",
    "4.2",
    "< .001",
    "−1.4",
    "5.6",
    "–",
    "–",
    "–",
  ]);
});
