import assert from "node:assert/strict";
import { z } from "zod";
import { recordsOf } from "../records/records.ts";
import type { Claim } from "./claim.ts";
import { judge } from "./judge.ts";
import { notOperational } from "./rules/not_operational.ts";
import { reported } from "./rules/reported.ts";
import {
  absent,
  BESIDE,
  classClaim,
  type Classes,
  DECLARED,
  effectsOf,
  group,
  NOTHING,
  testClaim,
  verdictsOn,
} from "./testing/claims.ts";

const clear = [1, 1.1, 0.9, 1.05, 0.95];
const opposite = clear.map((value) => -value);
const vague = [1, -1, 0.4, -0.5, 0.3];
/** t = 4.1 over 6 seeds: p = .0047, significant alone and not among eleven. */
const moderate = [0.5, 0.1, 0.4, 0.3, 0.05, 0.35];

Deno.test("judge() tells reproduced, contradicted and inconclusive apart", () => {
  const [a, b, c] = verdictsOn([
    testClaim("A", clear),
    testClaim("B", opposite),
    testClaim("C", vague),
  ]);
  assert.deepEqual([a!.outcome, b!.outcome, c!.outcome], [
    "reproduced",
    "contradicted",
    "inconclusive",
  ]);
  assert.equal(a!.reason, "the mean effect lies in θ > 0");
  assert.equal(b!.reason, "the mean effect lies outside θ > 0");
  assert.equal(a!.paper, "test");
  assert.equal(a!.words, "mean θ > 0 over at least 3 seeds");
  assert.deepEqual(a!.rows[0]!.values, effectsOf(clear));
  // At the margin no number is said; where the spread leaves it open, one is.
  assert.deepEqual([c!.seedsToDecide, c!.seedsToDecideRange], [undefined, undefined]);
  const [wide] = verdictsOn([testClaim("D", [1, 0.9, -0.2, 1.2, -0.3]), ...absent(2)]);
  assert.equal(wide!.outcome, "inconclusive");
  assert(wide!.seedsToDecide! > 5);
});

Deno.test("judge() adjusts over all claims of the paper, the claims without records included", () => {
  const alone = verdictsOn([testClaim("A", moderate)])[0]!;
  const amongTen = verdictsOn([testClaim("A", moderate), ...absent(9)]);
  assert.equal(alone.outcome, "reproduced");
  assert.equal(amongTen[0]!.pFor, alone.adjustedFor);
  assert(Math.abs(amongTen[0]!.adjustedFor - 10 * alone.adjustedFor) < 1e-12);
  assert.equal(amongTen[0]!.outcome, "inconclusive");
  assert.equal(amongTen[1]!.outcome, "not-run");
});

Deno.test("judge() adjusts for and against apart", () => {
  // Nine clear claims for stand before it in one order, and behind it in the other.
  const others = Array.from({ length: 9 }, (_, i) => testClaim(`F${i}`, clear));
  const against = verdictsOn([testClaim("A", moderate.map((value) => -value)), ...others])[0]!;
  assert(Math.abs(against.adjustedAgainst - 10 * against.pAgainst) < 1e-12);
  assert(against.pFor > 0.99);
  assert.equal(against.adjustedFor, against.pFor);
});

Deno.test("judge() counts the places of a frozen family, declared or not", () => {
  const ids = ["A", ...Array.from({ length: 10 }, (_, i) => `N${i}`)];
  const declared = verdictsOn([testClaim("A", moderate), ...absent(3)], { test: ids })[0]!;
  assert(Math.abs(declared.adjustedFor - 11 * declared.pFor) < 1e-12);
  assert.throws(
    () => verdictsOn([testClaim("B", clear)], { test: ids }),
    new RangeError(`familiesOf: claim B is not in the frozen family test (${ids.join(", ")})`),
  );
});

Deno.test("judge() keeps the claims of another family apart", () => {
  const alone = verdictsOn([testClaim("A", moderate)])[0]!;
  const others = Array.from(
    { length: 9 },
    (_, i) => testClaim(`N${i}`, clear, { family: "another" }),
  );
  const beside = verdictsOn([...others, testClaim("A", moderate)]);
  assert.equal(beside.at(-1)!.claim, "A");
  assert.equal(beside.at(-1)!.adjustedFor, alone.adjustedFor);
});

Deno.test("judge() demands every class for, and counts the classes against", () => {
  const [good] = verdictsOn([classClaim("A", [group("x", clear), group("y", clear)])]);
  const [mixed] = verdictsOn([classClaim("A", [group("x", clear), group("y", opposite)])]);
  const [unclear] = verdictsOn([classClaim("A", [group("x", clear), group("y", vague)])]);
  assert.equal(good!.outcome, "reproduced");
  assert.equal(mixed!.outcome, "contradicted");
  assert.equal(unclear!.outcome, "inconclusive");
  assert.equal(good!.reason, "holds in every class: the mean effect lies in θ > 0");
  assert.equal(
    mixed!.reason,
    "holds on x (the mean effect lies in θ > 0), fails on y (the mean effect lies outside θ > 0)",
  );
  assert.deepEqual(mixed!.classes, [
    { name: "x", outcome: "reproduced" },
    { name: "y", outcome: "contradicted" },
  ]);
  assert.deepEqual(unclear!.classes!.map(({ outcome }) => outcome), ["reproduced", "inconclusive"]);
});

Deno.test("judge() multiplies p against by the number of classes, in the claim and in its classes", () => {
  const falling = moderate.map((value) => -value);
  const [alone] = verdictsOn([testClaim("A", falling)]);
  assert.equal(alone!.outcome, "contradicted");
  const good = Array.from({ length: 11 }, (_, i) => group(`x${i}`, clear));
  const [among] = verdictsOn([classClaim("A", [group("y", falling), ...good])]);
  assert(Math.abs(among!.pAgainst - 12 * alone!.pAgainst) < 1e-12);
  assert.equal(among!.outcome, "inconclusive");
  assert.deepEqual(among!.classes![0], { name: "y", outcome: "inconclusive" });
  assert.match(among!.reason, /^holds on x0, .* and x10 \(.*\), is open on y \(/);
});

Deno.test("judge(): an inadmissible class blocks the claim, keeps its place, and leaves others to contradict", () => {
  const off = { ...group("z", clear), inadmissible: "nothing to explain" };
  const [blocked] = verdictsOn([classClaim("A", [group("x", clear), off])]);
  assert.equal(blocked!.outcome, "inconclusive");
  assert.deepEqual(blocked!.caveats, ["z is inadmissible: nothing to explain"]);
  assert.deepEqual(blocked!.classes![1], {
    name: "z",
    outcome: "inconclusive",
    inadmissible: "nothing to explain",
  });
  assert.equal(blocked!.seedsToDecide, undefined);
  const [failed] = verdictsOn([classClaim("A", [group("x", opposite), off])]);
  assert.equal(failed!.outcome, "contradicted");
  assert.equal(failed!.pAgainst, 2 * failed!.rows[0]!.pAgainst);
});

Deno.test("judge(): an inadmissible finding decides NOTHING, shows its numbers and keeps its place", () => {
  const inadmissible: Claim = {
    ...testClaim("A", clear),
    find: () => ({
      ...BESIDE,
      effects: effectsOf(clear),
      inadmissible: "the task tells no two apart",
    }),
  };
  const [one, other] = verdictsOn([inadmissible, testClaim("B", moderate)]);
  assert.equal(one!.outcome, "inconclusive");
  assert.equal(one!.reason, "inadmissible: the task tells no two apart");
  assert.equal(one!.rows.length, 1);
  assert.deepEqual([one!.pFor, one!.pAgainst, one!.adjustedFor], [1, 1, 1]);
  assert(Math.abs(other!.adjustedFor - 2 * other!.pFor) < 1e-15);
});

Deno.test("judge() does not decide on fewer seeds than the rule demands", () => {
  const [verdict] = verdictsOn([testClaim("A", clear, { minimumSeeds: 8 })]);
  assert.equal(verdict!.outcome, "inconclusive");
  assert.equal(verdict!.reason, "at least 8 seeds are needed to decide; there are 5");
  assert.equal(verdict!.rows[0]!.replicates, 5);
  assert.deepEqual([verdict!.pFor, verdict!.pAgainst], [1, 1]);
  const [classes] = verdictsOn([classClaim("A", [group("x", clear), group("y", [1, 2])])]);
  assert.equal(classes!.reason, "y: at least 3 seeds are needed to decide; there are 2");
  assert.deepEqual(classes!.rows.map(({ name }) => name), ["x", "y"]);
});

Deno.test("judge() makes a claim inconclusive where its estimator is not calibrated", () => {
  const gate = (estimator: string, n: number) => `${estimator} has no calibration at n = ${n}`;
  const [verdict] = judge({ id: "test", claims: [testClaim("A", clear)] }, NOTHING, gate);
  assert.equal(verdict!.outcome, "inconclusive");
  assert.equal(verdict!.reason, "shapiroWilk has no calibration at n = 1000");
  const trusted = judge({ id: "test", claims: [testClaim("A", clear)] }, NOTHING, () => undefined);
  assert.equal(trusted[0]!.outcome, "reproduced");
});

Deno.test("judge() says why a claim was not run: by its caveat, or by its rule", () => {
  const caveats = ["no data"];
  const reads: Claim["reads"] = [{
    id: "cells",
    paper: "test",
    title: "",
    compute: "",
    needs: { engine: false, datasets: () => [] },
    settings: z.unknown(),
    result: z.unknown(),
    grid: () => [],
  }];
  const missing: Claim = {
    ...testClaim("A", []),
    reads,
    find: () => ({ ...BESIDE, effects: [], caveats }),
  };
  const never: Claim = {
    ...DECLARED,
    id: "B",
    rule: notOperational("the formula is not public"),
    find: () => ({ ...BESIDE, effects: null, caveats }),
  };
  const cell = { study: reads[0]!, id: "cells/a/seed0", settings: {}, seed: 0, cost: 1 };
  const records = recordsOf([], [{ cell, reason: "no data" }]);
  const [one, other] = judge({ id: "test", claims: [missing, never] }, records);
  // Where no cell is missing a caveat is about something else.
  const [nothing] = verdictsOn([missing]);
  assert.equal(nothing!.outcome, "not-run");
  assert.notEqual(nothing!.reason, "no data");
  assert.deepEqual([one!.outcome, one!.reason], ["not-run", "no data"]);
  assert.deepEqual([other!.outcome, other!.reason], [
    "not-run",
    "not operational: the formula is not public",
  ]);
});

Deno.test("judge() shows what is reported only, and decides nothing by it", () => {
  const only: Claim<Classes> = {
    ...DECLARED,
    id: "R",
    rule: reported("the paper names no size"),
    find: () => ({ ...BESIDE, effects: [group("all", clear)] }),
  };
  const [verdict] = verdictsOn([only]);
  assert.equal(verdict!.outcome, "inconclusive");
  assert.equal(verdict!.reason, "reported only: the paper names no size");
  assert.equal(verdict!.rows[0]!.value, 1);
  assert.equal(verdict!.adjustedFor, 1);
});
