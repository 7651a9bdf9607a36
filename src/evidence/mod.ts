/** Effects per seed, intervals over seeds, what is missing: what claims and figures of every paper read alike. @module */
export { effectsBySeed, type SeedKeys, valuesBySeed } from "./by_seed.ts";
export { type CentreAndInterval, centreAndInterval } from "./centre_and_interval.ts";
export { missingLines } from "./missing_lines.ts";
export { overSeeds } from "./over_seeds.ts";
export { perSeed } from "./per_seed.ts";
