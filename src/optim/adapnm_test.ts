import assert from "node:assert/strict";
import fc from "fast-check";
import { adapnm, type AdapnmSettings } from "./adapnm.ts";
import { descend } from "./testing/descend.ts";
import { adapnmConstantStep } from "./theory/constant_gradient.ts";

/** Lengths of the first steps under a constant gradient, in units of the learning rate. */
function firstSteps(settings: AdapnmSettings, gradient: number, steps: number): number[] {
  const rate = 2 ** -10;
  const path = descend(adapnm(settings), [0], rate, steps, () => Float32Array.of(gradient));
  return path.map(([w], t) => ((t === 0 ? 0 : path[t - 1]![0]!) - w!) / rate);
}

Deno.test("adapnm() takes the steps 1.6994, .4472, .8215, … of the learning rate under a constant gradient", () => {
  const published = [1.6994, 0.4472, 0.8215, 0.4472, 0.6478, 0.4472, 0.5748, 0.4472];
  for (const gradient of [0.1, 7]) {
    firstSteps({}, gradient, 8).forEach((step, t) => {
      assert.ok(Math.abs(step - published[t]!) < 6e-5, `step ${t + 1}: ${step}`);
    });
  }
});

Deno.test("adapnm() follows the closed form for any b1 and b3, negative ones included", () => {
  const b = fc.double({ min: 0.1, max: 0.95, noNaN: true });
  fc.assert(fc.property(b, fc.double({ min: -2, max: 3, noNaN: true }), (b1, b3) => {
    firstSteps({ b1, b3 }, 1, 6).forEach((step, t) => {
      assert.ok(Math.abs(step - adapnmConstantStep(b1, b3, t + 1)) < 2e-3);
    });
  }));
});

Deno.test("adapnm() with the released normaliser divides by √((1 + b2)² + b2²)", () => {
  const corrected = firstSteps({ b3: 3 }, 1, 1)[0]!;
  const released = firstSteps({ b3: 3, normaliser: "b2" }, 1, 1)[0]!;
  assert.ok(Math.abs(released / corrected - 5 / Math.sqrt(1.999 ** 2 + 0.999 ** 2)) < 1e-4);
});

Deno.test("adapnm() flips with the signs of the gradients, but does not turn with them", () => {
  const path = (gradient: readonly number[]) =>
    descend(adapnm(), [0, 0], 1, 3, () => Float32Array.from(gradient)).at(-1)!;
  const [x, y] = path([3, 4]);
  assert.deepEqual([...path([-3, 4])], [-x!, y]);
  const [along] = path([5, 0]);
  // Every coordinate goes as far as a gradient along one axis would: √2 times as far as turning would give.
  assert.ok(Math.abs(Math.hypot(x!, y!) / -along! - Math.SQRT2) < 1e-4);
});

Deno.test("adapnm() keeps the largest second moment unless told not to", () => {
  const big = (_: Float32Array, t: number) => Float32Array.of(t === 1 ? 100 : 0.01);
  const last = (amsgrad: boolean) => {
    const path = descend(adapnm({ amsgrad, b2: 0.5 }), [0], 1, 60, big);
    return Math.abs(path[59]![0]! - path[58]![0]!);
  };
  assert.ok(last(false) > 50 * last(true));
});

Deno.test("adapnm() refuses settings out of range", () => {
  assert.throws(
    () => adapnm({ b3: Infinity }),
    new RangeError("adapnm: b3 must be a finite number, got Infinity"),
  );
  assert.throws(
    () => adapnm({ epsilon: 0 }),
    new RangeError("adapnm: epsilon must be a finite number above 0, got 0"),
  );
});
