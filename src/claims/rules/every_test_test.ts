import assert from "node:assert/strict";
import type { SeedEffect, TestEffects } from "../effects.ts";
import { seedsThatDecide } from "../seeds_that_decide.ts";
import { everyClass } from "./every_class.ts";
import { everyTest } from "./every_test.ts";
import { meanInRegion } from "./mean_in_region.ts";

const region = { kind: "above", bound: 0 } as const;
const one = meanInRegion({ region, minimumSeeds: 3 });
const rule = everyTest(one);

const by = (test: string, values: readonly number[]): TestEffects<readonly SeedEffect[]> => ({
  test,
  effects: values.map((value, seed) => ({ seed, value })),
});
const sw = by("SW", [0.9, 1.1, 1, 1.2]);
const ad = by("AD", [0.2, 0.5, 0.1, 0.4]);

Deno.test("everyTest() takes the larger p, for and against alike", () => {
  const tested = rule.decide([sw, ad]);
  assert("pFor" in tested);
  const [first, second] = tested.rows;
  assert(first!.pFor < second!.pFor && first!.pAgainst > second!.pAgainst);
  assert.equal(tested.pFor, second!.pFor);
  assert.equal(tested.pAgainst, first!.pAgainst);
  assert.deepEqual(tested.rows.map(({ name }) => name), ["SW", "AD"]);
});

Deno.test("everyTest() is undecided where one test has too few seeds, or nothing ran", () => {
  const short = rule.decide([sw, by("AD", [1, 2])]);
  assert.equal(
    "undecided" in short && short.undecided,
    "AD: at least 3 seeds are needed to decide; there are 2",
  );
  assert.equal(short.rows!.length, 2);
  const empty = rule.decide([by("SW", []), by("AD", [])]);
  assert("undecided" in empty && empty.empty && empty.outcome === "not-run");
  const none = rule.decide([]);
  assert("undecided" in none && none.empty && none.outcome === "not-run");
});

Deno.test("everyTest() is empty in no case where one test has effects and the other has none", () => {
  const half = rule.decide([sw, by("AD", [])]);
  assert.equal("undecided" in half && half.undecided, "AD: no effect was measured");
  assert("undecided" in half && half.empty === undefined && half.outcome === undefined);
});

Deno.test("everyTest() needs the seeds of the slower test, and has none where the tests part", () => {
  const wide = by("AD", [0.4, -0.3, 0.6, 0.1]);
  const options = { alpha: 0.01, power: 0.8, test: "t" } as const;
  const alone = seedsThatDecide(Float64Array.of(0.4, -0.3, 0.6, 0.1), region, options);
  assert.deepEqual(rule.outlook([sw, wide], 0.01, 0.8), alone);
  const opposite = by("AD", [-0.2, -0.5, -0.1, -0.4]);
  const outlook = rule.outlook([sw, opposite], 0.01, 0.8)!;
  assert.equal(outlook.never, "the tests lie on different sides of the margin");
  assert.equal(outlook.seeds, Infinity);
});

Deno.test("everyClass() of everyTest(): the second edition's rule for several tests in several classes", () => {
  const nested = everyClass(rule);
  assert.equal(nested.words, "mean θ > 0 over at least 3 seeds, by every test, in every class");
  const tested = nested.decide([
    { name: "mnist", effects: [sw, ad] },
    { name: "mixture", effects: [by("SW", [-1, -1.1, -0.9]), by("AD", [-1, -1.2, -0.9])] },
  ]);
  assert("pFor" in tested);
  assert.deepEqual(tested.rows.map(({ name, class: of }) => [name, of]), [
    ["mnist, SW", "mnist"],
    ["mnist, AD", "mnist"],
    ["mixture, SW", "mixture"],
    ["mixture, AD", "mixture"],
  ]);
  const [, , p, q] = tested.rows.map(({ pAgainst }) => pAgainst);
  assert.equal(tested.pAgainst, 2 * Math.max(p!, q!));
  assert.equal(tested.pFor, Math.max(...tested.rows.slice(2).map(({ pFor }) => pFor)));
  assert.deepEqual(tested.classes!.map(({ name }) => name), ["mnist", "mixture"]);
});

Deno.test("everyTest() says which test decides where the two do not agree, and whether one of them does", () => {
  const tested = everyClass(rule).decide([
    { name: "a", effects: [sw, by("AD", [-1, -1.1, -0.9])] },
    { name: "b", effects: [by("SW", [-1, -1.1, -0.9]), by("AD", [0.4, -0.3, 0.6])] },
    { name: "c", effects: [by("SW", [0.4, -0.3, 0.6]), by("AD", [0.4, -0.3, 0.5])] },
    { name: "d", effects: [sw, sw], inadmissible: "nothing to explain" },
  ]);
  assert("pFor" in tested);
  const words = everyClass(rule).conclude!(tested, "inconclusive", { for: 0.05, against: 0.2 });
  assert.equal(
    words,
    "is open on a (the tests do not agree: SW speaks for, AD speaks against), " +
      "is open on b (the tests do not agree: SW speaks against, AD is open), " +
      "is open on c (not significant either way), is inadmissible on d",
  );
});
