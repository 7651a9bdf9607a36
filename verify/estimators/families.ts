/** Benjamini–Hochberg, and equivalence by two one-sided tests. @module */
import fc from "fast-check";
import { benjaminiHochberg } from "../../src/stats/inference/benjamini_hochberg.ts";
import { holm } from "../../src/stats/inference/holm.ts";
import { tost } from "../../src/stats/inference/tost.ts";
import { tTest } from "../../src/stats/inference/student_t.ts";
import { sizeCheck, type TestSubject } from "../calibration/size.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import { normals } from "../laws/laws.ts";
import { propertyCheck } from "../properties/property_check.ts";

/** Hypotheses of one family, all true: the false discovery rate is the chance of any rejection. */
const FAMILY = 10;

interface Subject extends TestSubject {
  adjust(pValues: Float64Array): Float64Array;
}

const least = (adjust: Subject["adjust"]): Subject => ({
  adjust,
  pValue: (p) => Math.min(...adjust(p)),
});

/** What is checked of `benjaminiHochberg`: exact for independent true hypotheses (Simes 1986). */
export const benjaminiHochbergPlan: EstimatorPlan<Subject> = {
  estimator: "benjaminiHochberg",
  modules: [import.meta.resolve("../../src/stats/inference/benjamini_hochberg.ts")],
  subject: least(benjaminiHochberg),
  checks: [
    sizeCheck({
      n: FAMILY,
      law: "ten-true-hypotheses",
      draw: (stream, out) => out.forEach((_, i) => out[i] = stream.uniform()),
      tolerance: 0,
      distance: 0,
      replicates: { quick: 100_000, full: 600_000 },
      cost: { quick: 0.4, full: 2 },
    }),
    propertyCheck<Subject, number[]>({
      id: "between",
      what: "Adjusted p-values keep the order, lie at or above p and at or below Holm's.",
      against: "Benjamini & Hochberg 1995; Holm 1979",
      input: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }),
      smallestFault: "a difference of 1e-12",
      holds({ adjust }, values) {
        const p = Float64Array.from(values).sort();
        const [adjusted, upper] = [adjust(p), holm(p)];
        const off = p.findIndex((value, i) =>
          !(adjusted[i]! >= value && adjusted[i]! <= upper[i]! + 1e-12 &&
            adjusted[i]! >= (adjusted[i - 1] ?? 0))
        );
        return off < 0 ? undefined : `${adjusted[off]} for ${p[off]}, Holm's ${upper[off]}`;
      },
    }),
  ],
  faults: [
    { id: "none", what: "no adjustment", subject: least((p) => p.slice()) },
    {
      id: "rank-off-by-one",
      what: "the k-th smallest p-value is divided by k + 1",
      subject: least((p) => benjaminiHochberg(p.map((value) => value * 0.9))),
    },
    {
      id: "not-monotone",
      what: "m·p/k without the running minimum",
      subject: least((p) => {
        const order = Array.from(p.keys()).sort((a, b) => p[a]! - p[b]!);
        const out = new Float64Array(p.length);
        order.forEach((at, k) => out[at] = Math.min(1, p.length * p[at]! / (k + 1)));
        return out;
      }),
    },
  ],
};

/** Margins around 0, many standard errors apart. */
const MARGIN = 100;

/** What is checked of `tost`: exact at the edge of wide margins. */
export const tostPlan: EstimatorPlan<TestSubject> = {
  estimator: "tost",
  modules: [import.meta.resolve("../../src/stats/inference/tost.ts")],
  subject: { pValue: (sample) => tost(sample, -MARGIN, MARGIN) },
  checks: [
    ...[-MARGIN, MARGIN].map((edge) =>
      sizeCheck({
        n: 10,
        law: edge < 0 ? "mean-at-the-lower-margin" : "mean-at-the-upper-margin",
        draw: (stream, out) => {
          normals(stream, out);
          for (let i = 0; i < out.length; i++) out[i]! += edge;
        },
        tolerance: 0,
        distance: 0,
        replicates: { quick: 60_000, full: 400_000 },
        cost: { quick: 0.3, full: 2 },
      })
    ),
    sizeCheck({
      n: 10,
      law: "mean-beyond-the-margin",
      draw: (stream, out) => {
        normals(stream, out);
        for (let i = 0; i < out.length; i++) out[i]! += MARGIN + 1;
      },
      tolerance: 0,
      distance: 0,
      conservative: true,
      replicates: { quick: 20_000, full: 100_000 },
      cost: { quick: 0.1, full: 0.5 },
    }),
  ],
  faults: [
    {
      id: "smaller",
      what: "the smaller of the two p-values",
      subject: {
        pValue: (sample) =>
          Math.min(
            tTest(sample, -MARGIN, "greater").pValue,
            tTest(sample, MARGIN, "less").pValue,
          ),
      },
    },
    {
      id: "two-sided",
      what: "two-sided tests at each margin",
      subject: {
        pValue: (sample) =>
          Math.max(
            tTest(sample, -MARGIN, "two-sided").pValue,
            tTest(sample, MARGIN, "two-sided").pValue,
          ),
      },
    },
  ],
};
