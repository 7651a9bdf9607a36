import assert from "node:assert/strict";
import { judge } from "../../../src/claims/judge.ts";
import { recordsOf } from "../../../src/records/records.ts";
import { studyCells } from "../../../src/records/study_cells.ts";
import type { AttackName, Method, RunRecord } from "../runs/record.ts";
import { safeguard2021 } from "../mod.ts";
import { type Change, madeRecords } from "../testing/made_records.ts";
import { training } from "../training/study.ts";

const verdictsOn = (change: Change = {}) => judge(safeguard2021, madeRecords(change));
const verdictOf = (id: string, change: Change) =>
  verdictsOn(change).find(({ claim }) => claim === id)!;
const outcomes = (change: Change = {}) =>
  Object.fromEntries(verdictsOn(change).map(({ claim, outcome }) => [claim, outcome]));

const HELD = Object.fromEntries(safeguard2021.claims.map(({ id }) => [id, "reproduced"]));

/** Changes the runs of a method under an attack. */
const where = (
  method: Method,
  attack: AttackName | "any",
  change: (run: RunRecord, seed: number) => Partial<RunRecord>,
): Change => ({
  run: (run, seed) =>
    run.method === method && (attack === "any" || run.attack === attack)
      ? { ...run, ...change(run, seed) }
      : run,
});

/** Shifts every accuracy but the first, in points. */
const shifted = (points: number) => (run: RunRecord) => ({
  accuracy: run.accuracy.map((one, k) => k === 0 ? one : one + points / 100),
});

Deno.test("claims hold where the safeguard does what the paper says", () => {
  assert.deepEqual(outcomes(), HELD);
});

Deno.test("claims share one family of six, frozen", () => {
  assert.deepEqual(
    safeguard2021.families!["safeguard2021"],
    safeguard2021.claims.map(({ id }) => id),
  );
  const [sg1] = verdictsOn();
  assert.ok(Math.abs(sg1!.adjustedFor / sg1!.pFor) <= 6);
});

Deno.test("SG-1 falls with one attack that costs two points, and bears .7", () => {
  for (
    const attack of ["none", "sign-flip", "zero", "label-flip", "delayed", "safeguard"] as const
  ) {
    assert.deepEqual(outcomes(where("double", attack, shifted(-2))), {
      ...HELD,
      "SG-1": "contradicted",
    });
    assert.equal(verdictOf("SG-1", where("double", attack, shifted(-0.9))).outcome, "reproduced");
  }
});

Deno.test("claims read the best step, not the last", () => {
  const last = where("double", "any", (run) => ({ accuracy: [...run.accuracy.slice(0, -1), 0.2] }));
  assert.deepEqual(outcomes(last), HELD);
  const early = where("double", "zero", (run) => ({ accuracy: [run.accuracy[1]!, 0.2, 0.2] }));
  assert.deepEqual(outcomes(early), HELD);
});

Deno.test("SG-2 falls with one method that is better, and no other claim with it", () => {
  for (const rival of ["coordinate-median", "geometric-median", "krum", "zeno"] as const) {
    const better = where(rival, "variance", () => ({ accuracy: [0.1, 0.97, 0.97] }));
    assert.deepEqual(outcomes(better), { ...HELD, "SG-2": "contradicted" });
  }
});

Deno.test("SG-2 carries the caveat where the plain mean loses less than five points", () => {
  const mild = where("mean", "variance", shifted(6.5));
  assert.deepEqual(outcomes(mild), { ...HELD, "SG-2a": "contradicted" });
  assert.deepEqual(verdictOf("SG-2", mild).caveats, [
    "task not admissible: SG-2a is contradicted",
  ]);
  assert.deepEqual(verdictOf("SG-2", {}).caveats, []);
  assert.equal(verdictOf("SG-2a", where("mean", "variance", shifted(4.5))).outcome, "reproduced");
});

Deno.test("SG-2a compares with the honest mean, not with the safeguard", () => {
  const change = where("double", "any", shifted(-6));
  assert.equal(verdictOf("SG-2a", change).outcome, "reproduced");
  assert.equal(
    verdictOf("SG-2a", where("honest-mean", "none", shifted(-6))).outcome,
    "contradicted",
  );
});

/** Removes the named workers. */
const removing = (workers: readonly number[]) => ({ removedAt }: RunRecord) => ({
  removedAt: removedAt.map((step, i) => workers.includes(i) ? 7 : step),
});

Deno.test("SG-3n counts all ten workers without an attack, SG-3a the honest under attack", () => {
  // Worker 0 is honest where there is no attack.
  assert.deepEqual(outcomes(where("double", "none", removing([0]))), {
    ...HELD,
    "SG-3n": "contradicted",
  });
  assert.deepEqual(outcomes(where("double", "none", removing([9]))), {
    ...HELD,
    "SG-3n": "contradicted",
  });
  // Two of six honest workers under one attack of six: .056.
  assert.deepEqual(outcomes(where("double", "variance", removing([4, 9]))), {
    ...HELD,
    "SG-3a": "contradicted",
  });
  assert.deepEqual(outcomes(where("double", "zero", removing([4]))), HELD, ".028");
  assert.deepEqual(
    outcomes(where("double", "zero", () => ({ removedAt: new Array(10).fill(null) }))),
    HELD,
  );
  assert.deepEqual(outcomes(where("zeno", "variance", removing([4, 5, 6]))), HELD);
});

Deno.test("a worker that is removed at step 0 is removed", () => {
  const first = where("double", "none", () => ({ removedAt: [...new Array(9).fill(null), 0] }));
  assert.equal(verdictOf("SG-3n", first).outcome, "contradicted");
});

Deno.test("SG-4 reads all eight settings, on both sides", () => {
  assert.deepEqual(outcomes({ delay: () => 1.15 }), { ...HELD, "SG-4": "contradicted" });
  assert.deepEqual(outcomes({ delay: () => 0.85 }), { ...HELD, "SG-4": "contradicted" });
  for (let setting = 0; setting < 8; setting++) {
    const missed = (_: number, k: number) => k === setting ? 3 : 1.02;
    assert.equal(verdictOf("SG-4", { delay: missed }).outcome, "contradicted", `${setting}`);
  }
  assert.equal(verdictOf("SG-4", { delay: (_, k) => k % 2 ? 1.15 : 0.85 }).outcome, "reproduced");
});

Deno.test("eleven seeds decide nothing", () => {
  for (const { claim, outcome } of verdictsOn({ seeds: 11 })) {
    assert.equal(outcome, "inconclusive", claim);
  }
});

Deno.test("claims name what is missing, and are not run without records", () => {
  const [cell] = studyCells(training, "laptop", 0);
  const records = recordsOf([], [{ cell: cell!, reason: "not asked for" }]);
  const verdicts = judge(safeguard2021, records);
  assert.ok(verdicts.every(({ outcome }) => outcome === "not-run"));
  assert.deepEqual(verdicts[2]!.caveats, ["training/clusters: 1 cell(s) not run (not asked for)"]);
});
