/** Coordinates whose gradient differs between examples. @module */
import type { Batch, Network } from "../engines/engine.ts";
import { UserError } from "../base/errors.ts";
import { permutation } from "../random/permutation.ts";
import type { Stream } from "../random/stream.ts";
import { coordinates } from "./directions/coordinates.ts";
import type { DirectionFamily } from "./directions/family.ts";
import { type Population, population } from "./population.ts";

/** What {@linkcode nonConstantCoordinates} needs. */
export interface NonConstantOptions {
  /** The compiled network. */
  readonly network: Network;
  /** Where the gradients are taken, length P. */
  readonly parameters: Float32Array;
  /** N examples. */
  readonly data: Batch;
  /** Number of coordinates wanted. */
  readonly count: number;
  /** Orders the candidates. */
  readonly stream: Stream;
}

/**
 * Draws coordinates uniformly, without replacement, among those whose per-example derivatives are not all equal (weights
 * of dead units, or of inputs that are always 0, have no noise to test). Candidates are tried in random order, so the
 * choice depends on nothing but whether a coordinate has noise.
 *
 * @param options see {@linkcode NonConstantOptions}
 * @returns the family, and its population, which choosing it has cost already
 * @throws {UserError} if the network has too few coordinates with noise
 *
 * @example
 * ```ts
 * import { nonConstantCoordinates } from "./non_constant_coordinates.ts";
 * import { stream } from "../random/stream.ts";
 * import { testNetwork } from "../training/testing/network.ts";
 * import assert from "node:assert/strict";
 *
 * const { family } = await nonConstantCoordinates({
 *   network: testNetwork({ sizes: [2, 2] }),
 *   parameters: new Float32Array(4),
 *   data: { count: 2, inputs: Float32Array.of(1, 0, 2, 0), labels: Int32Array.of(0, 1) },
 *   count: 2,
 *   stream: stream("example"),
 * });
 * const { directions } = family;
 * assert.deepEqual(directions.kind === "coordinates" && [...directions.indices].sort(), [0, 1]);
 * ```
 */
export async function nonConstantCoordinates(
  { network, parameters, data, count, stream }: NonConstantOptions,
): Promise<{ readonly family: DirectionFamily; readonly population: Population }> {
  const order = permutation(stream.child("order"), network.parameterCount);
  const chosen = new Int32Array(count);
  const columns = new Float32Array(data.count * count);
  let found = 0;
  for (let start = 0; found < count && start < order.length;) {
    // Half of the coordinates of a ReLU net may well be constant: ask for twice what is missing.
    const candidates = order.slice(start, start + Math.max(2 * (count - found), 16));
    start += candidates.length;
    const projections = await network.perExampleProjections(
      parameters,
      data,
      coordinates(candidates).directions,
    );
    for (let c = 0; c < candidates.length && found < count; c++) {
      if (isConstant(projections, candidates.length, c)) continue;
      for (let i = 0; i < data.count; i++) {
        columns[i * count + found] = projections[i * candidates.length + c]!;
      }
      chosen[found++] = candidates[c]!;
    }
  }
  if (found < count) {
    throw new UserError(
      `coordinates: ${found} of ${network.parameterCount} have noise, ${count} were asked for; ask for fewer`,
    );
  }
  const family = coordinates(chosen, stream.path);
  return { family, population: population(family.id, columns, count) };
}

function isConstant(matrix: Float32Array, columns: number, column: number): boolean {
  const first = matrix[column]!;
  for (let at = column + columns; at < matrix.length; at += columns) {
    if (matrix[at] !== first) return false;
  }
  return true;
}
