/** Training: minibatches, the loop, checkpoints. @module */
export { minibatches, type MinibatchPlan, type Sampling } from "./minibatches.ts";
export { accuracyGate } from "./accuracy_gate.ts";
export { evaluationNetwork } from "./evaluation_network.ts";
export type { Checkpoint, SetEvaluation } from "./checkpoint.ts";
export {
  type GradientSource,
  minibatch,
  type MinibatchOptions,
  type StepGradient,
} from "./gradient_source.ts";
export { type Phases, phases } from "./phases.ts";
export { type AccuracyMilestone, train, type TrainingRun } from "./train.ts";
export type * from "./training_options.ts";
