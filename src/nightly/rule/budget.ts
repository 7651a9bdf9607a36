/** How often a night may fail although nothing is wrong. @module */

/** Probability, at most, that a night of unchanged code fails: everything together. */
export const NIGHT_BUDGET = 1e-3;

/** How the four parts share it. Equal bytes fail by no chance. */
export const SHARES = { bytes: 0, fresh: 4e-4, estimators: 2e-4, speed: 4e-4 } as const;

/** Fewest earlier values that a night's value is tested against. */
export const FEWEST_NIGHTS = 20;
