import assert from "node:assert/strict";
import fc from "fast-check";
import { phases } from "./phases.ts";

Deno.test("phases() are disjoint and hold step 0 in the early one, whatever T is", () => {
  fc.assert(fc.property(fc.uniqueArray(fc.nat(500)), fc.option(fc.nat(500)), (steps, T) => {
    const { early, late } = phases([0, ...steps], T);
    assert.ok(early.includes(0));
    assert.deepEqual(early.filter((step) => late.includes(step)), []);
  }));
});

Deno.test("phases() counts a step of exactly T/20 as early", () => {
  assert.deepEqual(phases([0, 10, 11, 200], 200), {
    fullAccuracyStep: 200,
    reached: true,
    early: [0, 10],
    late: [200],
  });
});

Deno.test("phases() takes the last step for T when 100 % was never reached, and says so", () => {
  assert.deepEqual(phases([300, 0, 8, 64], null), {
    fullAccuracyStep: 300,
    reached: false,
    early: [0, 8],
    late: [300],
  });
});
