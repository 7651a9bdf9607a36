import assert from "node:assert/strict";
import { andersonDarling } from "../../stats/normality/anderson_darling.ts";
import { normalNoise } from "../testing/noise.ts";
import { tiesOf } from "./ties.ts";

const ascending = (values: Float64Array) => Float64Array.from(values).sort();

Deno.test("tiesOf() is silent of noise in single and half precision and of fine steps", () => {
  const noise = normalNoise("ties", 2000);
  for (
    const change of [
      (x: number) => x,
      Math.fround,
      Math.f16round,
      (x: number) => Math.round(x * 200) / 200,
    ]
  ) {
    assert.equal(tiesOf(ascending(noise.map(change))), null);
  }
});

Deno.test("ties that tiesOf() lets pass hardly move A²", () => {
  const noise = normalNoise("A²", 1000);
  const exact = andersonDarling(noise).statistic;
  for (const steps of [30, 60, 100, 300]) {
    const rounded = noise.map((x) => Math.round(x * steps) / steps);
    if (tiesOf(ascending(rounded)) !== null) continue;
    const moved = Math.abs(andersonDarling(rounded).statistic - exact);
    assert(moved < 0.05, `${steps}: ${moved}`);
  }
});

Deno.test("tiesOf() tells rounded, clipped, few values and an atom apart", () => {
  const noise = normalNoise("kinds", 400);
  const kind = (change: (x: number, i: number) => number) =>
    tiesOf(ascending(noise.map(change)))?.kind;
  assert.equal(kind((x) => Math.round(5 * x) / 5), "rounded");
  assert.equal(kind((x) => Math.max(-1.2, x)), "clipped");
  assert.equal(kind((x) => Math.max(-1.2, Math.min(1.2, x))), "clipped");
  assert.equal(kind(Math.sign), "few");
  assert.equal(kind((x, i) => i % 4 === 0 ? 0.25 : x), "atom");
});
