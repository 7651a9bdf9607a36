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
export { type AccuracyMilestone, train, type TrainingRun } from "./train.ts";
export type * from "./training_options.ts";
export {
  type ByzantineSettings,
  type ByzantineSource,
  byzantineSource,
} from "./byzantine/byzantine_source.ts";
export { type Attack, type AttackRun, startAttack } from "./byzantine/attacks/attack.ts";
export { alieFactor } from "./byzantine/attacks/variance.ts";
export {
  type AggregationContext,
  type Aggregator,
  type AggregatorRun,
  startAggregator,
} from "./byzantine/aggregators/aggregator.ts";
export {
  type GeometricMedian,
  geometricMedian,
  type GeometricMedianSettings,
} from "./byzantine/aggregators/geometric_median.ts";
export type { ZenoSettings } from "./byzantine/aggregators/zeno.ts";
export {
  type SafeguardNoise,
  type SafeguardRun,
  type SafeguardSettings,
  type SafeguardStep,
  type SafeguardWindow,
  startSafeguard,
  type WindowView,
} from "./byzantine/safeguard/safeguard.ts";
export type { Centre, Threshold } from "./byzantine/safeguard/threshold.ts";
export { iidSplit } from "./byzantine/iid_split.ts";
export { detectionTime } from "./byzantine/detection_time.ts";
export { type DetectionSettings, detectionStep } from "./byzantine/detection.ts";
export { type GradientMemory, gradientMemory } from "./byzantine/gradient_memory.ts";
export type { WeighingNetwork, WorkerNetwork } from "./byzantine/worker_gradients.ts";
