import assert from "node:assert/strict";
import { readCsv } from "../../src/base/csv.ts";
import { judge } from "../../src/claims/judge.ts";
import { costOf } from "../../src/runner/cost_of.ts";
import { claimsJson } from "../../src/report/files/claims_json.ts";
import { ClaimsFile } from "../../src/report/files/claims_schema.ts";
import { effectsFile } from "../../src/report/files/effects_csv.ts";
import { madeUpInput } from "../../src/report/testing/made_up_input.ts";
import { panigrahi2019 } from "../../experiments/panigrahi2019/mod.ts";
import {
  type Acceptance,
  syntheticResults,
} from "../../experiments/panigrahi2019/testing/synthetic_results.ts";
import { disagreements } from "./recompute.ts";

const PUBLISHED = new URL("../../reports/published/", import.meta.url);

/** Made-up noise with outcomes of all three kinds. */
const acceptance: Acceptance = ({ data, place, batchSize, family }) => {
  if (family === "coordinates") return 0.8;
  if (place === "late" && data === "mixture") return 0.94;
  return place === "late" ? 0.9 - 20 / batchSize : 0.95 - 1.7 / batchSize;
};

const verdicts = judge(panigrahi2019, syntheticResults(acceptance));
const made = ClaimsFile.parse(JSON.parse(claimsJson({
  ...madeUpInput(),
  experiments: [{
    experiment: panigrahi2019,
    verdicts,
    figures: [],
    costs: new Map(panigrahi2019.claims.map((claim) => [claim.id, costOf(claim, [])])),
  }],
})));

Deno.test("disagreements() recomputes every number of a file that judge() wrote", () => {
  assert.deepEqual(disagreements(made), []);
  const outcomes = new Set(made.claims.map(({ outcome }) => outcome));
  assert(outcomes.size >= 3, [...outcomes].join());
});

/** The file with one entry changed. */
function planted(change: (entry: ClaimsFile["claims"][number]) => void, id: string) {
  const copy = structuredClone(made);
  change(copy.claims.find((one) => one.id === id)!);
  return disagreements(copy);
}

Deno.test("disagreements() sees one number that is off", () => {
  const faults: readonly ((entry: ClaimsFile["claims"][number]) => void)[] = [
    (entry) => entry.rows[0]!.values![3]!.value! += 1e-6,
    (entry) => entry.rows[1]!.value! += 1e-6,
    (entry) => entry.rows[2]!.interval![1]! += 1e-6,
    (entry) => entry.rows[0]!.pFor *= 1.01,
    (entry) => entry.rows[0]!.pAgainst *= 0.99,
    (entry) => entry.pFor = Math.min(...entry.rows.map((row) => row.pFor)),
    (entry) => entry.pAgainst *= 0.5,
    (entry) => entry.adjustedFor *= 0.9,
    (entry) => entry.adjustedAgainst *= 0.9,
    (entry) => entry.family.size = 10,
    (entry) => entry.classes!.forEach((one) => one.outcome = "reproduced"),
    (entry) => entry.classes!.forEach((one) => one.outcome = "contradicted"),
    (entry) => entry.seedsToDecide = 3,
    (entry) => entry.outcome = entry.outcome === "contradicted" ? "reproduced" : "contradicted",
    (entry) => entry.rule.words = entry.rule.words.replace("0.1", "0.2"),
    (entry) => void entry.rows.splice(0, 1),
  ];
  // Not the smallest p of its family, so that every step of Holm shows.
  for (const [index, fault] of faults.entries()) {
    assert.notDeepEqual(planted(fault, "P3"), [], `fault ${index}`);
  }
});

const published = await Deno.readTextFile(new URL("claims.json", PUBLISHED));
const { version } = JSON.parse(published);
const second = await Deno.readTextFile(
  new URL("claims-without-fashion-mnist.json", PUBLISHED),
);

Deno.test({
  name: "the published verdicts follow from the published effects alone",
  // Version 1 holds no effects by seed: nothing can be recomputed from it.
  ignore: version === 1,
  fn() {
    const file = ClaimsFile.parse(JSON.parse(published));
    assert.deepEqual(disagreements(file), []);
  },
});

Deno.test({
  name: "so do the verdicts without Fashion-MNIST, and no value of it judges there",
  ignore: version === 1,
  fn() {
    const file = ClaimsFile.parse(JSON.parse(second));
    assert.deepEqual(disagreements(file), []);
    assert.ok(file.claims.length > 0);
    for (const { id, rows } of file.claims) {
      assert.ok(rows.every((row) => !row.name.includes("fashion")), id);
    }
  },
});

Deno.test({
  name: "the published CSV of every claim holds the effects of claims.json",
  ignore: version === 1,
  async fn() {
    for (const { paper, id, rows } of ClaimsFile.parse(JSON.parse(published)).claims) {
      const expected = rows.flatMap((row) =>
        (row.values ?? []).map(({ seed, value }) => [
          row.name,
          row.class ?? "",
          `${seed}`,
          `${value ?? ""}`,
        ])
      );
      if (expected.length === 0) continue;
      const text = await Deno.readTextFile(new URL(`${paper}/${effectsFile(id)}`, PUBLISHED));
      assert.deepEqual(readCsv(text).slice(1), expected, `${paper} ${id}`);
    }
  },
});
