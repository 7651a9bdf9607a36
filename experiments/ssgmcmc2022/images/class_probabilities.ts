/** The probabilities that a network gives to classes. @module */
import type { Batch, Network } from "../../../src/engines/engine.ts";
import { parameterLayout } from "../../../src/models/layout.ts";
import type { Model } from "../../../src/models/model.ts";

/** Probabilities of every class for every example, n × C, row-major, at some weights. */
export type ClassProbabilities = (parameters: Float32Array, data: Batch) => Promise<Float32Array>;

/**
 * Class probabilities through the engine port, which gives losses alone: the derivative of an example's cross-entropy by the
 * bias of output c is p_c − 1[c is its label]. The label that is asked with is the one after the example's own, so that the
 * probability of the own label has full relative precision; only the other's is known to 6·10⁻⁸.
 *
 * @param model ends in a dense layer with bias, cross-entropy
 * @param network the model compiled
 * @throws {RangeError} if the last layer has no bias
 */
export function classProbabilities(model: Model, network: Network): ClassProbabilities {
  const last = parameterLayout(model).at(-1);
  if (last?.role !== "bias") {
    throw new RangeError("classProbabilities: the last layer has no bias");
  }
  const classes = last.size;
  const indices = Int32Array.from({ length: classes }, (_, c) => last.offset + c);
  const directions = { kind: "coordinates", count: classes, indices } as const;
  return async (parameters, { inputs, labels, count }) => {
    const asked = labels.map((label) => (label + 1) % classes);
    const probabilities = await network.perExampleProjections(
      parameters,
      { inputs, labels: asked, count },
      directions,
    );
    for (let i = 0; i < count; i++) {
      const at = i * classes + asked[i]!;
      probabilities[at] = Math.max(0, probabilities[at]! + 1);
    }
    return probabilities;
  };
}
