/** The normal sampler. @module */
import { normal } from "../../src/random/normal.ts";
import type { Stream } from "../../src/random/stream.ts";
import { normalCdf } from "../../src/stats/special/normal.ts";
import { tQuantile } from "../../src/stats/special/student.ts";
import { distributionCheck, type SamplerSubject } from "../calibration/distribution.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";

type Subject = SamplerSubject<null>;

const sampler = (draw: (stream: Stream) => number): Subject => ({ draw });

/** What is checked of `normal`. */
export const normalSamplerPlan: EstimatorPlan<Subject> = {
  estimator: "normal",
  modules: [import.meta.resolve("../../src/random/normal.ts")],
  subject: sampler(normal),
  checks: [
    distributionCheck<null>({
      name: "N(0,1)",
      law: null,
      cdf: normalCdf,
      draws: { quick: 1_000_000, full: 6_000_000 },
      cost: { quick: 0.35, full: 2.5 },
    }),
  ],
  faults: [
    {
      id: "t3-as-gaussian",
      what: "draws of Student's t₃, scaled to variance 1, passed as Gaussian",
      subject: sampler((stream) => tQuantile(stream.uniform(), 3) / Math.sqrt(3)),
    },
    {
      id: "scale",
      what: "a standard deviation of 1.03",
      subject: sampler((stream) => 1.03 * normal(stream)),
    },
    {
      id: "location",
      what: "a mean of .02",
      subject: sampler((stream) => 0.02 + normal(stream)),
    },
    {
      id: "truncated",
      what: "values beyond ±2 are drawn again",
      subject: sampler((stream) => {
        let z = normal(stream);
        while (Math.abs(z) > 2) z = normal(stream);
        return z;
      }),
    },
  ],
};
