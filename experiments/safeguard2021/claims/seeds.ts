/** How many seeds decide. @module */

/** Seeds of every claim of the paper. */
export const SEEDS = 12;
