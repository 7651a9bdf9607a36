/** The past states that structured samplers draw their partners from. @module */
import type { Stream } from "../random/stream.ts";
import { uniformInteger } from "../random/uniform_integer.ts";
import type { Partition } from "./partition.ts";

/**
 * A ring buffer of the last `capacity` states.
 *
 * @example
 * ```ts
 * import { Memory } from "./memory.ts";
 * import { perParameter } from "./partition.ts";
 * import { stream } from "../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const memory = new Memory(2, 1);
 * for (const value of [1, 2, 3]) memory.push(Float64Array.of(value));
 * const out = new Float64Array(1);
 * memory.draw(stream("partners"), perParameter(1), out);
 * assert.ok(out[0] === 2 || out[0] === 3);
 * ```
 */
export class Memory {
  /** Number of states that are kept at most. */
  readonly capacity: number;
  readonly #states: Float64Array;
  readonly #dimension: number;
  #stored = 0;
  #next = 0;

  /**
   * Starts empty.
   *
   * @param capacity number of states, at least 1
   * @param dimension length of a state, at least 1
   * @throws {RangeError} if a number is not a positive integer
   */
  constructor(capacity: number, dimension: number) {
    if (
      !(Number.isInteger(capacity) && capacity > 0 && Number.isInteger(dimension) && dimension > 0)
    ) {
      throw new RangeError(
        `Memory: capacity and dimension must be positive integers, not ${capacity} and ${dimension}`,
      );
    }
    this.capacity = capacity;
    this.#dimension = dimension;
    this.#states = new Float64Array(capacity * dimension);
  }

  /** Number of states that it holds. */
  get stored(): number {
    return this.#stored;
  }

  /** Takes a copy of a state in, in the place of the oldest one if it is full. */
  push(theta: Float64Array): void {
    this.#states.set(theta, this.#next * this.#dimension);
    this.#next = (this.#next + 1) % this.capacity;
    if (this.#stored < this.capacity) this.#stored++;
  }

  /**
   * Draws every group by itself, uniformly from the states stored: a state of the product of the groups' marginals.
   *
   * @param source advances by one integer a group
   * @throws {RangeError} if nothing is stored
   */
  draw(source: Stream, { members }: Partition, out: Float64Array): void {
    const [d, stored, states] = [this.#dimension, this.#stored, this.#states];
    for (let g = 0; g < members.length; g++) {
      const row = uniformInteger(source, stored) * d;
      const group = members[g]!;
      for (let k = 0; k < group.length; k++) {
        const i = group[k]!;
        out[i] = states[row + i]!;
      }
    }
  }
}
