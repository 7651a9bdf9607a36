/** Noise by resampling: backpropagate every minibatch, subtract the full gradient, project on the fly. @module */
import type { Batch, Network } from "../engines/engine.ts";
import type { ParameterBlock } from "../models/model.ts";
import { gather } from "../training/mod.ts";
import type { MatrixProduct, NoiseChunk } from "./chunk.ts";
import type { DirectionFamily } from "./directions/mod.ts";
import type { MinibatchDraws } from "./draws.ts";
import { fullGradient } from "./full_gradient.ts";
import { projectVectors } from "./project.ts";

/** Floats of gradients held at once, at most: 32 MB. */
const GRADIENT_ENTRIES = 1 << 23;

/** What {@linkcode resampledNoise} works on. */
export interface ResampledOptions {
  readonly network: Network;
  /** Where the gradients are taken, length P. */
  readonly parameters: Float32Array;
  /** N examples. */
  readonly data: Batch;
  readonly families: readonly DirectionFamily[];
  /** Layout of the flat vector. */
  readonly blocks: readonly ParameterBlock[];
  readonly draws: MinibatchDraws;
  /** The engine's matrix product, for dense directions. */
  readonly product?: MatrixProduct;
}

/**
 * The noise of minibatches from one backward pass each. It makes no use of per-example gradients, so it is the check of
 * the per-example capture, and the cheaper way where few small minibatches meet many directions. Streams in chunks:
 * memory does not grow with the number of minibatches.
 *
 * Networks that offer `minibatchProjections` share activations between minibatches; the projected full gradient is
 * subtracted then.
 *
 * @param options see {@linkcode ResampledOptions}
 *
 * @example
 * ```ts
 * import { resampledNoise } from "./resampled.ts";
 * import { coordinates } from "./directions/mod.ts";
 * import { testNetwork } from "../training/test_network.ts";
 * import assert from "node:assert/strict";
 *
 * const noise = resampledNoise({
 *   network: testNetwork({ sizes: [1, 2] }),
 *   parameters: new Float32Array(2),
 *   data: { count: 2, inputs: Float32Array.of(1, 3), labels: Int32Array.of(0, 0) },
 *   families: [coordinates(Int32Array.of(0))],
 *   blocks: [],
 *   draws: { count: 1, batchSize: 1, at: () => Int32Array.of(1) },
 * });
 * for await (const { values } of noise) assert.deepEqual([...values[0]!], [-0.5]);
 * ```
 */
export async function* resampledNoise(options: ResampledOptions): AsyncGenerator<NoiseChunk> {
  const { network, parameters, data, families, blocks, draws, product } = options;
  const P = network.parameterCount;
  const mean = await fullGradient(network, parameters, data);
  const size = Math.max(1, Math.min(draws.count, Math.floor(GRADIENT_ENTRIES / P)));
  const project = (vectors: Float32Array, count: number) =>
    Promise.all(families.map((family) => projectVectors(vectors, count, family, blocks, product)));
  const offers = network.minibatchProjections !== undefined;
  const projectedMean = offers ? await project(Float32Array.from(mean), 1) : [];
  const noise = offers ? new Float32Array(0) : new Float32Array(size * P);

  for (let first = 0; first < draws.count; first += size) {
    const count = Math.min(size, draws.count - first);
    if (offers) {
      const values = await shared(options, first, count);
      values.forEach((matrix, f) => {
        const { count: K } = families[f]!;
        const norms = families[f]!.norms();
        for (let at = 0; at < matrix.length; at++) {
          const norm = norms[at % K]!;
          matrix[at] = norm === 0 ? 0 : matrix[at]! / norm - projectedMean[f]![at % K]!;
        }
      });
      yield { first, count, values };
      continue;
    }
    for (let row = 0; row < count; row++) {
      const batch = gather(data, draws.at(first + row));
      const { gradient } = await network.lossAndGradient(parameters, batch);
      for (let i = 0; i < P; i++) noise[row * P + i] = gradient[i]! - mean[i]!;
    }
    yield { first, count, values: await project(noise.subarray(0, count * P), count) };
  }
}

async function shared(
  { network, parameters, data, families, draws }: ResampledOptions,
  first: number,
  count: number,
): Promise<Float32Array[]> {
  const { batchSize } = draws;
  const indices = new Int32Array(count * batchSize);
  for (let row = 0; row < count; row++) indices.set(draws.at(first + row), row * batchSize);
  const values: Float32Array[] = [];
  for (const { directions } of families) {
    const chunk = { count, batchSize, indices };
    values.push(await network.minibatchProjections!(parameters, data, chunk, directions));
  }
  return values;
}
