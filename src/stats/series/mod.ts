/** Series in time: dependence, divergence of moments, long memory. @module */

export { autocorrelation } from "./autocorrelation.ts";
export { type ChainEffectiveSize, chainEffectiveSize } from "./chain_effective_size.ts";
export { type DetrendedFluctuation, detrendedFluctuation } from "./detrended_fluctuation.ts";
export { type EffectiveSampleSize, effectiveSampleSize } from "./effective_sample_size.ts";
export { expectedRescaledRange } from "./expected_rescaled_range.ts";
export { fractionalGaussianNoise } from "./fractional_gaussian_noise.ts";
export { type HurstInterval, hurstInterval } from "./hurst_interval.ts";
export { type LjungBox, ljungBox } from "./ljung_box.ts";
export { maxToSum } from "./max_to_sum.ts";
export { type RescaledRange, rescaledRange } from "./rescaled_range.ts";
export { runningVariance } from "./running_variance.ts";
export { type SplitRhat, splitRhat } from "./split_rhat.ts";
export { type VarianceGrowth, varianceGrowth } from "./variance_growth.ts";
