import assert from "node:assert/strict";
import { type Arm, arms } from "./arms.ts";

const three = arms({ learningRate: 0.02, weightDecay: 0.01 });

/** θ and its path under gradients θ ↦ g(θ), in one dimension. */
function path(
  { optimizer, learningRate }: Arm,
  start: number,
  g: (w: number) => number,
  n: number,
) {
  let state = optimizer.initialState(Float32Array.of(start));
  const seen = [start];
  for (let t = 0; t < n; t++) {
    const gradient = Float32Array.of(g(state.parameters[0]!));
    state = optimizer.step(state, gradient, learningRate, state);
    seen.push(state.parameters[0]!);
  }
  return seen;
}

/** Change of one step after many under the constant gradient −1, without decay. */
function drift(arm: Arm): number {
  const seen = path(arm, 0, () => -1, 400);
  return seen.at(-1)! - seen.at(-2)!;
}

Deno.test("arms(): in the long run PNM and matched SGDM go as far, SGDM √5 times as far", () => {
  const free = arms({ learningRate: 0.02, weightDecay: 0 });
  const [pnm, sgdm, matched] = [drift(free.pnm), drift(free.sgdm), drift(free.matched)];
  assert(Math.abs(sgdm - 0.2) < 1e-4, `${sgdm}`);
  assert(Math.abs(pnm / sgdm * Math.sqrt(5) - 1) < 1e-3, `${pnm}`);
  assert(Math.abs(matched / sgdm * Math.sqrt(5) - 1) < 1e-3, `${matched}`);
});

Deno.test("arms(): PNM and matched SGDM rest where ∇L = −√5·λ·θ, SGDM where ∇L = −λ·θ", () => {
  const effectiveDecay = (arm: Arm) => {
    const rest = path(arm, 0, (w) => w - 2, 5000).at(-1)!;
    return (2 - rest) / rest;
  };
  assert(Math.abs(effectiveDecay(three.sgdm) / 0.01 - 1) < 1e-3);
  for (const arm of [three.pnm, three.matched]) {
    assert(Math.abs(effectiveDecay(arm) / (0.01 * Math.sqrt(5)) - 1) < 1e-3);
  }
});

Deno.test("arms(): the paper's pairing is ten to one, with momentum .9 and b0 = 1", () => {
  assert.equal(three.sgdm.learningRate, 0.02);
  assert(Math.abs(three.pnm.learningRate - 0.2) < 1e-15);
  const free = arms({ learningRate: 0.1, weightDecay: 0 });
  // First steps under gradient 1: η, then 1.9η; PNM: η/√5·2·.19, then η/√5·(2·.19 − .19).
  const steps = (arm: Arm) => path(arm, 0, () => 1, 2).slice(1);
  const close = (seen: readonly number[], expected: readonly number[]) =>
    seen.forEach((value, t) => assert(Math.abs(value - expected[t]!) < 1e-6, `${seen}`));
  close(steps(free.sgdm), [-0.1, -0.29]);
  close(steps(free.pnm), [-0.38 / Math.sqrt(5), -0.57 / Math.sqrt(5)]);
});
