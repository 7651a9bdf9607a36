/** Tests and intervals for series in time. @module */
import { fillNormal } from "../../src/random/mod.ts";
import { ljungBox } from "../../src/stats/series/mod.ts";
import { sizeCheck, type TestSubject } from "../calibration/size.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";

const LAGS = 10;

/** What is checked of `ljungBox`: white noise. */
export const ljungBoxPlan: EstimatorPlan<TestSubject> = {
  estimator: "ljungBox",
  modules: [import.meta.resolve("../../src/stats/series/ljung_box.ts")],
  subject: { pValue: (sample) => ljungBox(sample, LAGS).pValue },
  checks: ([[200, 6000, 40_000], [1000, 2500, 15_000]] as const).map(([n, quick, full]) =>
    sizeCheck({
      n,
      law: "white-noise",
      draw: (stream, out) => void fillNormal(stream, out),
      levels: [0.05, 0.1],
      // The χ² law is a limit: Ljung & Box 1978, Table 1, find sizes up to a tenth off at n = 100.
      tolerance: 0.25,
      distance: 0.03,
      replicates: { quick, full },
      cost: { quick: quick * n * 4e-7, full: full * n * 4e-7 },
    })
  ),
  faults: [{
    id: "box-pierce",
    what: "p-values of Q with lags − 4 degrees of freedom",
    subject: { pValue: (sample) => ljungBox(sample, LAGS, 4).pValue },
  }],
};
