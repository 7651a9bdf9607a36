/** Who makes the gradient of a training step. @module */
import type { LossAndGradient, Network } from "../../engines/engine.ts";

/** One minibatch, or workers with attackers and an aggregator. */
export interface GradientSource {
  /**
   * The gradient that step `step` descends along. Sources with a memory are asked for steps 0, 1, 2, … in order.
   *
   * @param step number of the step, from 0
   * @param parameters where the gradient is taken, length P
   * @param network computes it
   */
  at(step: number, parameters: Float32Array, network: Network): Promise<LossAndGradient>;
}
