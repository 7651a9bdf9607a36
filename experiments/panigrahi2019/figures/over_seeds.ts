/** Columns of a figure's row over seeds. @module */
export { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
export { perSeed } from "../../../src/evidence/per_seed.ts";
