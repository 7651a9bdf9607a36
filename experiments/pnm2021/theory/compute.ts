/** Computes one cell of `theory`. @module */
import { fillNormal } from "../../../src/random/normal.ts";
import type { ComputeWithoutEngine } from "../../../src/records/study.ts";
import { adapnmSteps, constantGradient } from "./adapnm_steps.ts";
import { simulatedAutocovariances } from "./autocovariances.ts";
import { heavyBallRun } from "./heavy_ball_run.ts";
import type { TheoryResult } from "./record.ts";
import type { TheorySettings } from "./settings.ts";
import { drawMomenta, stabilityRun } from "./stability_runs.ts";
import { stationaryMeanSquare } from "./stationary_variance.ts";

/** Multiples of the stability edge that are judged. */
const JUDGED_SHARES = [0.99, 1.01] as const;
/** Momenta of the comparison with heavy-ball momentum. */
const HEAVY_BALL_B1 = [0.5, 0.9, 0.99] as const;
/** Length of the given gradients. */
const COORDINATES = 10;
/** First steps of AdaPNM. */
const FIRST_STEPS = 8;
/** Lags 0 … 7. */
const LAGS = 8;

/** Simulates every part from streams of its own. */
export const compute: ComputeWithoutEngine<TheorySettings, TheoryResult> = (
  { settings, stream },
) => {
  const { learningRate, furtherRates, pairs, edgeSteps, mapShares, mapSteps } = settings;
  const momenta = drawMomenta(pairs, stream.child("momenta"));
  const gradients = stream.child("gradients");
  const given = Array.from(
    { length: settings.gradients },
    () => fillNormal(gradients, new Float32Array(COORDINATES)),
  );
  const constant = constantGradient(COORDINATES, stream.child("constant gradient"));
  const runs = (shares: readonly number[], steps: number) =>
    momenta.flatMap((pair) => shares.map((share) => stabilityRun(pair, share, steps)));
  return Promise.resolve({
    variances: [learningRate, ...furtherRates].map((rate) => ({
      rate,
      meanSquare: stationaryMeanSquare(rate, settings, stream.child("stationary", rate)),
    })),
    autocovariances: simulatedAutocovariances(
      LAGS,
      settings.covarianceSteps,
      stream.child("autocovariances"),
    ),
    edge: runs(JUDGED_SHARES, edgeSteps),
    map: runs(mapShares, mapSteps),
    heavyBall: HEAVY_BALL_B1.map((b1) => heavyBallRun(b1, given)),
    adapnmSteps: adapnmSteps(constant, FIRST_STEPS),
  });
};
