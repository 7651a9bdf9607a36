/** Who makes the gradient of a training step. @module */
import type { LossAndGradient, Network } from "../../engines/engine.ts";

/** What a step is made with. */
export interface StepGradient extends LossAndGradient {
  /** Number of examples that `correct` is counted among. */
  readonly count: number;
  /**
   * Whether these are examples of the training set as it is: then one wrong answer among them proves that not all of it is
   * classified correctly.
   */
  readonly ofTrainingSet: boolean;
}

/** One minibatch, or workers with attackers and an aggregator. */
export interface GradientSource {
  /**
   * The gradient that step `step` descends along. Sources with a memory are asked for steps 0, 1, 2, … in order.
   *
   * @param step number of the step, from 0
   * @param parameters where the gradient is taken, length P
   * @param network computes it
   */
  at(step: number, parameters: Float32Array, network: Network): Promise<StepGradient>;
}
