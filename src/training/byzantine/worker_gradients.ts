/** The gradients of several workers at the same parameters. @module */
import type { Batch, LossAndGradient, Network } from "../../engines/engine.ts";

/** What workers need of a network. */
export type WorkerNetwork = Pick<Network, "lossAndGradient" | "evaluate">;

/** A network that may give weighted sums of per-example gradients, n × P, in one call. */
export type WeighingNetwork = WorkerNetwork & {
  readonly weightedGradients?: (
    parameters: Float32Array,
    data: Batch,
    weights: Float32Array,
    n: number,
  ) => Promise<Float32Array>;
};

/** What the workers found, in their order. */
export interface WorkerGradients {
  /** One gradient of length P for each worker. */
  readonly gradients: readonly Float32Array[];
  /** Loss, correct answers and statistics over the first `scored` workers; the gradient is not set. */
  readonly score: Omit<LossAndGradient, "gradient">;
}

/**
 * Every worker's mean gradient over its own minibatch. Where the network can (no batch norm, no dropout), all of them come
 * out of one call and the loss out of a second; else each worker takes a call of its own.
 *
 * @param network the compiled network
 * @param parameters where the gradients are taken
 * @param batches the workers' minibatches, each of at least one example
 * @param scored how many workers, from the first, the loss and the correct answers are of
 */
export async function workerGradients(
  network: WeighingNetwork,
  parameters: Float32Array,
  batches: readonly Batch[],
  scored: number,
): Promise<WorkerGradients> {
  if (network.weightedGradients === undefined) {
    return await oneByOne(network, parameters, batches, scored);
  }
  const all = join(batches);
  const weights = new Float32Array(batches.length * all.count);
  for (let i = 0, start = 0; i < batches.length; start += batches[i]!.count, i++) {
    const { count } = batches[i]!;
    weights.fill(1 / count, i * all.count + start, i * all.count + start + count);
  }
  const rows = await network.weightedGradients(parameters, all, weights, batches.length);
  const score = await network.evaluate(parameters, join(batches.slice(0, scored)));
  const { length } = parameters;
  return {
    gradients: batches.map((_, i) => rows.subarray(i * length, (i + 1) * length)),
    score,
  };
}

async function oneByOne(
  network: WorkerNetwork,
  parameters: Float32Array,
  batches: readonly Batch[],
  scored: number,
): Promise<WorkerGradients> {
  const results: LossAndGradient[] = [];
  for (const batch of batches) {
    // Copied: an engine may give the same memory again.
    const result = await network.lossAndGradient(parameters, batch);
    results.push({ ...result, gradient: result.gradient.slice() });
  }
  let [examples, loss, correct] = [0, 0, 0];
  results.slice(0, scored).forEach((result, i) => {
    const { count } = batches[i]!;
    examples += count;
    loss += result.loss * count;
    correct += result.correct;
  });
  const statistics = meanOf(results.slice(0, scored).flatMap((result) => result.statistics ?? []));
  return {
    gradients: results.map(({ gradient }) => gradient),
    score: { loss: loss / examples, correct, ...statistics && { statistics } },
  };
}

/** The examples of all batches, in order. */
function join(batches: readonly Batch[]): Batch {
  const count = batches.reduce((sum, batch) => sum + batch.count, 0);
  const width = batches[0]!.inputs.length / batches[0]!.count;
  const inputs = new Float32Array(count * width);
  const labels = new Int32Array(count);
  let at = 0;
  for (const batch of batches) {
    inputs.set(batch.inputs, at * width);
    labels.set(batch.labels, at);
    at += batch.count;
  }
  return { count, inputs, labels };
}

function meanOf(vectors: readonly Float32Array[]): Float32Array | undefined {
  return vectors[0]?.map((_, i) => vectors.reduce((sum, v) => sum + v[i]!, 0) / vectors.length);
}
