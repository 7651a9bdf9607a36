/** Where a chain's noise comes from. @module */

/** Standard normal variates one after the other: a `NormalTape`, or any other source. */
export interface NoiseSource {
  /** The next variate of N(0, 1). */
  next(): number;
}
