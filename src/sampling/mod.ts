/**
 * Stochastic gradient MCMC on flat float64 vectors: energies, drifts (how the gradient is estimated), updates (how it moves
 * the chain), their exact laws on Gaussian targets, and Hamiltonian Monte Carlo as the reference.
 *
 * @module
 */
export {
  type AsyncChain,
  type Chain,
  type ChainSettings,
  startAsyncChain,
  startChain,
} from "./chain.ts";
export { EXACT, HALVED, RELEASED, sampledTemperature, type StepConvention } from "./convention.ts";
export type { Drift } from "./drifts/drift.ts";
export { dropoutDrift, type DropoutSettings } from "./drifts/dropout_drift.ts";
export { plainDrift } from "./drifts/plain_drift.ts";
export { structuredDrift, type StructuredSettings } from "./drifts/structured_drift.ts";
export {
  classificationEnergy,
  type ClassificationPosterior,
} from "./energies/classification_energy.ts";
export type { AsyncEnergy, Energy } from "./energies/energy.ts";
export { gaussianEnergy } from "./energies/gaussian_energy.ts";
export { largestCurvature } from "./energies/largest_curvature.ts";
export {
  type LinearModel,
  type LinearPosterior,
  linearPosterior,
} from "./energies/linear_posterior.ts";
export {
  type TanhNet,
  type TanhObservations,
  tanhOutput,
  tanhRegression,
} from "./energies/tanh_regression.ts";
export { hmc, type HmcRun, type HmcSettings } from "./hmc/hmc.ts";
export { Memory } from "./memory.ts";
export type { NoiseSource } from "./noise_source.ts";
export { NormalTape } from "./normal_tape.ts";
export {
  type Partition,
  partitionBy,
  perLayer,
  perNeuron,
  perParameter,
  randomPartition,
  whole,
} from "./partition.ts";
export { runChain } from "./run_chain.ts";
export { dropoutMoments, type ExchangeablePair } from "./theory/dropout_moments.ts";
export { meanFieldDivergence } from "./theory/mean_field_divergence.ts";
export { memoryExponent } from "./theory/memory_exponent.ts";
export { sgldCovariance } from "./theory/sgld_covariance.ts";
export { structuredPrecision } from "./theory/structured_precision.ts";
export { structuredVariances } from "./theory/structured_variances.ts";
export type { LangevinSettings } from "./updates/langevin_settings.ts";
export { psgld, type PsgldSettings } from "./updates/psgld.ts";
export { sghmc, type SghmcSettings } from "./updates/sghmc.ts";
export { sgld } from "./updates/sgld.ts";
export type { Update } from "./updates/update.ts";
