import assert from "node:assert/strict";
import fc from "fast-check";
import { sgd, type SgdSettings } from "./sgd.ts";

const vector = fc.array(fc.float({ min: -4, max: 4, noNaN: true }), { minLength: 1, maxLength: 5 });

/** PyTorch's recurrences, written out with one scalar at a time and float32 only where a vector is stored. */
function reference(settings: SgdSettings, start: number, gradients: number[], rates: number[]) {
  const { momentum = 0, dampening = 0, weightDecay = 0, nesterov = false } = settings;
  let w = Math.fround(start);
  let buffer: number | undefined;
  const path: number[] = [];
  gradients.forEach((gradient, t) => {
    let g = Math.fround(gradient) + weightDecay * w;
    if (momentum !== 0) {
      const exact = buffer === undefined ? g : momentum * buffer + (1 - dampening) * g;
      buffer = Math.fround(exact);
      g = nesterov ? g + momentum * exact : exact;
    }
    w = Math.fround(w - rates[t]! * g);
    path.push(w);
  });
  return path;
}

function run(settings: SgdSettings, start: number, gradients: number[], rates: number[]) {
  const optimizer = sgd(settings);
  let state = optimizer.initialState(Float32Array.of(start));
  return gradients.map((gradient, t) => {
    state = optimizer.step(state, Float32Array.of(gradient), rates[t]!);
    return state.parameters[0]!;
  });
}

const settings = fc.oneof(
  fc.record({
    momentum: fc.constantFrom(0, 0.5, 0.9, 0.99),
    dampening: fc.constantFrom(0, 0.1, 1),
    weightDecay: fc.constantFrom(0, 1e-4, 0.1),
  }),
  fc.record({
    momentum: fc.constantFrom(0.5, 0.9),
    weightDecay: fc.constantFrom(0, 1e-4),
    nesterov: fc.constant(true),
  }),
);

Deno.test("sgd() follows PyTorch's published recurrences step by step", () => {
  fc.assert(
    fc.property(settings, vector, fc.double({ min: 1e-4, max: 1, noNaN: true }), (s, g, rate) => {
      const rates = g.map((_, t) => rate / (1 + t));
      assert.deepEqual(run(s, 1.5, g, rates), reference(s, 1.5, g, rates));
    }),
  );
});

Deno.test("sgd() with momentum 0 is plain gradient descent", () => {
  fc.assert(fc.property(vector, (gradient) => {
    const w = Float32Array.from(gradient, (_, i) => i + 1);
    const optimizer = sgd();
    const state = optimizer.step(optimizer.initialState(w), Float32Array.from(gradient), 0.25);
    assert.deepEqual([...state.parameters], gradient.map((g, i) => Math.fround(i + 1 - 0.25 * g)));
    assert.equal(state.buffers.length, 0);
  }));
});

Deno.test("sgd() under a constant gradient reaches the step η/(1 − μ) per step", () => {
  const path = run({ momentum: 0.5 }, 0, new Array(40).fill(1), new Array(40).fill(0.125));
  assert.ok(Math.abs(path[38]! - path[39]! - 0.25) < 1e-6);
});

Deno.test("sgd() leaves its inputs alone without `out`, and gives the same numbers in place", () => {
  const optimizer = sgd({ momentum: 0.9, nesterov: true, weightDecay: 0.01 });
  const gradient = Float32Array.of(1, -2, 3);
  const initial = optimizer.initialState(Float32Array.of(0.5, 0.25, -1));
  const before = structuredClone(initial);
  const first = optimizer.step(initial, gradient, 0.1);
  const second = optimizer.step(first, gradient, 0.1);
  assert.deepEqual(initial, before);

  let inPlace = optimizer.initialState(initial.parameters);
  const memory = inPlace.parameters;
  for (let t = 0; t < 2; t++) inPlace = optimizer.step(inPlace, gradient, 0.1, inPlace);
  assert.equal(inPlace.parameters, memory);
  assert.deepEqual(inPlace, second);
});

Deno.test("sgd() with weight decay and no gradient shrinks the parameters by 1 − ηλ", () => {
  assert.deepEqual(run({ weightDecay: 0.5 }, 1, [0, 0], [0.5, 0.5]), [0.75, 0.5625]);
});

Deno.test("sgd() refuses settings out of range with one line", () => {
  const message = (bad: SgdSettings) => {
    try {
      sgd(bad);
    } catch (error) {
      assert.ok(error instanceof RangeError);
      return error.message;
    }
    return "";
  };
  assert.equal(message({ momentum: 1 }), "sgd: momentum must be at least 0 and below 1, got 1");
  assert.equal(message({ weightDecay: -1 }), "sgd: weight decay must be 0 or more, got -1");
  assert.equal(message({ dampening: NaN }), "sgd: dampening must be between 0 and 1, got NaN");
  assert.equal(
    message({ nesterov: true }),
    "sgd: Nesterov needs momentum above 0 and dampening 0, got momentum 0 and dampening 0",
  );
});

Deno.test("sgd() refuses a gradient of another length", () => {
  const optimizer = sgd();
  assert.throws(
    () => optimizer.step(optimizer.initialState(Float32Array.of(1, 2)), Float32Array.of(1), 0.1),
    new RangeError("sgd: 1 gradient entries for 2 parameters"),
  );
});
