import assert from "node:assert/strict";
import type { Region } from "./region.ts";
import { seedsThatDecide } from "./seeds_that_decide.ts";
import { absent, classClaim, group, testClaim, verdictsOn } from "./testing/claims.ts";

const clear = [1, 1.1, 0.9, 1.05, 0.95];
const opposite = clear.map((value) => -value);
const vague = [1, -1, 0.4, -0.5, 0.3];

Deno.test("judge() says when an effect has the stated sign and misses the margin", () => {
  const small = [0.05, 0.06, 0.04, 0.055, 0.045];
  const margin: Region = { kind: "above", bound: 0.1 };
  const reason = (values: readonly number[], region: Region) =>
    verdictsOn([testClaim("A", values, { region })])[0]!.reason;
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
  const alone = verdictsOn([testClaim("A", values, { region })])[0]!;
  assert(alone.rows[0]!.pSign! > 0.05 / 8 && alone.rows[0]!.pSign! < 0.05);
  assert.match(alone.reason, /stated direction/);
  const among = verdictsOn([testClaim("A", values, { region }), ...absent(7)])[0]!;
  assert.equal(among.outcome, "contradicted");
  assert.equal(among.reason, "the mean effect lies outside θ > 1");
});

Deno.test("judge(): of several failing classes each says its own reason", () => {
  const region: Region = { kind: "above", bound: 0.5 };
  const [verdict] = verdictsOn([
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
  const wide = verdictsOn([testClaim("A", vague, { region }), ...absent(30)])[0]!;
  assert.equal(wide.outcome, "inconclusive");
  assert.equal(wide.seedsToDecide, expected(31).seeds);
  assert.deepEqual(wide.seedsToDecideRange, expected(31).range);
  assert(expected(31).seeds > expected(1).seeds);
  assert.match(wide.reason, /the spread is too large: about \d+ seeds would decide with power \.8/);
});

Deno.test("judge() says when the mean lies at the margin", () => {
  const [verdict] = verdictsOn([testClaim("A", [1, -1, 0.4, -0.5, 0.3])]);
  assert.match(
    verdict!.reason,
    /^not significant either way; the mean lies at the margin: more seeds will hardly help/,
  );
  assert.equal(verdict!.seedsToDecideRange, undefined);
});

Deno.test("judge() shows the sign of a class at its share of the level", () => {
  // p = .017 against 0: significant in one of two classes (.05/2), not in one of four (.05/4).
  const values = [0.02, 0.03, 0.005, 0.03, 0.005];
  const reason = (count: number) => {
    const classes = Array.from({ length: count }, (_, index) => group(`x${index}`, values));
    return verdictsOn([classClaim("A", classes, { kind: "above", bound: 1 })])[0]!.reason;
  };
  assert.match(reason(2), /^fails in every class: .* in the stated direction/);
  assert.equal(reason(4), "fails in every class: the mean effect lies outside θ > 1");
});
