/** Training: minibatches, the loop, checkpoints. @module */
export { minibatches, type MinibatchPlan, type Sampling } from "./minibatches.ts";
export { gather } from "./gather.ts";
export { accuracyGate } from "./accuracy_gate.ts";
export { evaluationNetwork } from "./evaluation_network.ts";
export type { Checkpoint, SetEvaluation } from "./checkpoint.ts";
export { type Phases, phases } from "./phases.ts";
export { type AccuracyMilestone, train, type TrainingOptions, type TrainingRun } from "./train.ts";
