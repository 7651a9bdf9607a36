/** The tests that verdicts rest on: Student's t, the sign test, Holm's adjustment. @module */
import { normal } from "../../src/random/normal.ts";
import { stream } from "../../src/random/stream.ts";
import { binomialTail } from "../../src/stats/inference/binomial_tail.ts";
import { holm } from "../../src/stats/inference/holm.ts";
import { normalCdf } from "../../src/stats/special/normal.ts";
import { signTest } from "../../src/stats/inference/exact_sign.ts";
import { tCdf } from "../../src/stats/special/student.ts";
import { tTest } from "../../src/stats/inference/student_t.ts";
import { propertyCheck } from "../properties/property_check.ts";
import { SAMPLES } from "./normality.ts";
import { sizeCheck, type TestSubject } from "../calibration/size.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import { laplace } from "../laws/laws.ts";

/** For tests that draw nothing. */
const NO_STREAM = stream("unused");

/** What is checked of `tTest`: exact at every n on normal samples. */
export const tTestPlan: EstimatorPlan<TestSubject> = {
  estimator: "tTest",
  modules: [import.meta.resolve("../../src/stats/inference/student_t.ts")],
  subject: { pValue: (sample) => tTest(sample, 0, "greater").pValue },
  checks: [
    propertyCheck<TestSubject, Float64Array>({
      id: "two-sides",
      what: "The p-values of the two sides add up to 1.",
      against: "the symmetry of Student's t",
      input: SAMPLES,
      smallestFault: "a sum that is off by 1e-12",
      holds(subject, sample) {
        const p = [sample, sample.map((x) => -x)].map((x) => subject.pValue(x, NO_STREAM));
        return Math.abs(p[0]! + p[1]! - 1) < 1e-12 ? undefined : `${p[0]} and ${p[1]}`;
      },
    }),
    ...[2, 8, 30].map((n) =>
      sizeCheck({
        n,
        tolerance: 0,
        distance: 0,
        replicates: { quick: 60_000, full: 400_000 },
        cost: { quick: 0.1, full: 0.8 },
      })
    ),
  ],
  faults: [
    {
      id: "two-sided-half",
      what: "a two-sided p-value where one side is asked for",
      subject: { pValue: (sample) => tTest(sample, 0, "two-sided").pValue },
    },
    {
      id: "ddof",
      what: "t is formed with denominator n",
      subject: {
        pValue(sample) {
          const { statistic, degrees } = tTest(sample, 0, "greater");
          return tCdf(-statistic * Math.sqrt((degrees + 1) / degrees), degrees);
        },
      },
    },
  ],
};

/** What is checked of `signTest`: never above its level, whatever the law. */
export const signTestPlan: EstimatorPlan<TestSubject> = {
  estimator: "signTest",
  modules: [import.meta.resolve("../../src/stats/inference/exact_sign.ts")],
  subject: { pValue: (sample) => signTest(sample, 0, "greater").pValue },
  checks: [8, 30].map((n) =>
    sizeCheck({
      n,
      law: "Laplace",
      draw: laplace,
      tolerance: 0,
      distance: 0,
      conservative: true,
      replicates: { quick: 30_000, full: 200_000 },
      cost: { quick: 0.3, full: 2 },
    })
  ),
  faults: [
    {
      id: "mid-p",
      what: "half of the observed outcome's probability",
      subject: {
        pValue(sample) {
          const { above, count, pValue } = signTest(sample, 0, "greater");
          return (pValue + binomialTail(count, above + 1, 0.5)) / 2;
        },
      },
    },
  ],
};

/** Five claims in a family, one-sided z tests in each. */
const FAMILY = 5;

/** What is checked of `holm`: the family-wise error rate of independent true hypotheses. */
export const holmPlan: EstimatorPlan<TestSubject> = {
  estimator: "holm",
  modules: [import.meta.resolve("../../src/stats/inference/holm.ts")],
  subject: { pValue: (pValues) => Math.min(...holm(pValues)) },
  checks: [
    sizeCheck({
      n: FAMILY,
      law: "five-true-hypotheses",
      draw: (stream, out) => out.forEach((_, i) => out[i] = stream.uniform()),
      tolerance: 0,
      distance: 0,
      conservative: true,
      replicates: { quick: 50_000, full: 500_000 },
      cost: { quick: 0.2, full: 2 },
    }),
    sizeCheck({
      n: FAMILY,
      law: "five-dependent-true-hypotheses",
      draw: (stream, out) => {
        const shared = normal(stream);
        out.forEach((_, i) => out[i] = normalCdf((shared + normal(stream)) / Math.SQRT2));
      },
      tolerance: 0,
      distance: 0,
      conservative: true,
      replicates: { quick: 50_000, full: 500_000 },
      cost: { quick: 0.2, full: 2 },
    }),
  ],
  faults: [
    { id: "none", what: "no adjustment", subject: { pValue: (p) => Math.min(...p) } },
    {
      id: "off-by-one",
      what: "the smallest p-value is multiplied by m − 1",
      subject: { pValue: (p) => Math.min(1, (p.length - 1) * Math.min(...p)) },
    },
  ],
};
