/** Dense matrices of samples: covariance, eigen-decomposition, Cholesky factor. @module */

export { centre } from "./centre.ts";
export { cholesky } from "./cholesky.ts";
export { columnMeans } from "./column_means.ts";
export { covariance } from "./covariance.ts";
export { gram } from "./gram.ts";
export { type Matrix, matrix } from "./matrix.ts";
export { multiplyTransposed } from "./multiply_transposed.ts";
export { solveLower } from "./solve_lower.ts";
export { type SymmetricEigen, symmetricEigen } from "./symmetric_eigen.ts";
