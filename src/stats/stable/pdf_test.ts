import assert from "node:assert/strict";
import fc from "fast-check";
import { stableCdf, stableSurvival } from "./cdf.ts";
import { convertLaw } from "./convert_law.ts";
import reference from "./fixtures/reference.json" with { type: "json" };
import { stableLogPdf, stablePdf } from "./pdf.ts";

/** Law parameters over the whole range, the awkward places often among them. */
const law = fc.record({
  alpha: fc.oneof(
    fc.double({ min: 0.3, max: 2, noNaN: true }),
    fc.constantFrom(0.5, 0.997, 0.999999, 1, 1.000001, 1.002, 1.999, 2),
  ),
  beta: fc.oneof(
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.constantFrom(-1, -0.01, 0, 1e-9, 1),
  ),
});

function close(actual: number, expected: number, relative: number, what: string): void {
  const error = Math.abs(actual / expected - 1);
  assert(error < relative, `${what}: ${actual} is not ${expected} (${error})`);
}

Deno.test("stablePdf() agrees with Nolan's STABLE in S1 to 1e-8, to 1e-5 below alpha 0.2 where that program has no more", () => {
  for (const row of reference.nolanPdf) {
    const [x, density, alpha, beta] = row as [number, number, number, number];
    const found = stablePdf(x, { alpha, beta, parameterization: "S1" });
    close(found, density, alpha < 0.2 ? 1e-5 : 1e-8, `pdf(${x}; ${alpha}, ${beta})`);
  }
});

Deno.test("stableCdf() agrees with Nolan's STABLE in S1 to 1e-10", () => {
  for (const row of reference.nolanCdf) {
    const [x, p, alpha, beta] = row as [number, number, number, number];
    const found = stableCdf(x, { alpha, beta, parameterization: "S1" });
    assert(Math.abs(found - p) < 1e-10, `cdf(${x}; ${alpha}, ${beta}) = ${found}, not ${p}`);
  }
});

Deno.test("stablePdf() and stableCdf() agree with STABLE at scale 2 and location 3 in S0 and S1", () => {
  for (const row of reference.nolanLocationScale) {
    const [kind, x, alpha, beta, scale, location, , density, p] = row as number[];
    const parameterization = kind === 0 ? "S0" : "S1";
    const l = {
      alpha: alpha!,
      beta: beta!,
      scale: scale!,
      location: location!,
      parameterization,
    } as const;
    close(stablePdf(x!, l), density!, 1e-8, `pdf(${x}; ${alpha}, ${beta}, ${parameterization})`);
    assert(Math.abs(stableCdf(x!, l) - p!) < 1e-10, `cdf(${x}; ${alpha}, ${beta})`);
  }
});

Deno.test("stableLogPdf(), stableCdf() and stableSurvival() agree with 50-digit integration to 1e-9 of themselves, tails included", () => {
  for (const row of reference.zolotarev) {
    const [alpha, beta, x, log, lower, upper] = row.map(Number) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const at = `(${x}; ${alpha}, ${beta})`;
    const found = stableLogPdf(x, { alpha, beta });
    assert(Math.abs(found - log) < 1e-9, `log pdf${at} = ${found}, not ${log}`);
    close(stableCdf(x, { alpha, beta }), lower, 1e-9, `cdf${at}`);
    close(stableSurvival(x, { alpha, beta }), upper, 1e-9, `survival${at}`);
  }
});

Deno.test("stablePdf() agrees with inversion of the characteristic function in 25 digits", () => {
  for (const row of reference.fourier) {
    const [alpha, beta, x, density] = row.map(Number) as [number, number, number, number];
    close(stablePdf(x, { alpha, beta }), density, 1e-12, `pdf(${x}; ${alpha}, ${beta})`);
  }
});

Deno.test("stablePdf() gives the densities of Holt and Crow (1973, p. 187) at alpha 1", () => {
  const densities = [
    [0.3183, 0.3096, 0.2925, 0.2622],
    [0.1591, 0.1587, 0.1599, 0.1635],
    [0.0637, 0.0729, 0.0812, 0.0955],
    [0.0318, 0.0390, 0.0458, 0.0586],
    [0.0187, 0.0236, 0.0285, 0.0384],
  ];
  densities.forEach((row, x) =>
    row.forEach((density, i) => {
      const found = stablePdf(x, { alpha: 1, beta: [0, 0.25, 0.5, 1][i]! });
      // Half a unit of the last digit, and a little: 1/(2π) = .15915 is printed as .1591.
      assert(Math.abs(found - density) <= 0.56e-4, `x = ${x}: ${found}, not ${density}`);
    })
  );
});

Deno.test("stablePdf() at and beside zeta gives MATLAB's values", () => {
  const rows = [
    [1e-4, 1.7720732804618808, 0.5059373136902996, 0.278929165340670],
    [1e-4, 1.9217001522410235, -0.8779442746685926, 0.281056564327953],
    [-1e-4, 1.5654806051633634, -0.4016220341911392, 0.271275394392385],
    [-1e-4, 1.7420803447784388, -0.38180029468259247, 0.280199085645099],
    [-1e-4, 1.5748002527689913, -0.25200194914153684, 0.280132185432842],
  ] as const;
  for (const [x, alpha, beta, density] of rows) {
    const found = stablePdf(x, { alpha, beta, parameterization: "S1" });
    assert(Math.abs(found - density) < 1e-10, `${found}, not ${density}`);
  }
});

Deno.test("stablePdf() is N(0, 2), Cauchy's and Lévy's law where it should be, and passes into them", () => {
  for (const x of [-7, -1, 0.2, 3, 40]) {
    const normal = Math.exp(-x * x / 4) / Math.sqrt(4 * Math.PI);
    const cauchy = 1 / (Math.PI * (1 + x * x));
    const z = Math.abs(x);
    const levy = Math.exp(-0.5 / z) / Math.sqrt(2 * Math.PI * z ** 3);
    const s1 = "S1" as const;
    close(stablePdf(x, { alpha: 2, beta: 0.7 }), normal, 1e-14, "normal");
    close(stablePdf(x, { alpha: 1, beta: 0 }), cauchy, 1e-14, "Cauchy");
    close(stablePdf(z, { alpha: 0.5, beta: 1, parameterization: s1 }), levy, 1e-14, "Lévy");
    // One step beside the closed form the quadrature takes over.
    close(stablePdf(x, { alpha: 1, beta: 1e-13 }), cauchy, 1e-11, "beside Cauchy");
    const beside = { alpha: 0.5 + 1e-13, beta: 1, parameterization: s1 };
    close(stablePdf(z, beside), levy, 1e-11, "beside Lévy");
    if (Math.abs(x) < 5) {
      close(stablePdf(x, { alpha: 2 - 1e-13, beta: 0.7 }), normal, 1e-10, "beside normal");
    }
  }
});

Deno.test("stablePdf() is continuous through alpha 1 in S0", () => {
  for (const beta of [-1, -0.3, 0.004, 0.9, 1]) {
    for (const x of [-30, -2, 0, 0.7, 8, 12, 500]) {
      const at = (alpha: number) => stableLogPdf(x, { alpha, beta });
      for (const width of [1e-3, 3e-3, 1e-5]) {
        // The chord of a smooth function lies within its curvature of the middle, across every seam of the algorithm.
        const gap = (at(1 + width) + at(1 - width)) / 2 - at(1);
        const size = Math.abs(at(1.01) - at(0.99)) + Math.abs(at(1));
        if (Number.isFinite(size) && size < 500) {
          assert(
            Math.abs(gap) < 60 * width * width * (1 + size) ** 2 + 1e-11,
            `${beta} ${x} ${gap}`,
          );
        }
      }
    }
  }
});

Deno.test("stablePdf() is mirrored with beta, exactly but for rounding", () => {
  fc.assert(fc.property(law, fc.double({ min: -50, max: 50, noNaN: true }), (l, x) => {
    const here = stablePdf(x, l);
    const there = stablePdf(-x, { ...l, beta: -l.beta });
    assert(Math.abs(here - there) <= 1e-12 * (here + there));
    assert(Math.abs(stableCdf(x, l) - stableSurvival(-x, { ...l, beta: -l.beta })) <= 1e-13);
  }));
});

Deno.test("stablePdf() integrates to differences of stableCdf()", () => {
  const nodes = [
    -0.9061798459386640,
    -0.5384693101056831,
    0,
    0.5384693101056831,
    0.9061798459386640,
  ];
  const weights = [
    0.2369268850561891,
    0.4786286704993665,
    0.5688888888888889,
    0.4786286704993665,
    0.2369268850561891,
  ];
  fc.assert(
    fc.property(law, fc.double({ min: -8, max: 8, noNaN: true }), (raw, from) => {
      const l = { ...raw, alpha: Math.max(raw.alpha, 0.9) };
      const panels = 60;
      const half = 1 / (2 * panels);
      let integral = 0;
      for (let k = 0; k < panels; k++) {
        const middle = from + (2 * k + 1) * half;
        nodes.forEach((t, i) => integral += weights[i]! * half * stablePdf(middle + t * half, l));
      }
      const difference = stableCdf(from + 1, l) - stableCdf(from, l);
      assert(Math.abs(integral - difference) < 1e-8, `${integral} is not ${difference}`);
    }),
    { numRuns: 40 },
  );
});

Deno.test("stablePdf() is the same law in S0 and S1, shifted and scaled", () => {
  const places = fc.record({
    scale: fc.double({ min: 0.1, max: 10, noNaN: true }),
    location: fc.double({ min: -10, max: 10, noNaN: true }),
    x: fc.double({ min: -20, max: 20, noNaN: true }),
  });
  fc.assert(fc.property(law, places, (l, { scale, location, x }) => {
    const s0 = { ...l, scale, location };
    const s1 = convertLaw(s0, "S1");
    const near = l.alpha !== 1 && Math.abs(l.alpha - 1) < 0.01;
    const here = stablePdf(x, s0);
    const standard = stablePdf((x - location) / scale, l) / scale;
    assert(Math.abs(here - standard) <= 1e-10 * here);
    // Near alpha 1 the two locations are far apart and their difference has few digits left.
    if (!near && l.alpha >= 0.9) assert(Math.abs(here - stablePdf(x, s1)) <= 1e-9 * (here + 1e-3));
  }));
});

Deno.test("stablePdf() is 0 outside the support and refuses bad parameters", () => {
  assert.equal(stablePdf(-0.1, { alpha: 0.7, beta: 1, parameterization: "S1" }), 0);
  assert.equal(stablePdf(Infinity, { alpha: 1.3, beta: 0.2 }), 0);
  assert.throws(() => stablePdf(0, { alpha: 0, beta: 0 }), {
    name: "RangeError",
    message: "stable law: alpha must be in (0, 2], not 0",
  });
  assert.throws(() => stablePdf(0, { alpha: 1, beta: 1.1 }), /beta must be in \[-1, 1\], not 1.1/);
  assert.throws(() => stablePdf(0, { alpha: 1, beta: 0, scale: 0 }), /scale must be positive/);
});

Deno.test("stableLogPdf() and stableSurvival() are Pareto's out to the largest numbers", () => {
  for (const alpha of [0.6, 0.999, 1, 1.005, 1.3]) {
    for (const beta of [-0.5, 0, 0.3, 1]) {
      const law = { alpha, beta };
      for (const factor of [1.0001, 1e3, 1.7e158]) {
        const near = 0.9999e150;
        const grown = Math.log(factor / 0.9999);
        const density = stableLogPdf(factor * 1e150, law) - stableLogPdf(near, law);
        assert(
          Math.abs(density + (1 + alpha) * grown) < 1e-9,
          `density ${alpha} ${beta} ${factor}`,
        );
        const tail = stableSurvival(factor * 1e150, law);
        // A tail that is subnormal has lost digits, or all.
        if (tail < 1e-300) continue;
        const fallen = Math.log(tail / stableSurvival(near, law));
        assert(Math.abs(fallen + alpha * grown) < 1e-9, `tail ${alpha} ${beta} ${factor}`);
      }
    }
  }
});

Deno.test("Lévy's law is zero beside its edge, on the other side all there is", () => {
  for (const z of [5e-324, -5e-324, 1e-309]) {
    const right = { alpha: 0.5, beta: 1, parameterization: "S1" } as const;
    const left = { ...right, beta: -1 };
    assert.equal(stablePdf(z, right), 0);
    assert.equal(stableCdf(z, right), 0);
    assert.equal(stableSurvival(z, right), 1);
    assert.equal(stablePdf(z, left), 0);
    assert.equal(stableCdf(z, left), 1);
    assert.equal(stableSurvival(z, left), 0);
  }
});
