/** The test of Ljung and Box. @module */
import { fillNormal } from "../../src/random/normal.ts";
import { ljungBox } from "../../src/stats/series/ljung_box.ts";
import { sizeCheck, type TestSubject } from "../calibration/size.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import type { Draw } from "../laws/laws.ts";

const WHITE: Draw = (stream, out) => void fillNormal(stream, out);
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
      draw: WHITE,
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
