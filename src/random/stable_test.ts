import assert from "node:assert/strict";
import { normalCdf } from "./testing/normal_cdf.ts";
import { distanceToUniform, dkwBound } from "./testing/uniformity.ts";
import { stable, type StableParameters } from "./stable.ts";
import { stream } from "./stream.ts";

const FALSE_ALARM = 1e-9;

function sample(n: number, parameters: StableParameters): Float64Array {
  const s = stream("stable law", JSON.stringify(parameters));
  return Float64Array.from({ length: n }, () => stable(s, parameters));
}

function assertLaw(parameters: StableParameters, cdf: (x: number) => number): void {
  const n = 100_000;
  const distance = distanceToUniform(sample(n, parameters).map(cdf));
  assert.ok(distance < dkwBound(n, FALSE_ALARM), JSON.stringify(parameters));
}

Deno.test("stable() at alpha 2 is N(location, 2 scale^2)", () => {
  assertLaw(
    { alpha: 2, beta: 0.5, scale: 3, location: -1 },
    (x) => normalCdf((x + 1) / (3 * Math.SQRT2)),
  );
});

Deno.test("stable() at alpha 1, beta 0 is Cauchy's law", () => {
  assertLaw(
    { alpha: 1, beta: 0, scale: 2, location: 1 },
    (x) => 0.5 + Math.atan((x - 1) / 2) / Math.PI,
  );
});

Deno.test("stable() at alpha 1/2, beta 1 in S1 is Levy's law", () => {
  assertLaw(
    { alpha: 0.5, beta: 1, scale: 2, parameterization: "S1" },
    (x) => 2 * normalCdf(-Math.sqrt(2 / x)),
  );
});

/** ln of the characteristic function of S(α, β, γ, δ) at t > 0: Nolan (2020), definitions 1.2 and 1.3. */
function logCharacteristic(p: Required<StableParameters>, t: number): { re: number; im: number } {
  const g = p.scale * t;
  const re = -(g ** p.alpha);
  if (p.alpha === 1) {
    const log = p.parameterization === "S0" ? Math.log(g) : Math.log(t);
    return { re, im: p.location * t + re * p.beta * 2 / Math.PI * log };
  }
  const tan = Math.tan(Math.PI * p.alpha / 2);
  const factor = p.parameterization === "S0" ? g ** (1 - p.alpha) - 1 : -1;
  return { re, im: p.location * t + re * p.beta * tan * factor };
}

/** Largest error of the empirical characteristic function at three points, relative to Hoeffding's bound. */
function characteristicError(
  x: Float64Array,
  p: Required<StableParameters>,
  tests: number,
): number {
  let worst = 0;
  for (const t of [0.2, 0.7, 1.5]) {
    const { re, im } = logCharacteristic(p, t);
    const cos = x.reduce((sum, v) => sum + Math.cos(t * v), 0) / x.length -
      Math.exp(re) * Math.cos(im);
    const sin = x.reduce((sum, v) => sum + Math.sin(t * v), 0) / x.length -
      Math.exp(re) * Math.sin(im);
    worst = Math.max(worst, Math.abs(cos), Math.abs(sin));
  }
  // Six means of numbers in [−1, 1] per law.
  return worst / Math.sqrt(2 * Math.log(2 * 6 * tests / FALSE_ALARM) / x.length);
}

const LAWS = [[0.4, -0.8], [0.9, 1], [1 - 1e-9, 0.5], [1, -0.7], [1 + 1e-9, 1], [1.3, 1], [
  1.8,
  -1,
]];

Deno.test("stable() has the characteristic function of its law in S0 and S1", () => {
  for (const [alpha, beta] of LAWS) {
    for (const parameterization of ["S0", "S1"] as const) {
      // Near α = 1 the phase of S1 turns 10⁸ times faster than a double can tell.
      if (parameterization === "S1" && alpha !== 1 && Math.abs(alpha! - 1) < 1e-6) continue;
      const law = { alpha: alpha!, beta: beta!, scale: 1.5, location: 0.5, parameterization };
      const error = characteristicError(sample(40_000, law), law, 2 * LAWS.length);
      assert.ok(error < 1, `${JSON.stringify(law)}: ${error}`);
    }
  }
});

Deno.test("the characteristic function tells S0 from S1 and one sign of beta from the other", () => {
  const law = { alpha: 1.3, beta: 0.9, scale: 1.5, location: 0.5, parameterization: "S0" } as const;
  const x = sample(40_000, law);
  assert.ok(characteristicError(x, { ...law, parameterization: "S1" }, 14) > 1);
  assert.ok(characteristicError(x, { ...law, beta: -0.9 }, 14) > 1);
  // The means differ by 0.053 at t = 0.2, the bound is 0.036 and a mean's standard error below 0.005: power 0.999.
  assert.ok(characteristicError(x, { ...law, alpha: 1.6 }, 14) > 1);
});

Deno.test("stable() takes two uniforms a variate, whatever the law", () => {
  const s = stream("two");
  stable(s, { alpha: 1, beta: 0 });
  stable(s, { alpha: 1.7, beta: -1, parameterization: "S1" });
  const reference = stream("two");
  for (let i = 0; i < 4; i++) reference.uniform();
  assert.equal(s.bits(), reference.bits());
});

Deno.test("stable() refuses parameters out of range with one clear line", () => {
  const cases: [StableParameters, string][] = [
    [{ alpha: 0, beta: 0 }, "stable: alpha must be in (0, 2], not 0"],
    [{ alpha: 2.1, beta: 0 }, "stable: alpha must be in (0, 2], not 2.1"],
    [{ alpha: NaN, beta: 0 }, "stable: alpha must be in (0, 2], not NaN"],
    [{ alpha: 1, beta: -1.5 }, "stable: beta must be in [-1, 1], not -1.5"],
    [{ alpha: 1, beta: 0, scale: 0 }, "stable: scale must be positive and finite, not 0"],
    [{ alpha: 1, beta: 0, location: Infinity }, "stable: location must be finite, not Infinity"],
    [
      { alpha: 1, beta: 0, parameterization: "S2" as "S0" },
      "stable: parameterization must be S0 or S1, not S2",
    ],
  ];
  for (const [parameters, message] of cases) {
    assert.throws(() => stable(stream("x"), parameters), { name: "RangeError", message });
  }
});
