import assert from "node:assert/strict";
import { budgetOf, checksOf, FALSE_ALARMS } from "./budget.ts";
import { runnablePlan } from "./estimator_plan.ts";
import { runCheck } from "./run_check.ts";
import { SUITE } from "./suite.ts";
import { vectorCheck } from "./vectors/vector_check.ts";

Deno.test("SUITE has every tier, and no two checks of one name", () => {
  const checks = SUITE.flatMap((plan) => plan.checks);
  const ids = checks.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const tier of [0, 1, 2, 3]) assert(checks.some((check) => check.tier === tier), `${tier}`);
  // Ids go into a command line as they are.
  assert.deepEqual(ids.filter((id) => /[\s'"]/.test(id)), []);
  for (const { estimator, checks } of SUITE) {
    assert(checks.some(({ tier }) => tier === 3), `${estimator} has no planted fault`);
  }
});

Deno.test("budgetOf() shares out no more than the stated false alarms", () => {
  for (const effort of ["quick", "full"] as const) {
    const { total, statistical, each } = budgetOf(SUITE, effort);
    assert.equal(total, FALSE_ALARMS[effort]);
    assert(statistical > 50 && each * statistical <= total * (1 + 1e-12));
  }
});

Deno.test("published values and properties hold for every estimator", async () => {
  const exact = checksOf(SUITE, "quick").filter(({ tier }) => tier < 2);
  assert(exact.length > 20);
  for (const { id } of exact) {
    const { passed, observed } = await runCheck({ id, effort: "quick", seed: 1 });
    assert(passed, `${id}: ${observed}`);
  }
});

const check = vectorCheck<number>({
  id: "value",
  what: "",
  against: "",
  vectors: [{
    what: "a",
    source: "",
    expected: 1,
    tolerance: 0.1,
    compute(value) {
      if (value === 2) throw new RangeError("two");
      return value;
    },
  }],
});
const plan = runnablePlan({
  estimator: "e",
  modules: [],
  subject: 1,
  checks: [check],
  faults: [
    { id: "far", what: "far off", subject: 5 },
    { id: "throws", what: "throws", subject: 2 },
    { id: "near", what: "is hardly off", subject: 1.05 },
  ],
});

Deno.test("a planted fault that no check rejects is a failure of the suite; one that throws is caught", async () => {
  const run = (id: string) => runCheck({ id: `e/fault/${id}`, effort: "quick", seed: 1 }, [plan]);
  assert.match((await run("far")).observed, /^caught by vectors\/value /);
  assert.match((await run("throws")).observed, /^caught by vectors\/value \(throws two\)/);
  const missed = await run("near");
  assert(!missed.passed);
  assert.equal(missed.observed, "no check rejects it");
});

Deno.test("runCheck() gives the same for the same seed, and other numbers for another", async () => {
  const id = "normal/law/N(0,1)";
  const run = async (seed: number) => (await runCheck({ id, effort: "quick", seed })).observed;
  assert.equal(await run(1), await run(1));
  assert.notEqual(await run(1), await run(2));
});

Deno.test("runCheck() turns an exception into a failed check", async () => {
  const broken = runnablePlan({
    estimator: "b",
    modules: [],
    subject: 2,
    checks: [check],
    faults: [],
  });
  const { passed, observed } = await runCheck({ id: "b/vectors/value", effort: "quick", seed: 1 }, [
    broken,
  ]);
  assert.deepEqual([passed, observed], [false, "throws two"]);
});
