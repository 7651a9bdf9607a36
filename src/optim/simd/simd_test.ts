import assert from "node:assert/strict";
import { fillNormal } from "../../random/normal.ts";
import { stream } from "../../random/stream.ts";
import { adam } from "../adam.ts";
import { adamw } from "../adamw.ts";
import { adapnm } from "../adapnm.ts";
import { amsgrad } from "../amsgrad.ts";
import type { Optimizer, OptimizerState } from "../optimizer.ts";
import { pnm } from "../pnm.ts";
import { sgd } from "../sgd.ts";
import { simdAdam } from "./simd_adam.ts";
import { simdAdamw } from "./simd_adamw.ts";
import { simdAdapnm } from "./simd_adapnm.ts";
import { simdAmsgrad } from "./simd_amsgrad.ts";
import { simdPnm } from "./simd_pnm.ts";
import { simdSgd } from "./simd_sgd.ts";

/** Not a multiple of the group of 16. */
const P = 53;
const U = 2 ** -24;
const RATE = 0.03;

const vector = (name: string, t: number, length = P) =>
  fillNormal(stream("simd test", name, t), new Float32Array(length));
const decayed = Float32Array.from({ length: P }, (_, i) => i % 3 === 0 ? 0 : 1);

/** Plain form, kernel, and how large an update may be per unit of its momenta. */
interface Pair {
  readonly name: string;
  readonly plain: Optimizer;
  readonly simd: Optimizer;
  /** Σ of the magnitudes of the update's terms over the denominator, in units of the learning rate. */
  readonly terms: (after: OptimizerState, g: number, i: number) => number;
}

const momenta = (back: number, forward: number) => (s: OptimizerState, _: number, i: number) =>
  forward * Math.max(Math.abs(s.buffers[0]![i]!), Math.abs(s.buffers[1]![i]!)) +
  back * Math.max(Math.abs(s.buffers[0]![i]!), Math.abs(s.buffers[1]![i]!));
const adaptive =
  (second: number, b1 = 0.9, b2 = 0.999) => (s: OptimizerState, _: number, i: number) => {
    const t = s.steps;
    const top = s.buffers[second]![i]!;
    const denominator = Math.sqrt(top) / Math.sqrt(1 - b2 ** t) + 1e-8;
    const m = Math.max(...s.buffers.slice(0, second === 1 ? 1 : 2).map((b) => Math.abs(b[i]!)));
    return 3 * m / (1 - b1 ** t) / denominator;
  };
const velocity = (s: OptimizerState, g: number, i: number) =>
  Math.abs(s.buffers[0]![i]!) + Math.abs(g);

const PAIRS: readonly Pair[] = [
  {},
  { weightDecay: 0.1, decayed },
  { weightDecay: 0.1, decoupled: true },
  { nesterov: true, weightDecay: 0.1 },
  { dampening: 0.5 },
].map((settings): Pair => ({
  name: `sgd ${JSON.stringify({ ...settings, decayed: "decayed" in settings })}`,
  plain: sgd({ momentum: 0.9, ...settings }),
  simd: simdSgd({ momentum: 0.9, ...settings }),
  terms: velocity,
})).concat(
  [{}, { b0: 0.3, weightDecay: 0.1, decayed }, { b0: -0.4, weightDecay: 0.1, decoupled: false }]
    .map((settings): Pair => ({
      name: `pnm ${JSON.stringify({ ...settings, decayed: "decayed" in settings })}`,
      plain: pnm(settings),
      simd: simdPnm(settings),
      terms: momenta(1, 2),
    })),
  [{}, { weightDecay: 0.1, decayed }].flatMap((settings): Pair[] => [
    { name: "adam", plain: adam(settings), simd: simdAdam(settings), terms: adaptive(1) },
    {
      name: "amsgrad",
      plain: amsgrad(settings),
      simd: simdAmsgrad(settings),
      terms: adaptive(1),
    },
    { name: "adamw", plain: adamw(settings), simd: simdAdamw(settings), terms: adaptive(1) },
    { name: "adapnm", plain: adapnm(settings), simd: simdAdapnm(settings), terms: adaptive(2) },
    {
      name: "adapnm without amsgrad, released normaliser",
      plain: adapnm({ ...settings, amsgrad: false, normaliser: "b2" }),
      simd: simdAdapnm({ ...settings, amsgrad: false, normaliser: "b2" }),
      terms: adaptive(2),
    },
  ]),
);

Deno.test("every kernel's step is its plain form's within the stated rounding, from the same state", () => {
  for (const { name, plain, simd, terms } of PAIRS) {
    let state = plain.initialState(vector("start", 0));
    for (let t = 0; t < 30; t++) {
      const gradient = vector("gradient", t);
      const expected = plain.step(state, gradient, RATE);
      const found = simd.step(state, gradient, RATE);
      assert.equal(found.steps, t + 1);
      expected.parameters.forEach((θ, i) => {
        const g = Math.abs(gradient[i]!) + 0.1 * Math.abs(state.parameters[i]!);
        const allowed = 2 * U * Math.abs(state.parameters[i]!) * (1 + 1.5 * 0.1 * RATE) +
          U * Math.abs(θ) + 16 * U * RATE * terms(expected, g, i);
        const off = Math.abs(found.parameters[i]! - θ);
        assert.ok(off <= allowed, `${name}, step ${t + 1}, entry ${i}: off by ${off / U} u`);
      });
      expected.buffers.forEach((buffer, k) =>
        buffer.forEach((x, i) => {
          const g = Math.abs(gradient[i]!) + 0.1 * Math.abs(state.parameters[i]!);
          const before = Math.abs(state.buffers[k]![i]!);
          const allowed = 8 * U * (before + Math.max(g, g * g));
          assert.ok(Math.abs(found.buffers[k]![i]! - x) <= allowed, `${name}, buffer ${k}`);
        })
      );
      state = expected;
    }
  }
});

Deno.test("every kernel stays beside its plain form over two hundred steps on a quadratic", () => {
  for (const { name, plain, simd } of PAIRS) {
    let slow = plain.initialState(vector("start", 1));
    let fast = simd.initialState(vector("start", 1));
    for (let t = 0; t < 200; t++) {
      slow = plain.step(slow, slow.parameters.slice(), RATE, slow);
      fast = simd.step(fast, fast.parameters.slice(), RATE, fast);
    }
    slow.parameters.forEach((θ, i) => {
      assert.ok(Math.abs(fast.parameters[i]! - θ) < 1e-4, `${name}: ${fast.parameters[i]}, ${θ}`);
    });
  }
});

Deno.test("a kernel leaves its inputs alone without `out`; in place and into other vectors it gives the same bits", () => {
  for (const { simd } of PAIRS) {
    const initial = simd.initialState(vector("start", 2));
    const before = structuredClone(initial);
    const gradient = vector("gradient", 2);
    const first = simd.step(initial, gradient, RATE);
    const second = simd.step(first, gradient, RATE);
    assert.deepEqual(initial, before);

    let inPlace = simd.initialState(initial.parameters);
    const memory = inPlace.parameters;
    for (let t = 0; t < 2; t++) inPlace = simd.step(inPlace, gradient, RATE, inPlace);
    assert.equal(inPlace.parameters, memory);
    assert.deepEqual(inPlace, second);

    const elsewhere = structuredClone(first);
    const copied = simd.step(first, gradient, RATE, elsewhere);
    assert.equal(copied.parameters, elsewhere.parameters);
    assert.deepEqual(copied, second);
  }
});

Deno.test("an entry does not depend on how many others there are", () => {
  const [long, short] = [vector("start", 3), vector("start", 3).slice(0, 5)];
  const gradient = vector("gradient", 3);
  const optimizer = simdPnm();
  const a = optimizer.step(optimizer.initialState(long), gradient, RATE);
  const b = optimizer.step(optimizer.initialState(short), gradient.slice(0, 5), RATE);
  assert.deepEqual(a.parameters.slice(0, 5), b.parameters.slice());
});

Deno.test("kernels refuse what their plain forms refuse", () => {
  assert.throws(() => simdSgd(), new RangeError("simdSgd: momentum must be above 0, got 0"));
  assert.throws(() => simdPnm({ b1: 2 }), /pnm: b1 must be at least 0 and below 1, got 2/);
  assert.throws(() => simdAdam({ epsilon: -1 }), /adam: epsilon must be/);
  assert.throws(() => simdAdapnm({ b3: NaN }), /adapnm: b3 must be a finite number/);
  const optimizer = simdPnm({ weightDecay: 0.1, decayed });
  assert.throws(() => optimizer.initialState(new Float32Array(2)), /a decay mask of 53 for 2/);
  const state = optimizer.initialState(new Float32Array(P));
  assert.throws(
    () => optimizer.step(state, new Float32Array(1), RATE),
    new RangeError("pnm: 1 gradient entries for 53 parameters"),
  );
});
