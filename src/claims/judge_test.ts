import assert from "node:assert/strict";
import type { Claim, EffectClass } from "./claim.ts";
import { recordsOf } from "../records/records.ts";
import { judge } from "./judge.ts";

const nothing = recordsOf([], []);

function group(name: string, values: readonly number[]): EffectClass {
  return { name, effects: values.map((value, seed) => ({ seed, value })) };
}

function claim(id: string, classes: readonly EffectClass[], minimumSeeds = 3): Claim {
  return {
    id,
    paper: "test",
    statement: "",
    source: "",
    effect: "θ",
    reads: [],
    region: { kind: "above", bound: 0 },
    estimators: ["shapiroWilk"],
    minimumSeeds,
    find: () => ({
      classes,
      evidence: [],
      caveats: [],
      sampleSizes: { shapiroWilk: [1000], andersonDarling: [9] },
    }),
  };
}

const clear = [1, 1.1, 0.9, 1.05, 0.95];
const opposite = clear.map((value) => -value);
const vague = [1, -1, 0.4, -0.5, 0.3];

Deno.test("judge() tells reproduced, contradicted and inconclusive apart", () => {
  const verdicts = judge(
    [
      claim("A", [group("all", clear)]),
      claim("B", [group("all", opposite)]),
      claim("C", [group("all", vague)]),
    ],
    nothing,
  );
  assert.deepEqual(verdicts.map((one) => one.outcome), [
    "reproduced",
    "contradicted",
    "inconclusive",
  ]);
  assert(verdicts[2]!.seedsToDecide! > 5);
  assert.match(verdicts[2]!.reason, /about \d+ seeds would decide/);
});

Deno.test("judge() adjusts over all claims of the paper, the claims without records included", () => {
  const values = [0.5, 0.1, 0.4, 0.3, 0.05, 0.35];
  const alone = judge([claim("A", [group("all", values)])], nothing)[0]!;
  const amongTen = judge(
    [
      claim("A", [group("all", values)]),
      ...Array.from({ length: 9 }, (_, index) => claim(`N${index}`, [])),
    ],
    nothing,
  );
  assert.equal(alone.outcome, "reproduced");
  assert(Math.abs(amongTen[0]!.adjustedFor - 10 * alone.adjustedFor) < 1e-12);
  assert.equal(amongTen[0]!.outcome, "inconclusive");
  assert.equal(amongTen[1]!.outcome, "not-run");
});

Deno.test("judge() demands every class of an intersection–union claim", () => {
  const good = judge([claim("A", [group("x", clear), group("y", clear)])], nothing)[0]!;
  const mixed = judge([claim("A", [group("x", clear), group("y", opposite)])], nothing)[0]!;
  const unclear = judge([claim("A", [group("x", clear), group("y", vague)])], nothing)[0]!;
  assert.equal(good.outcome, "reproduced");
  assert.equal(mixed.outcome, "contradicted");
  assert.equal(unclear.outcome, "inconclusive");
});

Deno.test("judge() does not decide on fewer seeds than the claim demands", () => {
  const verdict = judge([claim("A", [group("all", clear)], 8)], nothing)[0]!;
  assert.equal(verdict.outcome, "inconclusive");
  assert.equal(verdict.reason, "at least 8 seeds are needed to decide; all has 5");
});

Deno.test("judge() makes a claim inconclusive where its estimator is not calibrated", () => {
  const gate = (estimator: string, n: number) => `${estimator} has no calibration at n = ${n}`;
  const verdict = judge([claim("A", [group("all", clear)])], nothing, gate)[0]!;
  assert.equal(verdict.outcome, "inconclusive");
  assert.equal(verdict.reason, "shapiroWilk has no calibration at n = 1000");
});

Deno.test("judge() says why a claim was not run", () => {
  const absent: Claim = {
    ...claim("A", []),
    find: () => ({ classes: [], evidence: [], caveats: ["no data"], sampleSizes: {} }),
  };
  const verdict = judge([absent], nothing)[0]!;
  assert.equal(verdict.outcome, "not-run");
  assert.equal(verdict.reason, "no data");
});

Deno.test("judge() keeps the claims of another paper out of the family", () => {
  const values = [0.5, 0.1, 0.4, 0.3, 0.05, 0.35];
  const alone = judge([claim("A", [group("all", values)])], nothing)[0]!;
  const others = Array.from({ length: 9 }, (_, index) => ({
    ...claim(`N${index}`, []),
    paper: "another",
  }));
  const beside = judge([...others, claim("A", [group("all", values)])], nothing);
  assert.deepEqual(beside.map((one) => one.claim).at(-1), "A");
  assert.equal(beside.at(-1)!.adjustedFor, alone.adjustedFor);
});
