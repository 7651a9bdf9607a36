/** Claims, their decision rules, and verdicts. @module */
export type * from "./claim.ts";
export type * from "./paper.ts";
export { type EstimatorGate, FAMILY_ALPHA, judge } from "./judge.ts";
export { describeRegion, type RegionEvidence, type RegionTest, testRegion } from "./region.ts";
export { seedsThatDecide } from "./seeds_that_decide.ts";
