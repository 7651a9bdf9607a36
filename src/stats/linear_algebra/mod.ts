/** Dense matrices of samples: covariance, eigen-decomposition, Cholesky factor. @module */

export { cholesky } from "./cholesky.ts";
export { covariance } from "./covariance.ts";
export { type Matrix, matrix } from "./matrix.ts";
export { type SymmetricEigen, symmetricEigen } from "./symmetric_eigen.ts";
