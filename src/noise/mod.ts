/** Stochastic gradient noise: directions, capture, exact cumulants, surrogates, tests. @module */
export {
  coordinates,
  type DirectionFamily,
  givenVectors,
  kronecker,
  type KroneckerOptions,
  sphere,
  type SphereOptions,
} from "./directions/mod.ts";
export { nonConstantCoordinates, type NonConstantOptions } from "./non_constant_coordinates.ts";
export {
  type CovarianceEigenvectors,
  covarianceEigenvectors,
  type EigenvectorOptions,
} from "./eigenvectors.ts";
export { capturePopulation, type Population, population } from "./population.ts";
export { type ColumnMoments, cumulants } from "./cumulants.ts";
export { type DrawScheme, minibatchCumulants } from "./minibatch_cumulants.ts";
export {
  type MinimumDetectable,
  minimumDetectable,
  type PassingBatchSizes,
  passingBatchSizes,
  type TestDesign,
} from "./detectable.ts";
export { type DrawOptions, type MinibatchDraws, minibatchDraws } from "./draws.ts";
export type { MatrixProduct, NoiseChunk } from "./chunk.ts";
export { minibatchMeans } from "./minibatch_means.ts";
export { fullGradient } from "./full_gradient.ts";
export { projectVectors } from "./project.ts";
export { type ResampledNoise, resampledNoise, type ResampledOptions } from "./resampled.ts";
export {
  type CaptureChoice,
  type CaptureMethod,
  type CaptureSize,
  chooseCapture,
} from "./choose_capture.ts";
export type { NoiseCapture, NoiseRequest } from "./noise_capture.ts";
export { perExampleCapture, type PerExampleOptions } from "./per_example_capture.ts";
export { type CaptureOptions, captureProjections } from "./capture.ts";
export { columnCovariance } from "./column_covariance.ts";
export { type CovarianceFactor, pivotedCholesky } from "./pivoted_cholesky.ts";
export { type Surrogate, surrogate, type SurrogateLaw } from "./surrogate.ts";
export { type ColumnGaussianity, type ColumnTests, gaussianityOfColumns } from "./gaussianity.ts";
