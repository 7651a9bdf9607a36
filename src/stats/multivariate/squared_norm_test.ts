import assert from "node:assert/strict";
import { fillNormal } from "../../random/normal.ts";
import { stream } from "../../random/stream.ts";
import { matrix } from "../linear_algebra/matrix.ts";
import { gaussian } from "./testing/samples.ts";
import { covarianceTraces } from "./covariance_traces.ts";
import { effectiveRank } from "./effective_rank.ts";
import { squaredNormDispersion } from "./squared_norm_dispersion.ts";

/** Gaussian rows with the given standard deviations, each row times its own radius. */
function scaled(name: string, rows: number, deviations: readonly number[], radius = 0) {
  const d = deviations.length;
  const x = gaussian(stream(name), rows, d);
  const radii = new Float64Array(rows);
  fillNormal(stream(name, "radii"), radii);
  x.values.forEach((value, at) => {
    x.values[at] = value * deviations[at % d]! * Math.exp(radius * radii[Math.floor(at / d)]!);
  });
  return x;
}

Deno.test("covarianceTraces() is unbiased for (tr Σ)² and tr Σ² at 8 rows", () => {
  // λ = 3, 2, 1: (tr Σ)² = 36, tr Σ² = 14. The mean of 8000 samples within 6.1 standard errors: 1e-9.
  const trials = 8000;
  const found = { squaredTrace: [] as number[], traceOfSquare: [] as number[] };
  for (let t = 0; t < trials; t++) {
    const x = scaled(`traces ${t}`, 8, [3, 2, 1].map(Math.sqrt));
    const traces = covarianceTraces(x);
    found.squaredTrace.push(traces.squaredTrace);
    found.traceOfSquare.push(traces.traceOfSquare);
  }
  for (
    const [key, expected, plugInBias] of [["squaredTrace", 36, 2 * 14 / 7], [
      "traceOfSquare",
      14,
      (14 + 36) / 7,
    ]] as const
  ) {
    const mean = found[key].reduce((sum, value) => sum + value / trials, 0);
    const variance = found[key].reduce((sum, value) => sum + (value - mean) ** 2 / trials, 0);
    const distance = Math.abs(mean - expected) / Math.sqrt(variance / trials);
    assert.ok(distance < 6.1, `${key}: ${mean} is ${distance} standard errors from ${expected}`);
    // The plug-in estimates would be caught with near certainty.
    assert.ok(plugInBias / Math.sqrt(variance / trials) > 12);
  }
});

Deno.test("squaredNormDispersion() tells Gaussian noise from the same noise with a varying radius", () => {
  const deviations = Array.from({ length: 30 }, (_, i) => 1 / (1 + i));
  const gaussianNoise = squaredNormDispersion(scaled("cv", 4000, deviations));
  const exact = effectiveRank(Float64Array.from(deviations, (value) => value ** 2));
  assert.ok(Math.abs(gaussianNoise.effectiveRank / exact - 1) < 0.2);
  assert.ok(Math.abs(gaussianNoise.ratio - 1) < 0.15, `ratio ${gaussianNoise.ratio}`);
  assert.ok(squaredNormDispersion(scaled("cv", 4000, deviations, 0.5)).ratio > 1.3);
});

Deno.test("squaredNormDispersion() finds the effective rank of noise in more dimensions than rows", () => {
  // Identity in 400 dimensions from 100 rows: the plug-in estimate would be near 80.
  const { effectiveRank: found, ratio } = squaredNormDispersion(gaussian(stream("wide"), 100, 400));
  assert.ok(found > 300 && found < 550, `effective rank ${found}`);
  assert.ok(ratio > 0.6 && ratio < 1.5, `ratio ${ratio}`);
});

Deno.test("squaredNormDispersion() does not depend on the scale of the noise", () => {
  const x = gaussian(stream("scale"), 50, 4);
  const larger = matrix(50, 4, x.values.map((value) => value * 1024 + 4));
  const [a, b] = [squaredNormDispersion(x), squaredNormDispersion(larger)];
  assert.ok(
    Math.abs(a.ratio - b.ratio) < 1e-10 && Math.abs(a.effectiveRank - b.effectiveRank) < 1e-8,
  );
});

Deno.test("effectiveRank(), covarianceTraces() and squaredNormDispersion() refuse noise without variance", () => {
  assert.throws(
    () => effectiveRank(new Float64Array(3)),
    new RangeError("effectiveRank: every eigenvalue is 0; the noise has no variance here"),
  );
  assert.throws(
    () => squaredNormDispersion(matrix(4, 2)),
    new RangeError("squaredNormDispersion: all rows are equal; the noise has no variance here"),
  );
  assert.throws(
    () => covarianceTraces(matrix(2, 2)),
    new RangeError("covarianceTraces: 2 rows; give at least 3"),
  );
});
