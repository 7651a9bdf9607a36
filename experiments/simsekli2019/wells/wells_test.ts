import assert from "node:assert/strict";
import { normalBlock } from "../../../src/random/normal_block.ts";
import { stream } from "../../../src/random/stream.ts";
import { symmetricStable } from "../../../src/random/symmetric_stable.ts";
import { brownianExitSteps, firstPassageIntegral } from "./brownian_reference.ts";
import { pathTimes } from "./discretisation.ts";
import { barrierWell, exitSteps, meanExitSteps } from "./exit_steps.ts";
import { levyExitMean } from "./levy_exits.ts";
import { levyExitTime } from "./levy_reference.ts";

/** Normal variates, drawn in blocks. */
function normals(...path: (string | number)[]): () => number {
  const s = stream("wells test", ...path);
  const block = new Float32Array(1 << 16);
  let start = 0;
  let at = block.length;
  return () => {
    if (at === block.length) {
      normalBlock(s, start, block.length, block);
      start += block.length;
      at = 0;
    }
    return block[at++]!;
  };
}

Deno.test("Lévy exit times are (α/2c)(a/ε)^α within 5 %", () => {
  const [alpha, epsilon] = [1.5, 0.1];
  const options = { contraction: 0.1, exits: 8000, stream: stream("wells test", "levy", 1, 1) };
  const found = levyExitMean({ alpha, epsilon, width: 1, height: 1 }, options);
  const ratio = found / levyExitTime(alpha, 1, epsilon);
  assert(Math.abs(ratio - 1) < 0.05, `${ratio}`);
});

Deno.test("Brownian exit times are the mean first-passage integral within 4 %", () => {
  for (const [contraction, barrier] of [[0.05, 4], [0.02, 4], [0.05, 8], [0.02, 8]] as const) {
    const well = barrierWell(barrier, contraction);
    const found = meanExitSteps(well, 6000, normals("brownian", contraction, barrier));
    const ratio = found / brownianExitSteps(barrier, contraction);
    assert(Math.abs(ratio - 1) < 0.04, `κ = ${contraction}, B = ${barrier}: ${ratio}`);
  }
});

Deno.test("the first-passage integral has its limits: half the square for no barrier, Kramers' growth for a high one", () => {
  assert(Math.abs(firstPassageIntegral(1e-9, 1) - 0.5) < 1e-6);
  // ∫₀¹ e^{By²} dy ∫₀^∞ e^{−Bx²} dx → e^B/(2B) · ½√(π/B).
  const high = 40;
  const kramers = Math.exp(high) / (2 * high) * 0.5 * Math.sqrt(Math.PI / high);
  assert(Math.abs(firstPassageIntegral(high, 1) / kramers - 1) < 0.02);
  assert.throws(() => brownianExitSteps(4, 1), /needs a barrier above 0 and a contraction/);
  assert.throws(() => levyExitTime(2, 1, 1), /alpha must be in \(0, 2\), not 2/);
});

Deno.test("exit steps depend on scale over width alone: Brownian time grows as width² at fixed height", () => {
  for (let path = 0; path < 50; path++) {
    const steps = (edge: number) =>
      exitSteps({ contraction: 0.05, scale: 0.1 * edge, edge }, normals("scaling", path));
    assert.equal(steps(2), steps(1));
    assert.equal(steps(4), steps(1));
    const levy = (edge: number) => {
      const s = stream("wells test", "scaling", path);
      return exitSteps(
        { contraction: 0.1, scale: 0.02 * edge, edge },
        () => symmetricStable(s, 1.5),
      );
    };
    assert.equal(levy(2), levy(1));
  }
});

Deno.test("exitSteps() cuts a path off", () => {
  const well = { contraction: 0.5, scale: 1, edge: 1, longest: 7 };
  assert.equal(exitSteps(well, () => 0), 7);
  assert.equal(exitSteps(well, () => 2), 1);
});

Deno.test("a coarse walk of the fine step is the fine walk, and one of two steps sums two increments", () => {
  const walk = { alpha: 1.5, epsilon: 0.2, sigma: 1, dimension: 3, edge: 1, fine: 0.01 };
  const [fine, same] = pathTimes({ ...walk, coarse: [0.01] }, stream("wells test", "walk"));
  assert.equal(same, fine);
  for (let path = 0; path < 20; path++) {
    const [short, coarse] = pathTimes({ ...walk, coarse: [0.02] }, stream("wells test", path));
    assert(Number.isInteger(Math.round(coarse! / 0.02)) && coarse! > 0 && short! > 0);
    const steps = coarse! / 0.02;
    assert(Math.abs(steps - Math.round(steps)) < 1e-9);
  }
});
