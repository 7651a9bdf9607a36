import assert from "node:assert/strict";
import { visits } from "./places.ts";
import type { Place } from "./record.ts";

const ALL = new Set<Place>(["initial", "early", "late", "dating"]);
const POWERS = [9, 7, 4, 3, 2, 1];

const steps = (T: number, fitted = true, places = ALL) =>
  visits({ stepsToFit: T, fitted }, POWERS, places)
    .map(({ step, place, fraction }) => `${step} ${place} ${fraction}`);

Deno.test("visits() are 0, ⌈T/32⌉, T, 2T and the dating fractions, in their order", () => {
  assert.deepEqual(steps(1000), [
    "0 initial 0",
    `2 dating ${2 ** -9}`,
    `8 dating ${2 ** -7}`,
    "32 early 0.03125",
    "63 dating 0.0625",
    "125 dating 0.125",
    "250 dating 0.25",
    "500 dating 0.5",
    "1000 late 1",
    "2000 late 2",
  ]);
});

Deno.test("visits(): a deciding checkpoint keeps its step where a dating one would fall on it", () => {
  assert.deepEqual(steps(8), [
    "0 initial 0",
    "1 early 0.03125",
    "2 dating 0.25",
    "4 dating 0.5",
    "8 late 1",
    "16 late 2",
  ]);
});

Deno.test("visits(): nothing is late where the run did not fit, and places that nobody wants are left out", () => {
  assert(steps(8000, false).every((one) => !one.includes("late")));
  assert.deepEqual(steps(64, true, new Set(["initial", "early"])), [
    "0 initial 0",
    "2 early 0.03125",
  ]);
});
