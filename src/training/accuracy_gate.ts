/** Whether a named training accuracy and loss are reached, at the price of as few evaluations as possible. @module */
import type { Batch, Network } from "../engines/engine.ts";

/** Examples evaluated at a time: small enough to stop early, large enough to keep the engine busy. */
const CHUNK = 512;

/**
 * An exact test of "at least this share of the training set is classified correctly, and the mean loss on it is at most
 * this" that stops as soon as too many errors are found, or so much loss that the rest cannot make up for it, the loss of an
 * example being 0 or more. The chunk where the last test failed by an error is looked at first, since its hard examples
 * mostly are hard at the next step too.
 *
 * @param network the compiled network
 * @param data the whole training set, N examples
 * @returns (parameters, accuracy in [0, 1], the network with the statistics of the moment where it has batch norm, the
 * largest mean loss in nats: any unless given) → whether at least ⌈accuracy·N⌉ examples are classified correctly, at no
 * more loss
 *
 * @example
 * ```ts
 * import { accuracyGate } from "./accuracy_gate.ts";
 * import { testNetwork } from "./testing/network.ts";
 * import assert from "node:assert/strict";
 *
 * const network = testNetwork({ sizes: [1, 2] });
 * const data = { count: 2, inputs: Float32Array.of(1, -1), labels: Int32Array.of(0, 1) };
 * const reaches = accuracyGate(network, data);
 * assert.equal(await reaches(Float32Array.of(1, -1), 1), true);
 * assert.equal(await reaches(Float32Array.of(-1, 1), 0.5), false);
 * assert.equal(await reaches(Float32Array.of(1, -1), 1, network, 0.1), false); // the loss is ln(1 + e⁻²) = .127
 * ```
 */
export function accuracyGate(
  network: Network,
  data: Batch,
): (
  parameters: Float32Array,
  accuracy: number,
  inMode?: Network,
  lossAtMost?: number,
) => Promise<boolean> {
  const chunks = cut(data);
  return async (parameters, accuracy, inMode = network, lossAtMost = Infinity) => {
    // The small allowance keeps 0.9 · 10 from needing ten correct answers.
    const needed = Math.ceil(accuracy * data.count - 1e-9);
    let errors = 0;
    let correct = 0;
    let loss = 0;
    for (let i = 0; i < chunks.length; i++) {
      const chunk = chunks[i]!;
      const result = await inMode.evaluate(parameters, chunk);
      correct += result.correct;
      errors += chunk.count - result.correct;
      loss += chunk.count * result.loss;
      if (errors > data.count - needed) {
        chunks.splice(i, 1);
        chunks.unshift(chunk);
        return false;
      }
      if (loss > lossAtMost * data.count) return false;
      if (correct >= needed && lossAtMost === Infinity) return true;
    }
    return true;
  };
}

function cut(data: Batch): Batch[] {
  const width = data.inputs.length / data.count;
  const chunks: Batch[] = [];
  for (let start = 0; start < data.count; start += CHUNK) {
    const end = Math.min(start + CHUNK, data.count);
    chunks.push({
      count: end - start,
      inputs: data.inputs.subarray(start * width, end * width),
      labels: data.labels.subarray(start, end),
    });
  }
  return chunks;
}
