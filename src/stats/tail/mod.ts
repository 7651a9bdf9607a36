/**
 * Tail indices: the log-moment estimator as released and corrected, extreme value indices, and power laws.
 *
 * @module
 */
export { dekkersEinmahlDeHaan } from "./dekkers_einmahl_de_haan.ts";
export type { ExtremeValueIndex } from "./extreme_value_index.ts";
export { fitGeneralizedPareto } from "./fit_generalized_pareto.ts";
export {
  fitGeneralizedParetoMoments,
  type GeneralizedParetoFit,
  generalizedParetoSurvival,
} from "./generalized_pareto.ts";
export { type Hill, hill } from "./hill.ts";
export {
  type IterationWiseTailIndex,
  iterationWiseTailIndex,
} from "./iteration_wise_tail_index.ts";
export {
  type AlphaInterval,
  type LogMomentOptions,
  type LogMomentTailIndex,
  logMomentTailIndex,
  logVariance,
} from "./log_moment_tail_index.ts";
export { type PeaksOverThreshold, peaksOverThreshold } from "./peaks_over_threshold.ts";
export { pickands } from "./pickands.ts";
export { type PooledTailIndex, pooledTailIndex, RELEASED_EPSILON } from "./pooled_tail_index.ts";
export {
  comparePowerLaw,
  type PowerLawAlternative,
  type PowerLawComparison,
} from "./power_law/compare_power_law.ts";
export { fitPowerLaw, type PowerLawFit, type PowerLawOptions } from "./power_law/fit_power_law.ts";
export { powerLawPValue, type PowerLawPValueOptions } from "./power_law/power_law_p_value.ts";
export { releasedBlockLength } from "./released_block_length.ts";
