/**
 * sgn-lab: experiments, estimators and claims about stochastic gradient noise, as a library.
 *
 * The command line is `src/cli/main.ts`; ARCHITECTURE.md draws the map.
 *
 * @example
 * ```ts
 * import { moments, shapiroWilk, stream, fillNormal } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const sample = fillNormal(stream("readme"), new Float64Array(1000));
 * assert(shapiroWilk(sample).pValue > 0.001);
 * assert(Math.abs(moments(sample).mean) < 0.2);
 * ```
 *
 * @module
 */
export * from "./src/base/errors.ts";
export * from "./src/base/json.ts";
export * from "./src/random/mod.ts";
export * from "./src/stats/mod.ts";
export * from "./src/data/mod.ts";
export * from "./src/models/mod.ts";
export * from "./src/engines/mod.ts";
export * from "./src/optim/mod.ts";
export * from "./src/training/mod.ts";
export * from "./src/sampling/mod.ts";
export * from "./src/noise/mod.ts";
export * from "./src/records/mod.ts";
export * from "./src/claims/mod.ts";
export * from "./src/runner/mod.ts";
export * from "./experiments/mod.ts";
