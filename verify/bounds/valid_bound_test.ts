import assert from "node:assert/strict";
import { neuTerm } from "../../src/bounds/neu.ts";
import { smoothingTerm } from "../../src/bounds/smoothing.ts";
import { bumpBed } from "../../src/bounds/test_bed.ts";
import { wangMaoTerm } from "../../src/bounds/wang_mao.ts";
import { stream } from "../../src/random/stream.ts";
import { quadraticBed } from "../faults/faulty_bounds.ts";
import { validBoundCheck } from "./valid_bound.ts";

const check = validBoundCheck({ examples: 20, learningRate: 0.5, dimension: 2, spread: 1 });
const real = {
  bed: bumpBed,
  neu: (...[path, range, n]: Parameters<typeof neuTerm>) => neuTerm(path, range, n),
  wangMao: wangMaoTerm,
  smoothing: smoothingTerm,
};
const run = (subject: typeof real) =>
  check.run(subject, { effort: "quick", falseAlarm: 1e-6, stream: stream("valid bound") });

Deno.test("the bounds pass where the gap is known; without Δ, or on an unbounded loss, they do not", async () => {
  assert.ok((await run(real)).passed);
  const faults = [{ ...real, smoothing: () => 0 }, { ...real, bed: quadraticBed(0.5) }];
  for (const fault of faults) {
    const { passed, power, observed } = await run(fault);
    assert.ok(!passed && power > 0.99, observed);
  }
});
