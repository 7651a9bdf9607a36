/** Tail index of many coordinates. @module */
import { mean } from "../descriptive/mean.ts";
import { checkCount } from "../checks/check_count.ts";
import {
  type LogMomentOptions,
  type LogMomentTailIndex,
  logMomentTailIndex,
} from "./log_moment_tail_index.ts";

/** What {@linkcode iterationWiseTailIndex} returns. */
export interface IterationWiseTailIndex {
  /** 1/mean(1/α̂) over coordinates. */
  readonly alpha: number;
  /** mean(1/α̂). */
  readonly inverse: number;
  /** Standard deviation of 1/α̂ over coordinates. */
  readonly spread: number;
  /** The estimate of each coordinate; undefined where it is dead or has too few values that are not zero. */
  readonly coordinates: readonly (LogMomentTailIndex | undefined)[];
  /** Coordinates that are zero throughout. */
  readonly dead: number;
  /** Share of exact zeros among the coordinates that are not dead. */
  readonly zeroShare: number;
}

/**
 * {@linkcode logMomentTailIndex} of every coordinate, over iterations; 1/α̂ is averaged, because the mean of α̂ itself is biased upwards.
 *
 * @param noise iterations × coordinates, row by row (a row is a minibatch)
 * @param coordinates number of columns
 * @param options as for one coordinate; coordinate j uses the child stream j
 * @returns the average and each coordinate's estimate
 * @throws {RangeError} if the numbers do not make whole rows, or no coordinate can be estimated
 *
 * @example
 * ```ts
 * import { iterationWiseTailIndex } from "./iteration_wise_tail_index.ts";
 * import { fillNormal } from "../../random/normal.ts";
 * import { stream } from "../../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const noise = new Float64Array(500 * 40);
 * fillNormal(stream("example"), noise);
 * for (let i = 0; i < noise.length; i++) noise[i]! *= 1 + i % 40; // unequal scales do no harm here
 * const { alpha } = iterationWiseTailIndex(noise, 40, { stream: stream("example", "order") });
 * assert(Math.abs(alpha - 2) < 0.2);
 * ```
 */
export function iterationWiseTailIndex(
  noise: Float64Array | Float32Array,
  coordinates: number,
  options: LogMomentOptions,
): IterationWiseTailIndex {
  checkCount("iterationWiseTailIndex", "coordinates", coordinates, 1, 2 ** 31);
  const rows = noise.length / coordinates;
  if (!Number.isInteger(rows) || rows === 0) {
    throw new RangeError(
      `iterationWiseTailIndex: ${noise.length} numbers are not whole rows of ${coordinates}`,
    );
  }
  let dead = 0;
  let zeros = 0;
  const column = new Float64Array(rows);
  const estimates = Array.from({ length: coordinates }, (_, j) => {
    let zerosHere = 0;
    for (let i = 0; i < rows; i++) {
      column[i] = noise[i * coordinates + j]!;
      if (column[i] === 0) zerosHere++;
    }
    if (zerosHere === rows) {
      dead++;
      return undefined;
    }
    zeros += zerosHere;
    if (rows - zerosHere < 20) return undefined;
    return logMomentTailIndex(column, { ...options, stream: options.stream.child(j) });
  });
  const inverses = estimates.flatMap((e) => e === undefined ? [] : [e.inverse]);
  if (inverses.length === 0) {
    throw new RangeError(
      "iterationWiseTailIndex: no coordinate has 20 values that are not zero; take more minibatches",
    );
  }
  const inverse = mean(inverses);
  const square = inverses.reduce((a, b) => a + (b - inverse) ** 2, 0);
  return {
    alpha: 1 / inverse,
    inverse,
    spread: inverses.length > 1 ? Math.sqrt(square / (inverses.length - 1)) : NaN,
    coordinates: estimates,
    dead,
    zeroShare: zeros / (rows * (coordinates - dead)),
  };
}
