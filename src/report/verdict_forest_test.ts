import assert from "node:assert/strict";
import { compileChart } from "../charts/render_chart.ts";
import { chartSpec } from "../charts/chart_spec.ts";
import type { TestRow } from "../claims/rule.ts";
import { verdictForest } from "./verdict_forest.ts";

const row = (margin?: TestRow["margin"]): TestRow => ({
  name: "all",
  replicates: 8,
  value: -0.5,
  interval: [-0.6, -0.4],
  pFor: 0.01,
  pAgainst: 0.99,
  method: "t",
  ...(margin === undefined ? {} : { margin }),
});

Deno.test("verdictForest() draws the margin of the rule, sign and all, and nothing of its own", () => {
  const { rows } = verdictForest("verdicts", [
    // θ = −0.5 lies inside "below −0.1": the rule says so, whatever the sign of θ.
    { label: "A", row: row([3, 4, 5]), outcome: "reproduced" },
    { label: "B", row: row([-2.5, -1, 0.5]), outcome: "inconclusive" },
  ]);
  assert.deepEqual(rows.map(({ claim, from, distance, to }) => [claim, from, distance, to]), [
    ["A", 3, 4, 5],
    ["B", -2.5, -1, 0.5],
  ]);
});

Deno.test("verdictForest() draws far effects at the edge and leaves out tests without a margin", () => {
  const { rows } = verdictForest("verdicts", [
    { label: "A", row: row([100, 1000, 1900]), outcome: "reproduced" },
    { label: "B", row: row([-40, -30, -20]), outcome: "contradicted" },
    { label: "C", row: row(), outcome: "not-run" },
  ]);
  assert.deepEqual(rows.map(({ claim, distance }) => [claim, distance]), [["A", 12], ["B", -12]]);
});

Deno.test("verdictForest() gives an outcome its colour whichever others are there", () => {
  const colours = (outcomes: readonly ("reproduced" | "contradicted" | "inconclusive")[]) => {
    const figure = verdictForest(
      "verdicts",
      outcomes.map((outcome) => ({ label: outcome, row: row([0, 1, 2]), outcome })),
    );
    const vega = compileChart(chartSpec(figure, "wide", false)) as unknown as {
      scales: { name: string; domain: string[]; range: string[] }[];
    };
    const { domain, range } = vega.scales.find(({ name }) => name === "color")!;
    return new Map(domain.map((one, i) => [one, range[i]]));
  };
  const all = colours(["reproduced", "contradicted", "inconclusive"]);
  assert.equal(new Set(all.values()).size, 3);
  assert.equal(colours(["inconclusive"]).get("inconclusive"), all.get("inconclusive"));
});
