import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { hasherFor } from "../src/runner/project_hasher.ts";
import { budgetOf } from "./budget.ts";
import { certify, estimatorSources, sourcesHash } from "./certificate.ts";
import type { EstimatorCertificate } from "./certificate.ts";
import { runnablePlan } from "./estimator_plan.ts";
import { estimatorGate } from "./estimator_gate.ts";
import { runCheck } from "./run_check.ts";
import { momentsPlan } from "./estimators/moments.ts";
import { junit } from "./junit.ts";
import { certificatePage } from "./page/page.ts";
import type { SuiteRun } from "./run_suite.ts";
import { textReport } from "./text_report.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

function certificateOf(one: Partial<EstimatorCertificate>) {
  const full = { modules: [], sources: "", checks: 1, failed: [], sampleSizes: [], ...one };
  return {
    version: 1 as const,
    effort: "full" as const,
    seed: 1,
    falseAlarm: 1e-3,
    estimators: { one: full },
  };
}
const at = (n: number, passed = true) => ({ n, passed });

Deno.test("estimatorGate() trusts only calibrated sample sizes, and none across a failed one", () => {
  const sampleSizes = [at(20), at(50), at(100, false), at(300), at(1000)];
  const gate = estimatorGate([certificateOf({ sampleSizes })], () => false);
  for (const n of [20, 35, 50, 300, 999, 1000]) assert.equal(gate("one", n), undefined, `${n}`);
  for (const n of [19, 51, 100, 299, 1001]) {
    assert.equal(
      gate("one", n),
      `one is calibrated at n = 20 … 50 and 300 … 1000, not at n = ${n}`,
    );
  }
  assert.equal(gate("two", 50), "two has no calibration; run deno task verify");
});

Deno.test("estimatorGate() distrusts stale and failed estimators, and takes a fresh certificate over a stale one", () => {
  const stale = estimatorGate([certificateOf({})], () => true);
  assert.equal(stale("one", 10), "one changed since its calibration; run deno task verify");
  const failed = estimatorGate([certificateOf({ failed: ["one/vectors/a"] })], () => false);
  assert.equal(failed("one", 10), "one failed one/vectors/a of deno task verify");
  const nowhere = estimatorGate([certificateOf({ sampleSizes: [at(20, false)] })], () => false);
  assert.equal(nowhere("one", 20), "one failed its calibration at every sample size");
  const both = estimatorGate(
    [certificateOf({ sources: "old" }), certificateOf({ sources: "new" })],
    ({ sources }) => sources === "old",
  );
  assert.equal(both("one", 10), undefined);
});

Deno.test("estimatorGate(): a quick run takes no size away from a full one, and a failure in either counts", () => {
  const full = certificateOf({ sampleSizes: [at(20), at(100), at(1000)] });
  const gate = (quick: Partial<EstimatorCertificate>) =>
    estimatorGate([certificateOf(quick), full], () => false);
  for (const n of [20, 500, 1000]) {
    assert.equal(gate({ sampleSizes: [at(50)] })("one", n), undefined);
  }
  const failing = gate({ sampleSizes: [at(100, false)] });
  assert.equal(failing("one", 20), undefined);
  assert.equal(
    failing("one", 500),
    "one is calibrated at n = 20 and 1000, not at n = 500",
  );
  assert.match(gate({ failed: ["one/vectors/a"] })("one", 20)!, /^one failed one\/vectors\/a/);
});

async function momentsRun(): Promise<SuiteRun> {
  const plan = runnablePlan(momentsPlan);
  const reports = [];
  for (const { id } of plan.checks) {
    reports.push(await runCheck({ id, effort: "quick", seed: 1 }, [plan]));
  }
  return { effort: "quick", seed: 1, budget: budgetOf([plan], "quick"), reports, complete: true };
}

Deno.test("certify() stamps an estimator with the hash of its sources, and leaves out what was not fully run", async () => {
  const run = await momentsRun();
  const hasher = hasherFor(root);
  const plans = [runnablePlan(momentsPlan)];
  const sources = estimatorSources(plans, root, hasher);
  const { moments } = certify(run, plans, sources).estimators;
  assert.deepEqual(moments!.modules, ["src/stats/descriptive/moments.ts"]);
  assert.equal(moments!.sources, sourcesHash(moments!.modules, root, hasher));
  assert.deepEqual([moments!.failed, moments!.sampleSizes], [[], []]);
  const part = { ...run, reports: run.reports.slice(1) };
  assert.deepEqual(certify(part, plans, sources).estimators, {});
});

Deno.test("reports of a run name the failed check with its replay line, and nothing is fetched by the page", async () => {
  const run = await momentsRun();
  const reports = run.reports.map((one, i) =>
    i === 0 ? { ...one, passed: false, observed: "a < b" } : one
  );
  const failed = { ...run, reports };
  const replay = (id: string) => `deno task verify --seed 1 --only '${id}'`;
  const text = textReport(failed, replay);
  assert.match(
    text,
    /FAILED moments\/vectors\/nist[^]*found a < b[^]*replay: deno task verify --seed 1 --only 'moments\/vectors\/nist'/,
  );
  assert.match(text, /1 of 8 checks failed$/);
  assert.match(textReport(run, replay), /all 8 checks passed$/);
  const xml = junit(failed, replay);
  assert.match(
    xml,
    /<testsuites name="deno task verify" tests="8" failures="1" errors="0" skipped="0">/,
  );
  assert.match(xml, /message="found a &lt; b; passes: /);
  const page = await certificatePage(failed, "deno task verify");
  assert.match(page, /1 of 8 checks failed\./);
  assert.doesNotMatch(page, /<script|src=|@import|url\(|href="http/);
});
