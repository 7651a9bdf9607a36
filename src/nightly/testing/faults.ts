/** Modules that compute the test paper's cells wrongly. @module */

/** URLs by what is wrong. */
export const FAULTS = {
  onePercent: import.meta.resolve("./faults/one_percent.ts"),
  wrongPath: import.meta.resolve("./faults/wrong_path.ts"),
  crash: import.meta.resolve("./faults/crash.ts"),
} as const;
