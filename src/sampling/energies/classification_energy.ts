/** The energy of a classifier's weights, its gradients by an engine. @module */
import type { Batch, Network } from "../../engines/engine.ts";
import type { AsyncEnergy } from "./energy.ts";

/** The posterior that is meant. */
export interface ClassificationPosterior {
  /** Number of training examples, N. */
  readonly examples: number;
  /** Standard deviation of every weight under the prior N(0, s²·I). */
  readonly priorDeviation: number;
  /** The next minibatch; the same one again and again for the exact gradient. */
  batch(): Batch;
  /**
   * What the mean loss of a minibatch is multiplied by: N unless given, which makes the minibatch an unbiased estimate. The
   * released code multiplies by N times the batch size.
   */
  readonly likelihoodScale?: number;
}

/**
 * U(θ) = N · mean loss + |θ|²/(2s²), with the loss of the engine's network (cross-entropy: the negative log-likelihood).
 *
 * @param network compiled; its parameters are rounded to float32
 * @param posterior N, s, minibatches, and the factor of the likelihood
 * @returns U in nats and its gradient, of which every call takes the next minibatch
 * @throws {RangeError} if a number is not positive
 *
 * @example
 * ```ts
 * import { classificationEnergy } from "./classification_energy.ts";
 * import type { Network } from "../../engines/engine.ts";
 * import assert from "node:assert/strict";
 *
 * // A stand-in whose loss is θ²/2.
 * const network = {
 *   parameterCount: 1,
 *   lossAndGradient: ([w]: Float32Array) =>
 *     Promise.resolve({ loss: w! ** 2 / 2, correct: 0, gradient: Float32Array.of(w!) }),
 * } as unknown as Network;
 * const batch = () => ({ inputs: new Float32Array(0), labels: new Int32Array(0), count: 0 });
 * const energy = classificationEnergy(network, { examples: 10, priorDeviation: 0.5, batch });
 * const out = new Float64Array(1);
 * await energy.gradient(Float64Array.of(2), out);
 * assert.equal(out[0], 10 * 2 + 2 / 0.25);
 * ```
 */
export function classificationEnergy(
  network: Network,
  posterior: ClassificationPosterior,
): AsyncEnergy {
  const { examples, priorDeviation, batch, likelihoodScale = examples } = posterior;
  if (!(examples > 0 && priorDeviation > 0 && likelihoodScale > 0)) {
    throw new RangeError(
      `classificationEnergy: examples, priorDeviation and likelihoodScale must be positive, not ${examples}, ${priorDeviation}, ${likelihoodScale}`,
    );
  }
  const variance = priorDeviation ** 2;
  const at = (theta: Float64Array) => network.lossAndGradient(Float32Array.from(theta), batch());
  return {
    dimension: network.parameterCount,
    async value(theta) {
      const { loss } = await at(theta);
      return likelihoodScale * loss +
        theta.reduce((sum, value) => sum + value * value, 0) / (2 * variance);
    },
    async gradient(theta, out) {
      const { gradient } = await at(theta);
      for (let i = 0; i < out.length; i++) {
        out[i] = likelihoodScale * gradient[i]! + theta[i]! / variance;
      }
    },
    priorGradient(theta, out) {
      for (let i = 0; i < out.length; i++) out[i] = theta[i]! / variance;
    },
  };
}
