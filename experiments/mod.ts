/** Every experiment of the harness. @module */
import type { Experiment } from "../src/runner/experiment.ts";
import { panigrahi2019 } from "./panigrahi2019/mod.ts";

/** In the order of the report. */
export const experiments: readonly Experiment[] = [panigrahi2019];
