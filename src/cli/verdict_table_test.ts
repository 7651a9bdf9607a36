import assert from "node:assert/strict";
import type { Verdict } from "../claims/verdict.ts";
import type { ReportedExperiment } from "../report/input.ts";
import { verdictTable } from "./verdict_table.ts";

const verdict = (claim: string, rest: Partial<Verdict>): Verdict => ({
  claim,
  paper: "made-up",
  outcome: "reproduced",
  reason: "it holds",
  words: "mean θ > 0 over at least 3 seeds",
  rows: [],
  pFor: 1,
  pAgainst: 1,
  adjustedFor: 1,
  adjustedAgainst: 1,
  evidence: [],
  caveats: [],
  ...rest,
});
const row = { replicates: 8, value: 0.25, pFor: 0, pAgainst: 1 };

Deno.test("verdictTable() shows why, the rule's words and every test on lines of their own", () => {
  const verdicts = [
    verdict("P1", {
      rows: [
        { ...row, name: "mnist", interval: [0.125, 0.375], method: "t" },
        { ...row, name: "mixture", value: -1.23456, interval: [-2, Infinity], method: "sign" },
      ],
    }),
    verdict("P10", { outcome: "not-run", reason: "no data" }),
    verdict("E", { rows: [{ ...row, name: "all", replicates: 1, method: "exact" }] }),
  ];
  const experiment = {
    id: "made-up",
    title: "A paper",
    citation: "",
    studies: [],
    claims: [],
    figures: [],
  };
  const reported: ReportedExperiment = {
    experiment,
    verdicts,
    costs: new Map(),
    figures: [],
  };
  assert.equal(
    verdictTable([reported]),
    [
      "made-up: A paper",
      "  P1   reproduced  it holds",
      "                   holds if mean θ > 0 over at least 3 seeds",
      "                   mnist: 0.25 [0.125, 0.375], 8 seeds",
      "                   mixture: -1.23 [-2, Infinity], 8 seeds",
      "  P10  not-run     no data",
      "                   holds if mean θ > 0 over at least 3 seeds",
      "  E    reproduced  it holds",
      "                   holds if mean θ > 0 over at least 3 seeds",
      "                   0.25",
      "",
    ].join("\n"),
  );
});

Deno.test("verdictTable() lists of many tests the three that speak least for the claim", () => {
  const rows = [0.3, 0.001, 0.9, 0.02, 0.5, 0.04].map((pFor, i) => ({
    ...row,
    name: `c${i}`,
    value: i,
    method: "t",
    pFor,
    pAgainst: 1 - pFor,
  }));
  const experiment = {
    id: "made-up",
    title: "A paper",
    citation: "",
    studies: [],
    claims: [],
    figures: [],
  };
  const lines = verdictTable([{ experiment, verdicts: [verdict("P1", { rows })] }]).split("\n");
  assert.deepEqual(lines.slice(3, 7).map((line) => line.trim()), [
    "c2: 2, 8 seeds",
    "c4: 4, 8 seeds",
    "c0: 0, 8 seeds",
    "… and 3 tests that speak more for it: report, --json",
  ]);
});
