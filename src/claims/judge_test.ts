import assert from "node:assert/strict";
import type { Claim } from "./claim.ts";
import type { ClassEffects, SeedEffect } from "./effects.ts";
import { judge } from "./judge.ts";
import type { Region } from "./region.ts";
import { everyClass } from "./rules/every_class.ts";
import { meanInRegion } from "./rules/mean_in_region.ts";
import { notOperational } from "./rules/not_operational.ts";
import { reported } from "./rules/reported.ts";
import { seedsThatDecide } from "./seeds_that_decide.ts";

const nothing = { records: [], missing: [] };
const ABOVE: Region = { kind: "above", bound: 0 };

const effects = (values: readonly number[]): readonly SeedEffect[] =>
  values.map((value, seed) => ({ seed, value }));

const DECLARED = {
  statement: "",
  source: "",
  axis: "none",
  effect: "θ",
  estimators: ["shapiroWilk"],
} as const;
const BESIDE = {
  evidence: [],
  caveats: [],
  sampleSizes: { shapiroWilk: [1000], andersonDarling: [9] },
};

function claim(
  id: string,
  values: readonly number[],
  { minimumSeeds = 3, region = ABOVE, family }: {
    minimumSeeds?: number;
    region?: Region;
    family?: string;
  } = {},
): Claim<readonly SeedEffect[]> {
  return {
    ...DECLARED,
    id,
    ...(family === undefined ? {} : { family }),
    rule: meanInRegion({ region, minimumSeeds }),
    find: () => ({ ...BESIDE, effects: effects(values) }),
  };
}

type Classes = readonly ClassEffects<readonly SeedEffect[]>[];

function classClaim(id: string, classes: Classes, region = ABOVE): Claim<Classes> {
  return {
    ...DECLARED,
    id,
    rule: everyClass(meanInRegion({ region, minimumSeeds: 3 })),
    find: () => ({ ...BESIDE, effects: classes }),
  };
}
const group = (name: string, values: readonly number[]) => ({ name, effects: effects(values) });

const verdicts = (claims: readonly Claim[], families?: Record<string, readonly string[]>) =>
  judge({ id: "test", claims, ...(families === undefined ? {} : { families }) }, nothing);

const clear = [1, 1.1, 0.9, 1.05, 0.95];
const opposite = clear.map((value) => -value);
const vague = [1, -1, 0.4, -0.5, 0.3];
/** t = 4.1 over 6 seeds: p = .0047, significant alone and not among eleven. */
const moderate = [0.5, 0.1, 0.4, 0.3, 0.05, 0.35];
const absent = (count: number) => Array.from({ length: count }, (_, i) => claim(`N${i}`, []));

Deno.test("judge() tells reproduced, contradicted and inconclusive apart", () => {
  const [a, b, c] = verdicts([claim("A", clear), claim("B", opposite), claim("C", vague)]);
  assert.deepEqual([a!.outcome, b!.outcome, c!.outcome], [
    "reproduced",
    "contradicted",
    "inconclusive",
  ]);
  assert.equal(a!.reason, "the mean effect lies in θ > 0");
  assert.equal(b!.reason, "the mean effect lies outside θ > 0");
  assert.equal(a!.paper, "test");
  assert.equal(a!.words, "mean θ > 0 over at least 3 seeds");
  assert.deepEqual(a!.rows[0]!.values, effects(clear));
  assert(c!.seedsToDecide! > 5);
});

Deno.test("judge() adjusts over all claims of the paper, the claims without records included", () => {
  const alone = verdicts([claim("A", moderate)])[0]!;
  const amongTen = verdicts([claim("A", moderate), ...absent(9)]);
  assert.equal(alone.outcome, "reproduced");
  assert.equal(amongTen[0]!.pFor, alone.adjustedFor);
  assert(Math.abs(amongTen[0]!.adjustedFor - 10 * alone.adjustedFor) < 1e-12);
  assert.equal(amongTen[0]!.outcome, "inconclusive");
  assert.equal(amongTen[1]!.outcome, "not-run");
});

Deno.test("judge() adjusts for and against apart", () => {
  // Nine clear claims for stand before it in one order, and behind it in the other.
  const others = Array.from({ length: 9 }, (_, i) => claim(`F${i}`, clear));
  const against = verdicts([claim("A", moderate.map((value) => -value)), ...others])[0]!;
  assert(Math.abs(against.adjustedAgainst - 10 * against.pAgainst) < 1e-12);
  assert(against.pFor > 0.99);
  assert.equal(against.adjustedFor, against.pFor);
});

Deno.test("judge() counts the places of a frozen family, declared or not", () => {
  const ids = ["A", ...Array.from({ length: 10 }, (_, i) => `N${i}`)];
  const declared = verdicts([claim("A", moderate), ...absent(3)], { test: ids })[0]!;
  assert(Math.abs(declared.adjustedFor - 11 * declared.pFor) < 1e-12);
  assert.throws(
    () => verdicts([claim("B", clear)], { test: ids }),
    new RangeError(`familiesOf: claim B is not in the frozen family test (${ids.join(", ")})`),
  );
});

Deno.test("judge() keeps the claims of another family apart", () => {
  const alone = verdicts([claim("A", moderate)])[0]!;
  const others = Array.from(
    { length: 9 },
    (_, i) => claim(`N${i}`, clear, { family: "another" }),
  );
  const beside = verdicts([...others, claim("A", moderate)]);
  assert.equal(beside.at(-1)!.claim, "A");
  assert.equal(beside.at(-1)!.adjustedFor, alone.adjustedFor);
});

Deno.test("judge() demands every class for, and counts the classes against", () => {
  const [good] = verdicts([classClaim("A", [group("x", clear), group("y", clear)])]);
  const [mixed] = verdicts([classClaim("A", [group("x", clear), group("y", opposite)])]);
  const [unclear] = verdicts([classClaim("A", [group("x", clear), group("y", vague)])]);
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
  const [alone] = verdicts([claim("A", falling)]);
  assert.equal(alone!.outcome, "contradicted");
  const good = Array.from({ length: 11 }, (_, i) => group(`x${i}`, clear));
  const [among] = verdicts([classClaim("A", [group("y", falling), ...good])]);
  assert(Math.abs(among!.pAgainst - 12 * alone!.pAgainst) < 1e-12);
  assert.equal(among!.outcome, "inconclusive");
  assert.deepEqual(among!.classes![0], { name: "y", outcome: "inconclusive" });
  assert.match(among!.reason, /^holds on x0, .* and x10 \(.*\), is open on y \(/);
});

Deno.test("judge(): an inadmissible class blocks the claim, keeps its place, and leaves others to contradict", () => {
  const off = { ...group("z", clear), inadmissible: "nothing to explain" };
  const [blocked] = verdicts([classClaim("A", [group("x", clear), off])]);
  assert.equal(blocked!.outcome, "inconclusive");
  assert.deepEqual(blocked!.caveats, ["z is inadmissible: nothing to explain"]);
  assert.deepEqual(blocked!.classes![1], {
    name: "z",
    outcome: "inconclusive",
    inadmissible: "nothing to explain",
  });
  assert.equal(blocked!.seedsToDecide, undefined);
  const [failed] = verdicts([classClaim("A", [group("x", opposite), off])]);
  assert.equal(failed!.outcome, "contradicted");
  assert.equal(failed!.pAgainst, 2 * failed!.rows[0]!.pAgainst);
});

Deno.test("judge(): an inadmissible finding decides nothing, shows its numbers and keeps its place", () => {
  const inadmissible: Claim = {
    ...claim("A", clear),
    find: () => ({
      ...BESIDE,
      effects: effects(clear),
      inadmissible: "the task tells no two apart",
    }),
  };
  const [one, other] = verdicts([inadmissible, claim("B", moderate)]);
  assert.equal(one!.outcome, "inconclusive");
  assert.equal(one!.reason, "inadmissible: the task tells no two apart");
  assert.equal(one!.rows.length, 1);
  assert.deepEqual([one!.pFor, one!.pAgainst, one!.adjustedFor], [1, 1, 1]);
  assert(Math.abs(other!.adjustedFor - 2 * other!.pFor) < 1e-15);
});

Deno.test("judge() does not decide on fewer seeds than the rule demands", () => {
  const [verdict] = verdicts([claim("A", clear, { minimumSeeds: 8 })]);
  assert.equal(verdict!.outcome, "inconclusive");
  assert.equal(verdict!.reason, "at least 8 seeds are needed to decide; there are 5");
  assert.equal(verdict!.rows[0]!.replicates, 5);
  assert.deepEqual([verdict!.pFor, verdict!.pAgainst], [1, 1]);
  const [classes] = verdicts([classClaim("A", [group("x", clear), group("y", [1, 2])])]);
  assert.equal(classes!.reason, "y: at least 3 seeds are needed to decide; there are 2");
  assert.deepEqual(classes!.rows.map(({ name }) => name), ["x", "y"]);
});

Deno.test("judge() makes a claim inconclusive where its estimator is not calibrated", () => {
  const gate = (estimator: string, n: number) => `${estimator} has no calibration at n = ${n}`;
  const [verdict] = judge({ id: "test", claims: [claim("A", clear)] }, nothing, gate);
  assert.equal(verdict!.outcome, "inconclusive");
  assert.equal(verdict!.reason, "shapiroWilk has no calibration at n = 1000");
  const trusted = judge({ id: "test", claims: [claim("A", clear)] }, nothing, () => undefined);
  assert.equal(trusted[0]!.outcome, "reproduced");
});

Deno.test("judge() says why a claim was not run: by its caveat, or by its rule", () => {
  const caveats = ["no data"];
  const missing: Claim = {
    ...claim("A", []),
    find: () => ({ ...BESIDE, effects: [], caveats }),
  };
  const never: Claim = {
    ...DECLARED,
    id: "B",
    rule: notOperational("the formula is not public"),
    find: () => ({ ...BESIDE, effects: null, caveats }),
  };
  const [one, other] = verdicts([missing, never]);
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
  const [verdict] = verdicts([only]);
  assert.equal(verdict!.outcome, "inconclusive");
  assert.equal(verdict!.reason, "reported only: the paper names no size");
  assert.equal(verdict!.rows[0]!.value, 1);
  assert.equal(verdict!.adjustedFor, 1);
});

Deno.test("judge() says when an effect has the stated sign and misses the margin", () => {
  const small = [0.05, 0.06, 0.04, 0.055, 0.045];
  const margin: Region = { kind: "above", bound: 0.1 };
  const reason = (values: readonly number[], region: Region) =>
    verdicts([claim("A", values, { region })])[0]!.reason;
  const stated = "the mean effect is in the stated direction, but smaller than the margin of .1";
  assert.equal(reason(small, margin), stated);
  assert.equal(reason(small.map((value) => -value), { kind: "below", bound: -0.1 }), stated);
  // Around 0: no sign is shown. Below a margin that states none, like −.05: outside is all there is to say.
  const none = [0.01, -0.012, 0.005, -0.004, 0.002];
  assert.equal(reason(none, margin), "the mean effect lies outside θ > 0.1");
  const loss = small.map((value) => value - 0.2);
  assert.equal(
    reason(loss, { kind: "above", bound: -0.05 }),
    "the mean effect lies outside θ > −0.05",
  );
});

Deno.test("judge() shows a missed margin's sign at the level that contradicts, not at .05", () => {
  // t = 3.2 against 0 over 5 seeds: p = .017; alone significant, among 8 places it is not.
  const values = [0.02, 0.03, 0.005, 0.03, 0.005];
  const region: Region = { kind: "above", bound: 1 };
  const alone = verdicts([claim("A", values, { region })])[0]!;
  assert(alone.rows[0]!.pSign! > 0.05 / 8 && alone.rows[0]!.pSign! < 0.05);
  assert.match(alone.reason, /stated direction/);
  const among = verdicts([claim("A", values, { region }), ...absent(7)])[0]!;
  assert.equal(among.outcome, "contradicted");
  assert.equal(among.reason, "the mean effect lies outside θ > 1");
});

Deno.test("judge(): of several failing classes each says its own reason", () => {
  const region: Region = { kind: "above", bound: 0.5 };
  const [verdict] = verdicts([
    classClaim(
      "A",
      [group("x", clear.map((v) => v / 10)), group("y", opposite), group("z", clear)],
      region,
    ),
  ]);
  assert.equal(
    verdict!.reason,
    "holds on z (the mean effect lies in θ > 0.5), " +
      "fails on x (the mean effect is in the stated direction, but smaller than the margin of .5), " +
      "fails on y (the mean effect lies outside θ > 0.5)",
  );
});

Deno.test("judge() states the seeds that would decide at the claim's share of the family's level", () => {
  const expected = (places: number) =>
    seedsThatDecide(Float64Array.from(vague), { kind: "above", bound: 1 }, {
      alpha: 0.05 / places,
      power: 0.8,
      test: "t",
    });
  const region: Region = { kind: "above", bound: 1 };
  const wide = verdicts([claim("A", vague, { region }), ...absent(30)])[0]!;
  assert.equal(wide.outcome, "inconclusive");
  assert.equal(wide.seedsToDecide, expected(31).seeds);
  assert.deepEqual(wide.seedsToDecideRange, expected(31).range);
  assert(expected(31).seeds > expected(1).seeds);
  assert.match(wide.reason, /the spread is too large: about \d+ seeds would decide with power \.8/);
});

Deno.test("judge() says when the mean lies at the margin", () => {
  const [verdict] = verdicts([claim("A", [1, -1, 0.4, -0.5, 0.3])]);
  assert.match(
    verdict!.reason,
    /^neither test is significant; the mean lies at the margin: more seeds will hardly help/,
  );
  assert.equal(verdict!.seedsToDecideRange, undefined);
});
