/** A made-up run of two papers in which no two numbers are alike, for tests of the report. @module */
import type { Claim } from "../../claims/claim.ts";
import type { TestRow } from "../../claims/rule.ts";
import { notOperational } from "../../claims/rules/not_operational.ts";
import type { Verdict } from "../../claims/verdict.ts";
import type { AnyStudy } from "../../records/study.ts";
import type { Cost } from "../../runner/cost_of.ts";
import { z } from "zod";
import type { Figure } from "../../records/figure.ts";
import type { ReportedExperiment, ReportInput } from "../input.ts";

function claim(id: string, more: Partial<Claim> = {}): Claim {
  return {
    id,
    statement: `Statement <${id}> & more.`,
    source: `section ${id}`,
    axis: "iteration-wise",
    effect: `θ is the effect of ${id}`,
    reads: [],
    rule: notOperational(""),
    estimators: ["shapiroWilk"],
    find: () => ({ effects: null, evidence: [], caveats: [], sampleSizes: {} }),
    ...more,
  };
}

const WORDS = "mean θ > −0.05 over at least 8 seeds";

/** Three classes: the first supports the claim best, the last least. */
const CLASSES: readonly TestRow[] = [
  {
    name: "strong",
    class: "strong",
    replicates: 8,
    value: 0.31,
    interval: [0.27, 0.352],
    pFor: 0.0021,
    pAgainst: 0.9979,
    pSign: 0.0013,
    method: "t",
    margin: [7.1, 8.1, 9.1],
    values: [{ seed: 0, value: 0.3 }, { seed: 1, value: 0.32 }],
  },
  {
    name: "middle",
    class: "middle",
    replicates: 9,
    value: 0.22,
    interval: [0.16, 0.283],
    pFor: 0.0142,
    pAgainst: 0.9858,
    method: "t",
    margin: [3.4, 4.4, 5.4],
  },
  {
    name: "weak",
    class: "weak",
    replicates: 10,
    value: 0.024,
    interval: [-0.043, 0.091],
    pFor: 0.0375,
    pAgainst: 0.9625,
    method: "sign",
    margin: [0.1, 1.1, 2.1],
  },
];

const UNTESTED = { pFor: 1, pAgainst: 1, adjustedFor: 1, adjustedAgainst: 1 };

const VERDICTS: readonly Verdict[] = [
  {
    claim: "A1",
    paper: "made-up",
    outcome: "reproduced",
    reason: "every class lies in θ > −0.05",
    words: `${WORDS}, in every class`,
    rows: CLASSES,
    classes: CLASSES.map(({ name }) => ({ name, outcome: "reproduced" })),
    pFor: 0.0375,
    pAgainst: 0.9534,
    adjustedFor: 0.0411,
    adjustedAgainst: 0.9712,
    evidence: [
      { label: "Median b*", value: Infinity, interval: [12, Infinity], note: "exact cumulants" },
      { label: "Share", value: 0.613, interval: [0.521, 0.704] },
    ],
    caveats: ["set-2 is missing"],
  },
  {
    claim: "A2",
    paper: "made-up",
    outcome: "contradicted",
    reason: "the mean effect lies outside θ < −0.1",
    words: "mean θ < −0.1 over at least 8 seeds",
    rows: [{
      name: "all",
      replicates: 11,
      value: 0.53,
      interval: [0.48, 0.584],
      pFor: 0.9991,
      pAgainst: 0.0049,
      method: "t",
      margin: [-13.2, -12.1, -11.3],
    }],
    pFor: 0.9991,
    pAgainst: 0.0049,
    adjustedFor: 1,
    adjustedAgainst: 0.0196,
    evidence: [],
    caveats: [],
  },
  {
    claim: "A3",
    paper: "made-up",
    outcome: "inconclusive",
    reason: "neither test is significant; about 41 seeds would decide",
    words: WORDS,
    rows: [{
      name: "all",
      replicates: 12,
      value: -0.0271,
      interval: [-0.15, 0.101],
      pFor: 0.3381,
      pAgainst: 0.6619,
      method: "t",
      margin: [-0.83, 0.17, 1.17],
    }],
    pFor: 0.3381,
    pAgainst: 0.6619,
    adjustedFor: 0.6762,
    adjustedAgainst: 0.9913,
    seedsToDecide: 41,
    seedsToDecideRange: [23, 77],
    evidence: [],
    caveats: [],
  },
  {
    claim: "A4",
    paper: "made-up",
    outcome: "not-run",
    reason: "its data is missing",
    words: WORDS,
    rows: [],
    ...UNTESTED,
    evidence: [],
    caveats: ["its data is missing"],
  },
];

const OTHER: readonly Verdict[] = [
  { ...VERDICTS[1]!, claim: "B1", paper: "other" },
  {
    ...VERDICTS[3]!,
    claim: "B2",
    paper: "other",
    outcome: "inconclusive",
    reason: "too few seeds",
  },
];

/** The same id in both papers. */
const chart = (title: string, claims: readonly string[]): Figure => ({
  id: "chart",
  title,
  claims,
  caption: `What a reader should see in ${title}, in words.`,
  spec: {
    height: 100,
    mark: { type: "point", clip: true },
    encoding: {
      x: { field: "x", type: "quantitative" },
      y: { field: "y", type: "quantitative" },
    },
  },
  rows: [{ x: 1, y: 2, name: 'a "quoted", name' }, { x: 3, y: NaN, name: null }],
});

/** The study of the first paper; nothing of it is computed. */
const MADE_UP: AnyStudy = {
  id: "cells",
  paper: "made-up",
  title: "Made-up cells",
  compute: "",
  needs: { engine: false, datasets: () => [] },
  settings: z.unknown(),
  result: z.unknown(),
  grid: () => [],
};

/** Each claim reads one cell more, of 100 seconds, than the claim before it. */
const costsOf = (verdicts: readonly Verdict[], first: Cost) =>
  new Map(verdicts.map(({ claim }, index) => [
    claim,
    { ...first, cells: first.cells + index, seconds: first.seconds + 100 * index },
  ]));

const EXPERIMENTS: readonly ReportedExperiment[] = [
  {
    experiment: {
      id: "made-up",
      title: "A made-up paper",
      citation: "Nobody 2000",
      studies: [MADE_UP],
      claims: [
        claim("A1"),
        claim("A2", { axis: "dimension-wise" }),
        claim("A3", { axis: "time-wise" }),
        claim("A4", { axis: "none", family: "apart" }),
      ],
      figures: [],
    },
    verdicts: VERDICTS,
    costs: costsOf(VERDICTS, { cells: 2, stored: 1, seconds: 185, memory: 1.25e9 }),
    figures: [
      chart("A chart", ["A1", "A2"]),
      { ...chart("Another chart", []), id: "another" },
    ],
  },
  {
    experiment: {
      id: "other",
      title: "Another made-up paper",
      citation: "Somebody 2001",
      studies: [],
      claims: [claim("B1"), claim("B2")],
      figures: [],
    },
    verdicts: OTHER,
    costs: costsOf(OTHER, { cells: 1, stored: 1, seconds: 3700, memory: 2.5e9 }),
    figures: [chart("The other paper's chart", ["B1", "A3", "X9"])],
  },
];

const TIMINGS: ReportInput["cellTimings"] = [
  {
    experiment: "made-up",
    study: "cells",
    cell: "set/net/seed1",
    status: "failed",
    reason: "it crashed",
    key: null,
    seconds: 125,
    memory: 1.25e9,
  },
  {
    experiment: "made-up",
    study: "cells",
    cell: "set/net/seed2",
    status: "reused",
    reason: "unchanged",
    key: "0".repeat(64),
    seconds: 60,
    memory: 0.75e9,
  },
  {
    experiment: "other",
    study: "cells",
    cell: "set/net/seed1",
    status: "computed",
    reason: "new",
    key: "0".repeat(64),
    seconds: 3700,
    memory: 2.5e9,
  },
];

/** The run. */
export function madeUpInput(): ReportInput {
  return {
    experiments: EXPERIMENTS,
    provenance: {
      code: { commit: "0".repeat(40), dirty: false, lockfile: "1".repeat(64) },
      host: {
        deno: "2",
        v8: "15",
        typescript: "6",
        platform: "any",
        cpu: "any",
        cores: 2,
      },
      engine: { id: "onnx:cpu", version: "onnxruntime-node 1", note: "" },
      profile: "smoke",
      seedOffset: 0,
      seeds: [0, 1],
      datasets: [{ id: "set", checksum: "2".repeat(64), missing: null }],
      startedAt: "2026-01-01T00:00:00.000Z",
      wallSeconds: 3,
    },
    command: "deno task reproduce --profile smoke",
    missing: [{
      cell: { study: MADE_UP, id: "set/net/seed0", settings: {}, seed: 0, cost: 1 },
      reason: "no such data; run: deno task data fetch it",
    }],
    cellTimings: TIMINGS,
    runSummary: { cells: 2, computed: 1, reused: 0, notRun: 1, failed: 1, seconds: 3, workers: 2 },
  };
}
