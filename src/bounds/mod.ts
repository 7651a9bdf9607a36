/** Information-theoretic bounds on the generalisation gap of SGD, and test-beds on which they are known exactly. @module */
export { type BestBound, bestSigma, type BoundTerms, SMOOTHING_CAP } from "./best_sigma.ts";
export {
  bumpGradient,
  bumpLoss,
  bumpPopulationGradient,
  bumpRisk,
  type BumpTask,
} from "./bump_loss.ts";
export type { Products } from "./dense_layers.ts";
export { exampleGradientNorms } from "./example_gradient_norms.ts";
export { clippedMean, exampleLosses } from "./example_losses.ts";
export {
  type MeanEstimation,
  meanGap,
  noisyMeanInformation,
  singleExampleInformation,
} from "./mean_estimation.ts";
export { flatnessTerm } from "./flatness.ts";
export { type GradientMoments, gradientTrace, minibatchVariance } from "./minibatch_variance.ts";
export { type MonteCarloMean, monteCarloMean } from "./monte_carlo_mean.ts";
export { directTerm, type NeuForm, neuTerm } from "./neu.ts";
export { type NoisyDescent, type PathInformation, pathInformation } from "./noisy_descent.ts";
export { type OnePassPath, onePassPath, type OnePassPlan } from "./one_pass_path.ts";
export type { PathStep } from "./path_statistics.ts";
export { type SmoothedRisks, smoothingTerm } from "./smoothing.ts";
export { type BoundTestBed, bumpBed } from "./test_bed.ts";
export { bestTradeOff, type WangMaoStep, wangMaoTerm } from "./wang_mao.ts";
