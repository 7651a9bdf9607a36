/** Normality of vectors, after whitening on held-out rows, and the law of their norm. @module */

export { type CovarianceTraces, covarianceTraces } from "./covariance_traces.ts";
export { effectiveRank } from "./effective_rank.ts";
export { energyStatistic } from "./energy_statistic.ts";
export { fastIca, type FastIcaOptions, type IndependentComponent } from "./fast_ica.ts";
export { type HenzeZirkler, henzeZirkler } from "./henze_zirkler.ts";
export { type LeastGaussianDirection, leastGaussianDirection } from "./least_gaussian_direction.ts";
export { type AsymptoticTest, type Mardia, mardia } from "./mardia.ts";
export { monteCarloPValue } from "./monte_carlo_p_value.ts";
export { type PrincipalComponents, principalComponents } from "./principal_components.ts";
export { type SquaredNormDispersion, squaredNormDispersion } from "./squared_norm_dispersion.ts";
export { squaredNorms } from "./squared_norms.ts";
export * from "./two_sample/mod.ts";
export { whiten } from "./whiten.ts";
export { whitenHeldOut } from "./whiten_held_out.ts";
