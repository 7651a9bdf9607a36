import assert from "node:assert/strict";
import fc from "fast-check";
import { fillNormal } from "../random/normal.ts";
import { stream } from "../random/stream.ts";
import { noiseNorm } from "./noise_norm.ts";
import { pnm, type PnmSettings } from "./pnm.ts";
import { sgd } from "./sgd.ts";
import { descend } from "./testing/descend.ts";
import { exactPnm } from "./testing/exact_pnm.ts";
import { rational, toNumber } from "./testing/rational.ts";
import { pnmStabilityEdge } from "./theory/pnm_stability.ts";

const gradients = (name: string, steps: number, length: number) =>
  Array.from(
    { length: steps },
    (_, t) => fillNormal(stream("pnm test", name, t), new Float32Array(length)),
  );

/** Steps of parameters under given gradients, from 0. */
const under = (settings: PnmSettings, given: readonly Float32Array[], rate = 1) =>
  descend(
    pnm(settings),
    new Float32Array(given[0]!.length),
    rate,
    given.length,
    (_, t) => given[t - 1]!,
  );

const close = (a: number, b: number, tolerance: number) =>
  assert.ok(Math.abs(a - b) <= tolerance, `${a} is not ${b} within ${tolerance}`);

const CONSTANTS = {
  b1: rational(9, 10),
  eta0: rational(1, 4),
  curvature: rational(3, 2),
  start: rational(1),
} as const;

Deno.test("pnm() takes ten steps on a quadratic as exact rational arithmetic does, without and with either decay", () => {
  for (const [b0, γ] of [[rational(1), 5], [rational(3), 25], [rational(-9, 19), 181 / 361]]) {
    const lr = Math.sqrt(γ as number) / 4;
    const problem = { ...CONSTANTS, b0: b0 as ReturnType<typeof rational> };
    const settings = { b1: 0.9, b0: toNumber(problem.b0) };
    const cases = [
      [exactPnm(problem, 10), settings],
      [
        exactPnm({ ...problem, shrink: rational(1, 20) }, 10),
        { ...settings, weightDecay: 0.05 / lr },
      ],
      [
        exactPnm({ ...problem, l2: rational(1, 5) }, 10),
        { ...settings, weightDecay: 0.2, decoupled: false },
      ],
    ] as const;
    for (const [exact, one] of cases) {
      const path = descend(pnm(one), [1], lr, 10, (w) => w.map((x) => 1.5 * x));
      path.forEach(([w], t) => close(w!, toNumber(exact[t]!), 2e-6));
    }
  }
});

Deno.test("pnm() is stable on a quadratic up to η₀h = 2/(1 + 2·b0), for any b1", () => {
  for (const b1 of [0, 0.5, 0.9]) {
    for (const b0 of [-b1 / (1 + b1), 0, 0.5, 1, 3]) {
      const at = (share: number) => {
        const rate = share * noiseNorm(b0) * pnmStabilityEdge(b1, b0);
        return Math.abs(descend(pnm({ b1, b0 }), [1], rate, 20_000, (w) => w).at(-1)![0]!);
      };
      assert.ok(at(0.99) < 1e-3, `b1 ${b1}, b0 ${b0}: stable inside`);
      assert.ok(!(at(1.01) < 1e3), `b1 ${b1}, b0 ${b0}: not stable outside`);
    }
  }
});

Deno.test("pnm() with b0 = −b1/(1 + b1) is heavy-ball momentum", () => {
  const given = gradients("heavy ball", 200, 10);
  for (const b1 of [0.5, 0.9, 0.99]) {
    const path = under({ b1, b0: -b1 / (1 + b1) }, given, 0.1);
    const e = new Float64Array(10);
    const θ = new Float64Array(10);
    const rate = 0.1 * (1 + b1) / Math.sqrt(1 + b1 * b1);
    given.forEach((g, t) => {
      for (let i = 0; i < 10; i++) {
        e[i] = b1 * e[i]! + (1 - b1) * g[i]!;
        θ[i]! -= rate * e[i]!;
        close(path[t]![i]!, θ[i]!, 1e-4);
      }
    });
  }
});

Deno.test("pnm() with b1 = b0 = 0 is SGD, bit for bit", () => {
  const given = gradients("sgd", 20, 5);
  const plain = descend(sgd(), new Float32Array(5), 0.1, 20, (_, t) => given[t - 1]!);
  assert.deepEqual(under({ b1: 0, b0: 0 }, given, 0.1), plain);
});

Deno.test("pnm() is linear in the gradients, and turns with an orthogonal map", () => {
  const [a, b] = [gradients("a", 9, 2), gradients("b", 9, 2)];
  const [pathA, pathB] = [under({}, a), under({}, b)];
  const sum = under({}, a.map((g, t) => g.map((x, i) => 2 * x - b[t]![i]!)));
  const [c, s] = [Math.cos(1), Math.sin(1)];
  const turn = ([x, y]: Float32Array) => Float32Array.of(c * x! - s * y!, s * x! + c * y!);
  const turned = under({}, a.map(turn));
  for (let t = 0; t < 9; t++) {
    for (const i of [0, 1]) {
      close(sum[t]![i]!, 2 * pathA[t]![i]! - pathB[t]![i]!, 1e-5);
      close(turned[t]![i]!, turn(pathA[t]!)[i]!, 1e-5);
    }
  }
});

Deno.test("pnm() keeps two streams apart, and every gradient carries η₀ in the end", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), (s) => {
      const optimizer = pnm({ b1: 0.5 });
      let state = optimizer.initialState(Float32Array.of(0));
      for (let t = 1; t <= 120; t++) {
        state = optimizer.step(state, Float32Array.of(t === s ? 1 : 0), 1);
        if (t >= s) assert.equal(state.buffers[s % 2]![0], 0, "the other stream sees nothing");
      }
      close(state.parameters[0]!, -1 / Math.sqrt(5), 1e-6);
    }),
    { numRuns: 20 },
  );
});

Deno.test("pnm() counts steps for every vector by itself", () => {
  const optimizer = pnm();
  const given = gradients("counter", 6, 1);
  let [early, late] = [0, 1].map(() => optimizer.initialState(Float32Array.of(1))) as [
    ReturnType<typeof optimizer.initialState>,
    ReturnType<typeof optimizer.initialState>,
  ];
  for (let t = 0; t < 6; t++) {
    early = optimizer.step(early, given[t]!, 0.1);
    if (t % 2 === 0) late = optimizer.step(late, given[t]!, 0.1); // without a gradient at even steps
  }
  const alone = descend(pnm(), [1], 0.1, 3, (_, t) => given[2 * (t - 1)]!);
  assert.deepEqual(late.parameters, alone[2]);
});

Deno.test("pnm() leaves its inputs alone without `out`, and gives the same numbers in place", () => {
  const optimizer = pnm({ weightDecay: 0.01 });
  const initial = optimizer.initialState(Float32Array.of(0.5, -1));
  const before = structuredClone(initial);
  const given = gradients("in place", 4, 2);
  let fresh = initial;
  for (const g of given) fresh = optimizer.step(fresh, g, 0.1);
  assert.deepEqual(initial, before);
  let inPlace = optimizer.initialState(initial.parameters);
  for (const g of given) inPlace = optimizer.step(inPlace, g, 0.1, inPlace);
  assert.deepEqual(inPlace, fresh);
});

Deno.test("pnm() and sgd() rest under decay where the gradient is −√γ·λ·θ, and −λ·θ", () => {
  const [λ, target] = [0.01, 2];
  const rest = (optimizer: ReturnType<typeof pnm>, rate: number) =>
    descend(optimizer, [0], rate, 20_000, (w) => w.map((x) => x - target)).at(-1)![0]!;
  const ratio = (θ: number) => (target - θ) / (λ * θ);
  close(ratio(rest(pnm({ weightDecay: λ }), 0.2)) / Math.sqrt(5), 1, 1e-4);
  close(ratio(rest(sgd({ momentum: 0.9, weightDecay: λ }), 0.02)), 1, 1e-4);
});

Deno.test("pnm() spares the parameters that its mask names", () => {
  const settings = { weightDecay: 0.5, decayed: Float32Array.of(1, 0) };
  for (const decoupled of [true, false]) {
    const [w] = descend(
      pnm({ ...settings, decoupled, b1: 0, b0: 0 }),
      [1, 1],
      0.5,
      1,
      () => new Float32Array(2),
    );
    assert.deepEqual(w, Float32Array.of(0.75, 1));
  }
});

Deno.test("pnm() refuses settings out of range", () => {
  assert.throws(
    () => pnm({ b1: 1 }),
    new RangeError("pnm: b1 must be at least 0 and below 1, got 1"),
  );
  assert.throws(() => pnm({ b0: NaN }), new RangeError("pnm: b0 must be a finite number, got NaN"));
  assert.throws(
    () => pnm({ weightDecay: -1 }),
    new RangeError("pnm: weight decay must be 0 or more, got -1"),
  );
  const short = pnm({ decayed: Float32Array.of(1) });
  assert.throws(
    () => short.step(short.initialState(Float32Array.of(1, 2)), Float32Array.of(1, 2), 0.1),
    new RangeError("pnm: a decay mask of 1 for 2 parameters"),
  );
});
