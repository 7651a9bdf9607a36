/** The level of every normality test. @module */

/** A direction is accepted as Gaussian where p ≥ .05. */
export const TEST_LEVEL = 0.05;
