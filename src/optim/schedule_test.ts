import assert from "node:assert/strict";
import fc from "fast-check";
import { constant } from "./constant.ts";
import { cosine } from "./cosine.ts";
import { stepDecay } from "./step_decay.ts";

const rate = fc.double({ min: 1e-6, max: 10, noNaN: true });

Deno.test("constant() gives the same rate at every step", () => {
  fc.assert(
    fc.property(rate, fc.nat(), (value, step) => assert.equal(constant(value)(step), value)),
  );
});

Deno.test("stepDecay() drops once per milestone and nowhere else", () => {
  fc.assert(
    fc.property(fc.nat(400), fc.uniqueArray(fc.nat(300), { maxLength: 4 }), (step, list) => {
      const milestones = list.toSorted((a, b) => a - b);
      const passed = milestones.filter((milestone) => milestone <= step).length;
      assert.equal(stepDecay(2, milestones, 0.5)(step), 2 / 2 ** passed);
    }),
  );
});

Deno.test("cosine() descends from the initial to the final rate and stays there", () => {
  fc.assert(fc.property(rate, fc.integer({ min: 1, max: 1000 }), (initial, steps) => {
    const schedule = cosine(initial, steps, initial / 10);
    assert.ok(Math.abs(schedule(0) - initial) <= 1e-12 * initial);
    for (let step = 1; step <= steps; step++) assert.ok(schedule(step) < schedule(step - 1));
    assert.equal(schedule(steps + 7), initial / 10);
  }));
});

Deno.test("cosine() is symmetric about its middle", () => {
  const schedule = cosine(1, 10);
  for (let step = 0; step <= 10; step++) {
    assert.ok(Math.abs(schedule(step) + schedule(10 - step) - 1) < 1e-15);
  }
});

Deno.test("schedules refuse bad settings with one line", () => {
  const cases: [() => unknown, string][] = [
    [
      () => constant(0),
      "constant schedule: the learning rate must be a finite number above 0, got 0",
    ],
    [() => stepDecay(1, [5, 5]), "step schedule: milestones must ascend from 0, got 5, 5"],
    [() => cosine(1, 0), "cosine schedule: needs at least 1 step, got 0"],
    [() => cosine(1, 5, -1), "cosine schedule: the final rate must be 0 or more, got -1"],
    [
      () => stepDecay(1, [5], NaN),
      "step schedule's factor: the learning rate must be a finite number above 0, got NaN",
    ],
  ];
  for (const [build, message] of cases) assert.throws(build, new RangeError(message));
});
