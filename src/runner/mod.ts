/** Plans, computes and stores cells. @module */
export type * from "./experiment.ts";
export type * from "./cell_timing.ts";
export type * from "./provenance.ts";
export type * from "./run_summary.ts";
