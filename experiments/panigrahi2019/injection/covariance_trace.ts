/** The trace of the covariance of per-example gradients. @module */
import type { Batch, Network } from "../../../src/engines/engine.ts";

/** Rows of the Gram matrix at a time: keeps it small for any number of examples. */
const BLOCK = 256;

function part(data: Batch, from: number, to: number): Batch {
  const width = data.inputs.length / data.count;
  return {
    count: to - from,
    inputs: data.inputs.subarray(from * width, to * width),
    labels: data.labels.subarray(from, to),
  };
}

/**
 * tr Σ = mean of ‖∇ℓ_i‖² − ‖∇L‖² over the N examples: the covariance that minibatches with replacement have, times b.
 *
 * @param network compiled, at its per-example Gram matrix
 * @param parameters length d
 * @param data N examples
 */
export async function covarianceTrace(
  network: Pick<Network, "perExampleGram" | "lossAndGradient">,
  parameters: Float32Array,
  data: Batch,
): Promise<number> {
  let squares = 0;
  for (let from = 0; from < data.count; from += BLOCK) {
    const some = part(data, from, Math.min(from + BLOCK, data.count));
    const gram = await network.perExampleGram(parameters, some, some);
    for (let i = 0; i < some.count; i++) squares += gram[i * some.count + i]!;
  }
  const { gradient } = await network.lossAndGradient(parameters, data);
  const full = gradient.reduce((sum, g) => sum + g * g, 0);
  return squares / data.count - full;
}
