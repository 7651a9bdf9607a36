/** Optimizers and learning-rate schedules: pure functions on flat vectors. @module */
export type { Optimizer, OptimizerState } from "./optimizer.ts";
export { sgd, type SgdSettings } from "./sgd.ts";
export type { Schedule } from "./schedule.ts";
export { constant } from "./constant.ts";
export { stepDecay } from "./step_decay.ts";
export { cosine } from "./cosine.ts";
