/** Statistics: pure functions on Float64Array. @module */
export { sorted } from "./descriptive/sorted.ts";
export { type Moments, moments } from "./descriptive/moments.ts";
export { binomialTail } from "./inference/binomial_tail.ts";
export { bootstrapInterval, type BootstrapOptions } from "./inference/bootstrap_interval.ts";
export { clopperPearson } from "./inference/clopper_pearson.ts";
export { holm } from "./inference/holm.ts";
export { signTest, type SignTestResult } from "./inference/exact_sign.ts";
export { tost } from "./inference/tost.ts";
export { type Alternative, tTest, type TTestResult } from "./inference/student_t.ts";
export * from "./normality/mod.ts";
export * from "./special/mod.ts";
