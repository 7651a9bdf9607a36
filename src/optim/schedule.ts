/** Learning rates as pure functions of the step. @module */

/**
 * The learning rate of the update number `step` (0 for the first), so that any step can be recomputed on its own.
 */
export type Schedule = (step: number) => number;
