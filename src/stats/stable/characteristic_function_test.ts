import assert from "node:assert/strict";
import fc from "fast-check";
import { stableCharacteristicFunction } from "./characteristic_function.ts";
import type { StableParameters } from "./check_law.ts";
import { convertLaw } from "./convert_law.ts";
import { shiftConstant } from "./shift_constant.ts";
import { stablePdf } from "./pdf.ts";

const law = fc.record({
  alpha: fc.oneof(
    fc.double({ min: 0.2, max: 2, noNaN: true }),
    fc.constantFrom(0.5, 1, 1.0001, 2),
  ),
  beta: fc.double({ min: -1, max: 1, noNaN: true }),
  scale: fc.double({ min: 0.1, max: 5, noNaN: true }),
  location: fc.double({ min: -5, max: 5, noNaN: true }),
});
const argument = fc.double({ min: -3, max: 3, noNaN: true });

function apart(t: number, a: StableParameters, b: StableParameters): number {
  const p = stableCharacteristicFunction(t, a);
  const q = stableCharacteristicFunction(t, b);
  return Math.hypot(p.re - q.re, p.im - q.im);
}

Deno.test("stableCharacteristicFunction() is the same for a law and its conversion", () => {
  fc.assert(fc.property(law, argument, (l, t) => {
    const s1 = convertLaw(l, "S1");
    // Near α = 1 the S1 location is far away, and phases are that many digits short.
    assert(apart(t, l, s1) < 1e-14 * (10 + Math.abs(s1.location * t) + Math.abs(l.location * t)));
  }));
});

Deno.test("stableCharacteristicFunction() of X₁ + X₂ is that of the law with scale (γ₁^α + γ₂^α)^(1/α) in S1", () => {
  fc.assert(
    fc.property(law, fc.double({ min: 0.1, max: 5, noNaN: true }), argument, (l, scale, t) => {
      const one = { ...l, parameterization: "S1" as const };
      const two = { ...one, scale, location: 1 };
      const { alpha } = l;
      const sum = {
        ...one,
        scale: (l.scale ** alpha + scale ** alpha) ** (1 / alpha),
        location: l.location + 1,
      };
      const a = stableCharacteristicFunction(t, one);
      const b = stableCharacteristicFunction(t, two);
      const c = stableCharacteristicFunction(t, sum);
      const phase = Math.abs(shiftConstant(alpha, l.beta)) * (Math.abs(sum.scale * t)) ** alpha;
      assert(
        Math.hypot(a.re * b.re - a.im * b.im - c.re, a.re * b.im + a.im * b.re - c.im) <
          1e-14 * (100 + 10 * phase),
      );
    }),
  );
});

Deno.test("stableCharacteristicFunction() at −t is the conjugate, and its modulus is exp(−|γt|^α)", () => {
  fc.assert(fc.property(law, argument, (l, t) => {
    const p = stableCharacteristicFunction(t, l);
    const q = stableCharacteristicFunction(-t, l);
    assert(Math.abs(p.re - q.re) < 1e-15 && Math.abs(p.im + q.im) < 1e-15);
    const size = Math.exp(-(Math.abs(l.scale * t) ** l.alpha));
    assert(Math.abs(Math.hypot(p.re, p.im) - size) < 1e-14);
  }));
});

Deno.test("stableCharacteristicFunction() is the Fourier transform of stablePdf()", () => {
  // The trapezoidal rule errs by the transform at 2π/step, which is nothing, and by the tails beyond the ends.
  const end = 1000;
  const step = 0.125;
  for (const l of [{ alpha: 1.8, beta: 0.6 }, { alpha: 1.9, beta: -1 }, { alpha: 2, beta: 0 }]) {
    const points = Float64Array.from({ length: 2 * end / step + 1 }, (_, i) => i * step - end);
    const densities = points.map((x) => stablePdf(x, l));
    for (const t of [0.5, 1, 1.7]) {
      const wanted = stableCharacteristicFunction(t, l);
      const re = points.reduce((sum, x, i) => sum + step * densities[i]! * Math.cos(t * x), 0);
      const im = points.reduce((sum, x, i) => sum + step * densities[i]! * Math.sin(t * x), 0);
      // An oscillating tail adds at most about the density at the end over t.
      const slack = 4 * (densities[0]! + densities.at(-1)!) / t + 1e-11;
      assert(Math.hypot(re - wanted.re, im - wanted.im) < slack, `${re} ${im}`);
    }
  }
});
