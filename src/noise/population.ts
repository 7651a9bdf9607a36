/** Projections of every example's gradient: the finite population that minibatches are drawn from. @module */
import type { Batch, Network } from "../engines/engine.ts";
import type { DirectionFamily } from "./directions/family.ts";

/**
 * Per-example projections on the directions of one family, centred: entry (i, k) is (∇ℓ_i − ∇L)·v_k/‖v_k‖. The noise of a
 * minibatch of b examples is the mean of their b rows.
 */
export interface Population {
  /** The family's name. */
  readonly family: string;
  /** Number of examples, N. */
  readonly rows: number;
  /** Number of directions, K. */
  readonly columns: number;
  /** N × K, row-major; every column's mean is 0 to float32 rounding. */
  readonly values: Float32Array;
  /** K projections of the full gradient, in float64. */
  readonly gradient: Float64Array;
}

/**
 * Centres a matrix of directional derivatives in float64 and divides by the norms of the directions.
 *
 * @param family the family's name
 * @param projections N × K directional derivatives, row-major
 * @param columns number of directions, K
 * @param norms K norms; 1 unless given
 * @returns the population, N × K
 * @throws {RangeError} if the length is no multiple of K
 *
 * @example
 * ```ts
 * import { population } from "./population.ts";
 * import assert from "node:assert/strict";
 *
 * const p = population("gradient", Float32Array.of(2, 6, 10), 1, Float64Array.of(2));
 * assert.deepEqual([...p.values], [-2, 0, 2]);
 * assert.equal(p.gradient[0], 3);
 * ```
 */
export function population(
  family: string,
  projections: Float32Array | Float64Array,
  columns: number,
  norms?: Float64Array,
): Population {
  const rows = projections.length / columns;
  if (!Number.isInteger(rows) || rows === 0) {
    throw new RangeError(`population: ${projections.length} projections on ${columns} directions`);
  }
  const scale = norms === undefined
    ? new Float64Array(columns).fill(1)
    : norms.map((norm) => norm === 0 ? 0 : 1 / norm);
  const means = new Float64Array(columns);
  for (let i = 0, at = 0; i < rows; i++) {
    for (let k = 0; k < columns; k++) means[k]! += projections[at++]!;
  }
  for (let k = 0; k < columns; k++) means[k]! /= rows;
  const values = new Float32Array(projections.length);
  for (let i = 0, at = 0; i < rows; i++) {
    for (let k = 0; k < columns; k++, at++) values[at] = (projections[at]! - means[k]!) * scale[k]!;
  }
  return { family, rows, columns, values, gradient: means.map((mean, k) => mean * scale[k]!) };
}

/**
 * Captures the population of a family: one pass of the engine over the data.
 *
 * @param network the compiled network
 * @param parameters where the gradients are taken, length P
 * @param data N examples
 * @param family K directions
 * @returns the population, N × K
 *
 * @example
 * ```ts
 * import { capturePopulation } from "./population.ts";
 * import { givenVectors } from "./directions/vectors.ts";
 * import { testNetwork } from "../training/testing/network.ts";
 * import assert from "node:assert/strict";
 *
 * const data = { count: 2, inputs: Float32Array.of(1, 3), labels: Int32Array.of(0, 0) };
 * const family = givenVectors("one", [Float32Array.of(2, 0)]);
 * const p = await capturePopulation(testNetwork({ sizes: [1, 2] }), new Float32Array(2), data, family);
 * assert.deepEqual([...p.values, ...p.gradient], [0.5, -0.5, -1]);
 * ```
 */
export async function capturePopulation(
  network: Network,
  parameters: Float32Array,
  data: Batch,
  family: DirectionFamily,
): Promise<Population> {
  const projections = await network.perExampleProjections(parameters, data, family.directions);
  return population(family.id, projections, family.count, family.norms());
}
