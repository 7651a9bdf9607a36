/** Moments of values that come one by one, or in parts. @module */
import { type Moments, momentsOfCentralSums } from "./central_sums.ts";

/**
 * Accumulates moments up to the fourth in one pass and constant memory; accumulators of parts merge into that of the
 * whole (Pébay 2008, Sandia report SAND2008-6212, equations 2.1 and 3.1). {@linkcode moments} of the whole sample is a
 * little more accurate.
 *
 * @example
 * ```ts
 * import { StreamingMoments } from "./streaming_moments.ts";
 * import assert from "node:assert/strict";
 *
 * const left = new StreamingMoments().add(1).add(2);
 * const right = new StreamingMoments().addAll(Float64Array.of(3, 4));
 * const { mean, variance, skewness } = left.merge(right).moments();
 * assert.deepEqual([mean, variance, skewness], [2.5, 5 / 3, 0]);
 * ```
 */
export class StreamingMoments {
  #count = 0;
  /** The first value: deviations from it keep the digits that a large offset would take. */
  #origin = 0;
  /** Of the deviations from the origin. */
  #mean = 0;
  #second = 0;
  #third = 0;
  #fourth = 0;

  /** Number of values so far. */
  get count(): number {
    return this.#count;
  }

  /**
   * Takes in one value.
   *
   * @param value a finite number
   * @returns this accumulator
   */
  add(value: number): this {
    const before = this.#count;
    const n = before + 1;
    if (before === 0) this.#origin = value;
    const delta = value - this.#origin - this.#mean;
    const step = delta / n;
    const term = delta * step * before;
    this.#count = n;
    this.#mean += step;
    this.#fourth += term * step * step * (n * n - 3 * n + 3) + 6 * step * step * this.#second -
      4 * step * this.#third;
    this.#third += term * step * (n - 2) - 3 * step * this.#second;
    this.#second += term;
    return this;
  }

  /**
   * Takes in values.
   *
   * @param values finite numbers
   * @returns this accumulator
   */
  addAll(values: ArrayLike<number>): this {
    for (let i = 0; i < values.length; i++) this.add(values[i]!);
    return this;
  }

  /**
   * Takes in all that another accumulator has seen.
   *
   * @param other an accumulator, left as it is
   * @returns this accumulator
   */
  merge(other: StreamingMoments): this {
    const a = this.#count;
    const b = other.#count;
    if (b === 0) return this;
    if (a === 0) this.#origin = other.#origin;
    const n = a + b;
    const delta = other.#origin - this.#origin + (other.#mean - this.#mean);
    const step = delta / n;
    const second = this.#second + other.#second + delta * step * a * b;
    const third = this.#third + other.#third + delta * step * step * a * b * (a - b) +
      3 * step * (a * other.#second - b * this.#second);
    this.#fourth += other.#fourth + delta * step ** 3 * a * b * (a * a - a * b + b * b) +
      6 * step * step * (a * a * other.#second + b * b * this.#second) +
      4 * step * (a * other.#third - b * this.#third);
    this.#count = n;
    this.#mean += step * b;
    this.#second = second;
    this.#third = third;
    return this;
  }

  /**
   * The moments so far, as {@linkcode moments} gives them.
   *
   * @throws {RangeError} if nothing was taken in
   */
  moments(): Moments {
    if (this.#count === 0) throw new RangeError("StreamingMoments: no value was taken in");
    return momentsOfCentralSums({
      count: this.#count,
      mean: this.#origin + this.#mean,
      second: this.#second,
      third: this.#third,
      fourth: this.#fourth,
    });
  }
}
