/**
 * Stable laws: density, distribution function, quantiles, characteristic function, in S0 and S1, and three ways to fit one.
 *
 * @module
 */
export { stableCdf, stableSurvival } from "./cdf.ts";
export { type Complex, stableCharacteristicFunction } from "./characteristic_function.ts";
export type { FullStableParameters, StableParameters } from "./check_law.ts";
export { convertLaw } from "./convert_law.ts";
export { fitStableCharacteristicFunction } from "./fit/fit_characteristic_function.ts";
export {
  fitStableLikelihood,
  type SearchEnd,
  type StableLikelihoodFit,
} from "./fit/fit_likelihood.ts";
export { fitStableQuantiles } from "./fit/fit_quantiles.ts";
export { stableFromQuantiles } from "./fit/from_quantiles.ts";
export type { StableFit, StableValues } from "./fit/stable_fit.ts";
export { stableLogPdf, stablePdf } from "./pdf.ts";
export { stableQuantile } from "./quantile.ts";
