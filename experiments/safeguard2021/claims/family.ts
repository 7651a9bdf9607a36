/** The claims that share an error rate. @module */

/** As the rules froze it before the first run. */
export const FAMILY = {
  safeguard2021: ["SG-1", "SG-2a", "SG-2", "SG-3n", "SG-3a", "SG-4"],
} as const;
