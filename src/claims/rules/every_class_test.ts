import assert from "node:assert/strict";
import type { ClassEffects, SeedEffect } from "../effects.ts";
import { seedsThatDecide } from "../seeds_that_decide.ts";
import { everyClass } from "./every_class.ts";
import { meanInRegion } from "./mean_in_region.ts";

const region = { kind: "above", bound: 0 } as const;
const rule = everyClass(meanInRegion({ region, minimumSeeds: 3 }));

const group = (name: string, values: readonly number[]): ClassEffects<readonly SeedEffect[]> => ({
  name,
  effects: values.map((value, seed) => ({ seed, value })),
});
const WIDE = [1, -0.5, 0.8, 0.4];
const WIDER = [1, -0.9, 0.8, 0.4];
const alone = (values: readonly number[], alpha: number) =>
  seedsThatDecide(Float64Array.from(values), region, { alpha, power: 0.8, test: "t" });

Deno.test("everyClass() gives the largest p for, and the smallest against times the classes", () => {
  const tested = rule.decide([
    group("a", [1, 1.1, 0.9]),
    group("b", WIDE),
    group("c", [-1, -2, -1.1]),
  ]);
  assert("pFor" in tested);
  const [a, b, c] = tested.rows;
  assert(a!.pFor < b!.pFor && b!.pFor < c!.pFor);
  assert.equal(tested.pFor, c!.pFor);
  assert.equal(tested.pAgainst, 3 * c!.pAgainst);
  assert.deepEqual(tested.rows.map(({ name, class: of }) => [name, of]), [
    ["a", "a"],
    ["b", "b"],
    ["c", "c"],
  ]);
});

Deno.test("everyClass() leaves out a class without effects, and p never exceeds 1", () => {
  const tested = rule.decide([
    group("a", [1, 1.1, 0.9]),
    group("b", []),
    group("c", [1, 1.2, 0.9]),
  ]);
  assert("pFor" in tested);
  assert.deepEqual(tested.classes!.map(({ name }) => name), ["a", "c"]);
  assert.equal(tested.pAgainst, 1);
  const nothing = rule.decide([group("a", [])]);
  assert("undecided" in nothing && nothing.empty);
});

Deno.test("everyClass(): where all classes lie inside, the slowest of them decides at the full level", () => {
  const outlook = rule.outlook([group("a", WIDE), group("b", WIDER)], 0.01, 0.8)!;
  assert.deepEqual(outlook, alone(WIDER, 0.01));
  assert(outlook.seeds > alone(WIDE, 0.01).seeds);
});

Deno.test("everyClass(): where some class lies outside, the fastest of those decides at its share", () => {
  const falling = WIDE.map((value) => -value);
  const slower = WIDER.map((value) => -value);
  const classes = [group("a", [1, 1.1, 0.9]), group("b", slower), group("c", falling)];
  assert.deepEqual(rule.outlook(classes, 0.03, 0.8), alone(falling, 0.01));
});

Deno.test("everyClass(): no number of seeds reproduces a claim with an inadmissible class", () => {
  const WHY = "a class is inadmissible, and none of the others lies outside the margin";
  const off = { ...group("b", WIDE), inadmissible: "nothing to explain" };
  assert.equal(rule.outlook([group("a", WIDE), off], 0.01, 0.8)!.never, WHY);
});
