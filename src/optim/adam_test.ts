import assert from "node:assert/strict";
import fc from "fast-check";
import { adam } from "./adam.ts";
import type { AdamSettings } from "./adam_settings.ts";
import { adamw } from "./adamw.ts";
import { amsgrad } from "./amsgrad.ts";
import { descend } from "./testing/descend.ts";

/** PyTorch's documented recurrences for `torch.optim.Adam` and `AdamW`, one number at a time in float64. */
function reference(
  kind: "adam" | "amsgrad" | "adamw",
  { b1 = 0.9, b2 = 0.999, epsilon = 1e-8, weightDecay = 0 }: AdamSettings,
  gradients: readonly number[],
  rate: number,
): number[] {
  let [w, m, v, top] = [1, 0, 0, 0];
  return gradients.map((gradient, i) => {
    let g = gradient;
    if (kind === "adamw") w -= rate * weightDecay * w;
    else g += weightDecay * w;
    m = b1 * m + (1 - b1) * g;
    v = b2 * v + (1 - b2) * g ** 2;
    const mean = m / (1 - b1 ** (i + 1));
    const spread = v / (1 - b2 ** (i + 1));
    top = Math.max(top, v);
    const used = kind === "amsgrad" ? top / (1 - b2 ** (i + 1)) : spread;
    w -= rate * mean / (Math.sqrt(used) + epsilon);
    return w;
  });
}

const gradients = fc.array(
  fc.float({ min: Math.fround(0.1), max: 4, noNaN: true }).chain((x) => fc.constantFrom(x, -x)),
  { minLength: 1, maxLength: 12 },
);
const settings = fc.record({
  b1: fc.constantFrom(0, 0.5, 0.9),
  b2: fc.constantFrom(0.9, 0.999),
  epsilon: fc.constantFrom(1e-8, 1e-3),
  weightDecay: fc.constantFrom(0, 0.01),
});

Deno.test("adam(), amsgrad() and adamw() follow PyTorch's documented recurrences", () => {
  fc.assert(fc.property(settings, gradients, (s, g) => {
    for (const rule of [adam, amsgrad, adamw]) {
      const expected = reference(rule.name as "adam" | "amsgrad" | "adamw", s, g, 0.01);
      const path = descend(rule(s), [1], 0.01, g.length, (_, t) => Float32Array.of(g[t - 1]!));
      path.forEach(([w], t) => {
        assert.ok(
          Math.abs(w! - expected[t]!) < 2e-5,
          `${rule.name}, step ${t + 1}: ${w}, ${expected[t]}`,
        );
      });
    }
  }));
});

Deno.test("adam() takes steps of the learning rate under a constant gradient of any size", () => {
  for (const size of [1e-3, 1, 1e3]) {
    const path = descend(adam(), [0], 2 ** -10, 5, () => Float32Array.of(-size));
    path.forEach(([w], t) => assert.ok(Math.abs(w! * 2 ** 10 - (t + 1)) < 1e-4));
  }
});

Deno.test("amsgrad() never forgets a large gradient", () => {
  const gradient = (_: Float32Array, t: number) => Float32Array.of(t === 1 ? 100 : 1);
  const last = (rule: typeof adam) => {
    const path = descend(rule({ b2: 0.5 }), [0], 1, 60, gradient);
    return Math.abs(path[59]![0]! - path[58]![0]!);
  };
  assert.ok(last(adam) > 0.9 && last(amsgrad) < 0.05);
});

Deno.test("adam() has coupled decay, adamw() decoupled, and the mask spares what it names", () => {
  const decayed = Float32Array.of(1, 0);
  const zero = () => new Float32Array(2);
  const [coupled] = descend(adam({ weightDecay: 0.5, decayed }), [1, 1], 0.25, 1, zero);
  assert.ok(Math.abs(coupled![0]! - 0.75) < 1e-6 && coupled![1] === 1); // Adam's step ignores the size
  const [decoupled] = descend(adamw({ weightDecay: 0.5, decayed }), [1, 1], 0.25, 1, zero);
  assert.deepEqual(decoupled, Float32Array.of(0.875, 1));
});
