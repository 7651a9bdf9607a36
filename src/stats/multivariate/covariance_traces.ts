/** Estimates of tr Σ, (tr Σ)² and tr Σ² that are unbiased under normality. @module */
import { checkMatrix } from "../checks/check_matrix.ts";
import { centre } from "../linear_algebra/centre.ts";
import { gram } from "../linear_algebra/gram.ts";
import type { Matrix } from "../linear_algebra/matrix.ts";

/** tr Σ and tr Σ², estimated from a sample. */
export interface CovarianceTraces {
  /** tr Σ. */
  readonly trace: number;
  /** (tr Σ)², which is not the square of the estimate of tr Σ. */
  readonly squaredTrace: number;
  /** tr Σ². */
  readonly traceOfSquare: number;
}

/**
 * Estimates tr Σ, (tr Σ)² and tr Σ² without bias under normality. The plug-in tr S² is too large by
 * about (tr Σ)²/n, which would cap the effective rank of a sample of n rows near n.
 *
 * With m = n − 1: E tr S² = (1 + 1/m) tr Σ² + (tr Σ)²/m and E (tr S)² = (tr Σ)² + 2 tr Σ²/m, solved for
 * the two unknowns (Bai & Saranadasa, Statistica Sinica 6 (1996) 311–329, section 3). Works through
 * the n × n Gram matrix, so the number of columns may exceed the number of rows.
 *
 * @param x n × d sample, n ≥ 3
 * @returns tr Σ ≥ 0 in the squared unit of the sample, the other two in its fourth power, ≥ 0 up to rounding
 * @throws {RangeError} if n < 3
 *
 * @example
 * ```ts
 * import { covarianceTraces } from "./covariance_traces.ts";
 * import { matrix } from "../linear_algebra/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(covarianceTraces(matrix(3, 1, Float64Array.of(1, 2, 3))).trace, 1);
 * ```
 */
export function covarianceTraces(x: Matrix): CovarianceTraces {
  const n = x.rows;
  if (n < 3) throw new RangeError(`covarianceTraces: ${n} rows; give at least 3`);
  checkMatrix("covarianceTraces", x);
  const m = n - 1;
  const products = gram(centre(x)).values;
  let trace = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) trace += products[i * n + i]! / m;
  for (const value of products) squares += (value / m) ** 2;
  const traceOfSquare = (squares - trace * trace / m) * m * m / ((m - 1) * (m + 2));
  return { trace, squaredTrace: trace * trace - 2 * traceOfSquare / m, traceOfSquare };
}
