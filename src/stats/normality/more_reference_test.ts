/** The further tests of normality against SciPy, statsmodels and mpmath (fixtures/generate_more.py). */
import assert from "node:assert/strict";
import { andersonDarlingKnown, type KnownLaw } from "./anderson_darling_known.ts";
import { andersonDarlingLimitSurvival } from "./anderson_darling_limit.ts";
import { cramerVonMises } from "./cramer_von_mises.ts";
import { dagostinoPearson } from "./dagostino_pearson.ts";
import reference from "./fixtures/more.json" with { type: "json" };
import { jarqueBera } from "./jarque_bera.ts";
import { kurtosisZ } from "./kurtosis_z.ts";
import { lilliefors } from "./lilliefors.ts";
import { pearsonChiSquare } from "./pearson_chi_square.ts";
import type { TestResult } from "./shapiro_wilk.ts";
import { skewnessZ } from "./skewness_z.ts";

const laws: Record<string, (u: number) => number> = {
  uniform: (u) => u,
  square: (u) => u * u,
  "logistic-like": (u) => (u - 0.5) / (u * (1 - u) + 0.01),
  "two-humped": (u) => u < 0.5 ? u : u + 1,
  tied: (u) => Math.floor(u * 8) / 8,
};

function sample(law: string, n: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => laws[law]!((((i + 1) * 7919) % 10007) / 10007));
}

/** Relative difference, absolute below 1 or, for p-values, below `floor`. */
function close(actual: number, expected: number, tolerance: number, what: string, floor = 1) {
  const difference = Math.abs(actual - expected) / Math.max(Math.abs(expected), floor);
  assert(difference <= tolerance, `${what}: ${actual} against ${expected} (${difference})`);
}

type Row = (typeof reference.rows)[number];
const uniform: KnownLaw = { logCdf: Math.log, logSurvival: (x) => Math.log1p(-x) };

function agreesOnAll(
  test: (x: Float64Array) => TestResult,
  pick: (row: Row) => TestResult | undefined,
): void {
  let compared = 0;
  for (const row of reference.rows) {
    const expected = pick(row);
    if (expected === undefined) continue;
    const { statistic, pValue } = test(sample(row.law, row.n));
    close(statistic, expected.statistic, 1e-10, `${test.name}, ${row.law}, n = ${row.n}`);
    close(pValue, expected.pValue, 1e-8, `p of ${test.name}, ${row.law}, n = ${row.n}`, 1e-200);
    compared++;
  }
  assert(compared >= 25);
}

Deno.test("jarqueBera(), skewnessZ(), kurtosisZ() and dagostinoPearson() agree with SciPy", () => {
  agreesOnAll(jarqueBera, (row) => row.jarqueBera);
  agreesOnAll(skewnessZ, (row) => row.skewnessZ);
  agreesOnAll(kurtosisZ, (row) => row.kurtosisZ);
  agreesOnAll(dagostinoPearson, (row) => row.dagostinoPearson);
});

Deno.test("pearsonChiSquare() agrees with SciPy's chisquare on equally probable classes", () => {
  agreesOnAll(pearsonChiSquare, (row) => row.pearsonChiSquare);
  for (const { law, n, pearsonChiSquare: expected } of reference.rows) {
    if (expected === undefined) continue;
    close(pearsonChiSquare(sample(law, n)).upperPValue, expected.upperPValue, 1e-8, law, 1e-200);
  }
});

Deno.test("lilliefors() agrees with statsmodels: the distance to 1e-12, p as far as its table goes", () => {
  for (const { law, n, lilliefors: expected } of reference.rows) {
    const { statistic, pValue } = lilliefors(sample(law, n));
    close(statistic, expected.statistic, 1e-12, `D, ${law}, n = ${n}`);
    // Its table has the columns .001, .01, .05, .1, .15, .2, .3 … and is read linearly between them, which is up to
    // .012 off (compare the simulation below).
    if (expected.pValue > 0.0011 && expected.pValue < 0.9) {
      close(pValue, expected.pValue, 0.015, `p, ${law}, n = ${n}`);
    } else assert(expected.pValue < 0.0011 ? pValue < 0.002 : pValue > 0.85);
  }
});

Deno.test("lilliefors() has the p-value of 200,000 simulated normal samples", () => {
  let compared = 0;
  for (const { law, n, lilliefors: expected } of reference.rows) {
    const p = expected.simulated;
    if (p === undefined) continue;
    // Five standard errors of the simulation, and the error that the docstring admits: 3 %, 8 % at n = 8.
    const error = 5 * Math.sqrt(Math.max(p, 1e-4) / 200_000) + (n === 8 ? 0.08 : 0.03) * p;
    const { pValue } = lilliefors(sample(law, n));
    assert(Math.abs(pValue - p) <= error, `${law}, n = ${n}: ${pValue} against ${p}`);
    compared++;
  }
  assert(compared >= 25);
});

Deno.test("cramerVonMises() has SciPy's statistic", () => {
  for (const { law, n, cramerVonMises: expected } of reference.rows) {
    close(cramerVonMises(sample(law, n)).statistic, expected, 1e-11, `W², ${law}, n = ${n}`);
  }
});

Deno.test("andersonDarlingKnown() has the statistic of its definition on uniform values", () => {
  for (const { law, n, andersonDarlingUniform: expected } of reference.rows) {
    if (law !== "uniform") continue;
    close(andersonDarlingKnown(sample(law, n), uniform).statistic, expected, 1e-9, `n = ${n}`);
  }
});

Deno.test("andersonDarlingLimitSurvival() agrees with Anderson and Darling's series by mpmath", () => {
  for (const [z, expected] of reference.andersonDarlingLimit) {
    close(andersonDarlingLimitSurvival(z!), expected!, 1e-12, `z = ${z}`, 1e-300);
  }
});

Deno.test("andersonDarlingLimitSurvival() tends to √3 erfc(√z), the leading term of its tail", () => {
  // erfc(√z) ≈ e^(−z)/√(πz)(1 − 1/(2z)); the next term of the sum is smaller by e^(−5z).
  const z = 200;
  const leading = Math.sqrt(3 / (Math.PI * z)) * Math.exp(-z);
  close(andersonDarlingLimitSurvival(z) / leading, 1, 0.02, "ratio");
});
