/** Statistics: pure functions on Float64Array. @module */
export * from "./descriptive/mod.ts";
export * from "./inference/mod.ts";
export * from "./linear_algebra/mod.ts";
export * from "./multivariate/mod.ts";
export * from "./normality/mod.ts";
export * from "./series/mod.ts";
export * from "./special/mod.ts";
export * from "./stable/mod.ts";
export * from "./tail/mod.ts";
