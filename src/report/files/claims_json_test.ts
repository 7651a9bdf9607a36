import assert from "node:assert/strict";
import type { Claim } from "../../claims/claim.ts";
import type { ClassEffects, SeedEffect } from "../../claims/effects.ts";
import { judge } from "../../claims/judge.ts";
import { everyClass } from "../../claims/rules/every_class.ts";
import { meanInRegion } from "../../claims/rules/mean_in_region.ts";
import { recordsOf } from "../../records/records.ts";
import { costOf } from "../../runner/cost_of.ts";
import type { ReportInput } from "../input.ts";
import { claimsJson } from "./claims_json.ts";
import { claimsTable } from "./claims_table.ts";
import { ClaimsFile } from "./claims_schema.ts";

const VALUES = { strong: [0.9, 1, 1.1, 1.05], weak: [0.6, -0.1, 0.9, 0.2] };

const claim: Claim<readonly ClassEffects<readonly SeedEffect[]>[]> = {
  id: "A1",
  statement: "A statement.",
  source: "derived",
  axis: "time-wise",
  effect: "θ",
  reads: [],
  rule: everyClass(meanInRegion({ region: { kind: "above", bound: 0 }, minimumSeeds: 3 })),
  estimators: [],
  find: () => ({
    effects: Object.entries(VALUES).map(([name, values]) => ({
      name,
      effects: values.map((value, seed) => ({ seed: seed + 1000, value })),
    })),
    evidence: [],
    caveats: [],
    sampleSizes: {},
  }),
};

const experiment = {
  id: "made-up",
  title: "A made-up paper",
  citation: "Nobody 2000",
  studies: [],
  claims: [claim],
  figures: [],
};
const verdicts = judge(experiment, recordsOf([], []));
const input: ReportInput = {
  experiments: [{ experiment, verdicts, costs: new Map([["A1", costOf(claim, [])]]), figures: [] }],
  provenance: {
    code: { commit: "0".repeat(40), dirty: false, lockfile: "1".repeat(64) },
    host: { deno: "2", v8: "15", typescript: "6", platform: "any", cpu: "any", cores: 2 },
    engine: { id: "onnx:cpu", version: "1", note: "" },
    profile: "smoke",
    seedOffset: 0,
    seeds: [0],
    datasets: [],
    startedAt: "2026-01-01T00:00:00.000Z",
    wallSeconds: 3,
  },
  command: "deno task reproduce",
  missing: [],
  cellTimings: [],
  runSummary: { cells: 0, computed: 0, reused: 0, notRun: 0, failed: 0, seconds: 0, workers: 1 },
};

Deno.test("claims.json holds every number of the verdict in its own place, and the effects by seed", () => {
  const [one] = ClaimsFile.parse(JSON.parse(claimsJson(input))).claims;
  const verdict = verdicts[0]!;
  const { pFor, pAgainst, adjustedFor, adjustedAgainst } = verdict;
  assert(pFor > 0.01 && pFor < 0.5 && pAgainst > 0.5, "the two p-values must differ");
  assert.deepEqual(
    [one!.pFor, one!.pAgainst, one!.adjustedFor, one!.adjustedAgainst],
    [pFor, pAgainst, adjustedFor, adjustedAgainst],
  );
  assert.deepEqual(one!.rule, { kind: "every-class(mean-in-region)", words: verdict.words });
  assert.deepEqual([one!.axis, one!.paper, one!.outcome], [
    "time-wise",
    "made-up",
    verdict.outcome,
  ]);
  assert.deepEqual(one!.classes, verdict.classes);
  assert.deepEqual(
    one!.rows,
    verdict.rows.map(({ margin: _margin, ...row }) => row),
  );
  assert.deepEqual(one!.rows[1]!.values!.map(({ value }) => value), VALUES.weak);
  assert.equal(one!.seedsToDecide, verdict.seedsToDecide);
  assert.deepEqual(one!.seedsToDecideRange, verdict.seedsToDecideRange);
});

Deno.test("claimsTable() shows the weakest class", () => {
  // Means 1.0125 and .4.
  assert.match(claimsTable(input.experiments[0]!), /\| 0\.4 \[−/);
  assert.doesNotMatch(claimsTable(input.experiments[0]!), /1\.01/);
});
