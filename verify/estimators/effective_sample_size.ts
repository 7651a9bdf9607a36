/** The effective size of a dependent sample. @module */
import { fillNormal } from "../../src/random/normal.ts";
import { effectiveSampleSize } from "../../src/stats/series/effective_sample_size.ts";
import { biasCheck, type EstimatorSubject } from "../calibration/bias.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import type { Draw } from "../laws/laws.ts";

/** A stationary first-order autoregression: its integrated time is (1 + ρ)/(1 − ρ). */
const autoregression = (rho: number): Draw => (stream, out) => {
  fillNormal(stream, out);
  out[0]! /= Math.sqrt(1 - rho * rho);
  for (let i = 1; i < out.length; i++) out[i]! += rho * out[i - 1]!;
};

const TIMES = 4000;
/** Kept states of a chain in ssgmcmc2022's claims on mixing. */
const LONG = 10_000;

/** Autoregressions of a slow chain, up to the longest time that 10,000 values hold 50 times and more. */
const slow = [2, 20, 160].map((time) =>
  biasCheck({
    law: `AR(1),τ=${time}`,
    n: LONG,
    draw: autoregression((time - 1) / (time + 1)),
    truth: time,
    // The series' own mean costs (2M + 1)/n of τ at the window M = 5τ, 16 % at τ = 160.
    tolerance: (0.03 + (10 * time + 1) / LONG) * time,
    replicates: { quick: 60, full: 600 },
    cost: { quick: 0.6, full: 6 },
    x: (time - 1) / (time + 1),
    series: `n = ${LONG}`,
  })
);

/** What is checked of `effectiveSampleSize`: the integrated time of autoregressions, by both windows. */
export const effectiveSampleSizePlan: EstimatorPlan<EstimatorSubject> = {
  estimator: "effectiveSampleSize",
  modules: [import.meta.resolve("../../src/stats/series/effective_sample_size.ts")],
  subject: { estimate: (x) => effectiveSampleSize(x).integratedTime },
  checks: [
    ...[0, 0.5, 0.8].map((rho) =>
      biasCheck({
        law: `AR(1),ρ=${rho}`,
        n: TIMES,
        draw: autoregression(rho),
        truth: (1 + rho) / (1 - rho),
        // Sokal's window of 5τ leaves a share e⁻⁵ of the sum out, and the mean costs (2M + 1)/n.
        tolerance: 0.03 * (1 + rho) / (1 - rho),
        replicates: { quick: 200, full: 2000 },
        cost: { quick: 0.3, full: 3 },
        x: rho,
        series: `n = ${TIMES}`,
      })
    ),
    ...slow,
  ],
  faults: [
    {
      id: "one-sided-sum",
      what: "τ = 1 + Σρ instead of 1 + 2Σρ",
      subject: { estimate: (x) => (1 + effectiveSampleSize(x).integratedTime) / 2 },
    },
    {
      id: "half",
      what: "τ = ½ + Σρ, the physicists' convention",
      subject: { estimate: (x) => effectiveSampleSize(x).integratedTime / 2 },
    },
  ],
};
