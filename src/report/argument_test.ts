import assert from "node:assert/strict";
import type { Outcome, Verdict } from "../claims/verdict.ts";
import { argumentOf, type ArgumentPlan } from "./argument.ts";

const source = (claim: string) => ({
  claim,
  at: "b = 32",
  holds: "Gaussian",
  fails: "not Gaussian",
  effect: "Δ",
});

const plan: ArgumentPlan = {
  question: "?",
  caption: "",
  rowTitle: "Axis",
  columns: ["early", "late"],
  rows: [{ title: "random directions", entries: [[source("A"), source("B")], []] }],
};

function verdict(claim: string, outcome: Outcome, values: readonly number[]): Verdict {
  return {
    claim,
    paper: "p",
    outcome,
    reason: "",
    words: "",
    rows: values.map((value) => ({
      name: "all",
      replicates: 8,
      value,
      pFor: 1,
      pAgainst: 1,
      method: "t",
    })),
    pFor: 1,
    pAgainst: 1,
    adjustedFor: 1,
    adjustedAgainst: 1,
    evidence: [],
    caveats: [],
  };
}

const texts = (...verdicts: readonly Verdict[]) =>
  argumentOf(plan, verdicts)?.rows.at(0)?.entries.map((list) => list.map(({ text }) => text));

Deno.test("argumentOf() says what a verdict means, with the size of the effect and the claim's own b", () => {
  assert.deepEqual(texts(verdict("A", "reproduced", [-0.014])), [
    ["Gaussian (Δ −0.01), b = 32"],
    [],
  ]);
  assert.deepEqual(
    texts(verdict("A", "contradicted", [-0.3, -0.1]), verdict("B", "inconclusive", [0.2])),
    [["not Gaussian (Δ −0.30 … −0.10), b = 32", "open (Δ 0.20), b = 32"], []],
  );
  assert.deepEqual(texts(verdict("B", "not-run", [])), [["not run, b = 32"], []]);
});

Deno.test("argumentOf() leaves out claims that were not judged, and gives nothing without any", () => {
  assert.equal(argumentOf(plan, [verdict("C", "reproduced", [1])]), undefined);
  const found = argumentOf(plan, [verdict("B", "reproduced", [1])])!;
  assert.deepEqual(found.rows[0]!.entries[0]!.map(({ claim, paper }) => [claim, paper]), [[
    "B",
    "p",
  ]]);
});
