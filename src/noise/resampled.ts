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

/** Minibatches handed to a network that shares work between them: it bounds its own memory. */
const SHARED_DRAWS = 1024;

/** What {@linkcode resampledNoise} works on. */
export interface ResampledOptions {
  /** The compiled network. */
  readonly network: Network;
  /** Where the gradients are taken, length P. */
  readonly parameters: Float32Array;
  /** N examples. */
  readonly data: Batch;
  /** Families of directions; all see the same minibatches. */
  readonly families: readonly DirectionFamily[];
  /** Layout of the flat vector. */
  readonly blocks: readonly ParameterBlock[];
  /** The minibatches. */
  readonly draws: MinibatchDraws;
  /** The engine's matrix product, for dense directions. */
  readonly product?: MatrixProduct;
}

/**
 * The noise of minibatches from one backward pass each. It makes no use of per-example gradients, so it is the check of
 * the per-example capture, and the cheaper way where few small minibatches meet many directions. Streams in chunks:
 * memory does not grow with the number of minibatches.
 *
 * Dense directions use `minibatchProjections` where the network offers it (it shares activations between minibatches);
 * the projected full gradient is subtracted then. All else is one backward pass a minibatch, shared by the families.
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
  const isShared = ({ directions }: DirectionFamily) =>
    directions.kind === "dense" && network.minibatchProjections !== undefined;
  const allShared = families.every(isShared);
  const most = allShared ? SHARED_DRAWS : Math.max(1, Math.floor(GRADIENT_ENTRIES / P));
  const size = Math.min(draws.count, most);
  const noise = allShared ? null : new Float32Array(size * P);
  const means = new Map<DirectionFamily, Float32Array>();
  for (const family of families.filter(isShared)) {
    means.set(family, await projectVectors(Float32Array.from(mean), 1, family, blocks, product));
  }
  for (let first = 0; first < draws.count; first += size) {
    const count = Math.min(size, draws.count - first);
    if (noise !== null) await backpropagate(options, mean, first, count, noise);
    const values: Float32Array[] = [];
    for (const family of families) {
      const projectedMean = means.get(family);
      values.push(
        projectedMean === undefined
          ? await projectVectors(noise!.subarray(0, count * P), count, family, blocks, product)
          : await shared(options, family, projectedMean, first, count),
      );
    }
    yield { first, count, values };
  }
}

/** Minibatch gradients minus the full gradient, count × P, into `noise`. */
async function backpropagate(
  { network, parameters, data, draws }: ResampledOptions,
  mean: Float64Array,
  first: number,
  count: number,
  noise: Float32Array,
): Promise<void> {
  const P = mean.length;
  for (let row = 0; row < count; row++) {
    const batch = gather(data, draws.at(first + row));
    const { gradient } = await network.lossAndGradient(parameters, batch);
    for (let i = 0; i < P; i++) noise[row * P + i] = gradient[i]! - mean[i]!;
  }
}

/** The engine's projections of whole minibatches, less the projected full gradient. */
async function shared(
  { network, parameters, data, draws }: ResampledOptions,
  family: DirectionFamily,
  projectedMean: Float32Array,
  first: number,
  count: number,
): Promise<Float32Array> {
  const { batchSize } = draws;
  const indices = new Int32Array(count * batchSize);
  for (let row = 0; row < count; row++) indices.set(draws.at(first + row), row * batchSize);
  const values = await network.minibatchProjections!(
    parameters,
    data,
    { count, batchSize, indices },
    family.directions,
  );
  const K = family.count;
  const norms = family.norms();
  for (let at = 0; at < values.length; at++) {
    const norm = norms[at % K]!;
    values[at] = norm === 0 ? 0 : values[at]! / norm - projectedMean[at % K]!;
  }
  return values;
}
