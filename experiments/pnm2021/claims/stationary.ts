/** PNM-3, PNM-3d: does PNM raise the stationary variance, or lower it? @module */
import type { Evidence } from "../../../src/claims/finding.ts";
import { pnmStationaryVariance } from "../../../src/optim/theory/pnm_stationary_variance.ts";
import { powerOfNorm, ratioToSgd } from "../reading/theory_effects.ts";
import { B0, B1, NORM } from "../theory/constants.ts";
import type { StationaryVariance } from "../theory/record.ts";
import { perRecord, theoryClaim, type TheoryRecord } from "./theory_claim.ts";

/** The variance at the rate that is judged. */
function judged({ cell, result }: TheoryRecord): StationaryVariance {
  return result.variances.find(({ rate }) => rate === cell.settings.learningRate)!;
}

/** The simulated ratio beside three that theory gives. */
function evidence(records: readonly TheoryRecord[]): readonly Evidence[] {
  const rate = records[0]!.cell.settings.learningRate;
  const exact = pnmStationaryVariance({ b1: B1, b0: B0, step: rate / NORM });
  return [
    ...perRecord(`Stationary variance over SGD's at ηh = ${rate}`, records, (record) => {
      const { meanSquare } = judged(record);
      return ratioToSgd(meanSquare, rate);
    }),
    {
      label: "The same, exactly",
      value: ratioToSgd(exact, rate),
      note: "discrete Lyapunov equation",
    },
    { label: "The same as ηh → 0: 1/√γ", value: 1 / NORM },
    { label: "The white-noise reading: √γ", value: NORM },
  ];
}

const common = {
  axis: "time-wise",
  effect: "θ = ln(v/(η/(2 − η)))/ln √5, v = stationary mean square of θ on ½θ² under PNM at " +
    "η = .01 with gradient noise of variance 1; +1 is √γ, −1 is 1/√γ",
  theta: (record: TheoryRecord) => powerOfNorm(judged(record)),
  evidence,
} as const;

/** PNM-3: as white noise of √γ times the size would. */
export const pnm3 = theoryClaim({
  ...common,
  id: "PNM-3",
  statement: "PNM raises the stationary variance above SGD's at the same learning rate.",
  source: "recalled: the white-noise reading of the paper's theory, factor √γ",
  region: { kind: "above", bound: 0 },
});

/** PNM-3d: as the autocovariance of its noise implies. */
export const pnm3d = theoryClaim({
  ...common,
  id: "PNM-3d",
  statement: "PNM lowers the stationary variance to 1/√γ of SGD's at the same learning rate.",
  source: "derived: the amplification of the noise cancels over time",
  region: { kind: "between", lower: -1.1, upper: -0.9 },
});
