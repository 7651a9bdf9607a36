/** Leading eigenvectors of the noise covariance, found on one half of the data and tested on the other. @module */
import type { Batch, Network } from "../engines/engine.ts";
import { UserError } from "../base/errors.ts";
import { permutation } from "../random/permutation.ts";
import type { Stream } from "../random/stream.ts";
import { symmetricEigen } from "../stats/linear_algebra/symmetric_eigen.ts";
import { gather } from "../data/gather.ts";
import { type Population, population } from "./population.ts";

/** What {@linkcode covarianceEigenvectors} needs. */
export interface EigenvectorOptions {
  /** The compiled network. */
  readonly network: Network;
  /** Where the gradients are taken, length P. */
  readonly parameters: Float32Array;
  /** N examples, split into halves. */
  readonly data: Batch;
  /** Number of eigenvectors. */
  readonly count: number;
  /** Draws the halves. */
  readonly stream: Stream;
  /** Examples of the first half that the eigenvectors are found on, at most; 500 unless given. */
  readonly atMost?: number;
}

/** Eigenvectors by their projections; the vectors themselves, of length P, are never formed. */
export interface CovarianceEigenvectors {
  /** Projections of the second half's examples. Minibatches are to be drawn from these rows. */
  readonly population: Population;
  /** The eigenvalues, largest first: variances of one example's gradient along each vector, on the first half. */
  readonly eigenvalues: Float64Array;
  /** Share of the trace of the covariance that the eigenvalues make up. */
  readonly explained: number;
  /** Number of examples that they were found on, m. */
  readonly foundOn: number;
}

/**
 * Top eigenvectors of the covariance of per-example gradients, from inner products alone. With centred gradients
 * g_i − ḡ of m examples and the eigenpairs (mλ, c) of their m × m Gram matrix, u = Σ_i c_i (g_i − ḡ)/√(mλ) is a unit
 * eigenvector of the covariance with eigenvalue λ; the c_i sum to 0, so another example's projection is
 * u·g = Σ_i c_i (g·g_i)/√(mλ), a row of the cross-Gram matrix times c. Finding and testing on different examples keeps
 * the vectors from having adapted to the examples they are tested on.
 *
 * @param options see {@linkcode EigenvectorOptions}
 * @returns eigenvalues of the first half, largest first, and the population of the second
 * @throws {UserError} if the covariance on the first half has a lower rank than `count`
 *
 * @example
 * ```ts
 * import { covarianceEigenvectors } from "./eigenvectors.ts";
 * import { stream } from "../random/stream.ts";
 * import { testNetwork } from "../training/testing/network.ts";
 * import assert from "node:assert/strict";
 *
 * const found = await covarianceEigenvectors({
 *   network: testNetwork({ sizes: [1, 2] }),
 *   parameters: new Float32Array(2),
 *   data: { count: 4, inputs: Float32Array.of(1, 2, 3, 4), labels: new Int32Array(4) },
 *   count: 1,
 *   stream: stream("example"),
 * });
 * assert.ok(Math.abs(found.explained - 1) < 1e-6); // all gradients lie on one line
 * assert.equal(found.population.rows, 2);
 * ```
 */
export async function covarianceEigenvectors(
  { network, parameters, data, count, stream, atMost = 500 }: EigenvectorOptions,
): Promise<CovarianceEigenvectors> {
  const order = permutation(stream.child("halves"), data.count);
  const half = Math.floor(data.count / 2);
  const found = gather(data, order.slice(0, Math.min(half, atMost)));
  const tested = gather(data, order.slice(half));
  const m = found.count;
  const gram = centredGram(await network.perExampleGram(parameters, found, found), m);
  const { values, vectors } = symmetricEigen({ rows: m, columns: m, values: gram });
  const floor = m * 1e-7 * (values[0] ?? 0); // the Gram matrix is float32
  const rank = values.filter((value) => value > floor).length;
  if (rank < count) {
    throw new UserError(
      `eigenvectors: the noise of ${m} examples has rank ${rank}, ${count} were asked for; ask for fewer`,
    );
  }
  const cross = await network.perExampleGram(parameters, tested, found);
  const projections = new Float64Array(tested.count * count);
  for (let i = 0; i < tested.count; i++) {
    for (let k = 0; k < count; k++) {
      let sum = 0;
      for (let j = 0; j < m; j++) sum += cross[i * m + j]! * vectors.values[k * m + j]!;
      projections[i * count + k] = sum / Math.sqrt(values[k]!);
    }
  }
  const trace = values.reduce((sum, value) => sum + value, 0);
  const top = values.slice(0, count);
  return {
    population: population("eigenvectors", projections, count),
    eigenvalues: top.map((value) => value / m),
    explained: top.reduce((sum, value) => sum + value, 0) / trace,
    foundOn: m,
  };
}

/** H·G·H with H = I − 11ᵀ/m: inner products of centred gradients, in float64. */
function centredGram(gram: Float32Array, m: number): Float64Array {
  const means = new Float64Array(m);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) means[i]! += (gram[i * m + j]! + gram[j * m + i]!) / (2 * m);
  }
  const mean = means.reduce((sum, value) => sum + value, 0) / m;
  const centred = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) {
      const product = (gram[i * m + j]! + gram[j * m + i]!) / 2;
      centred[i * m + j] = product - means[i]! - means[j]! + mean;
    }
  }
  return centred;
}
