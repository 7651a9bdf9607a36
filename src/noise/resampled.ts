/** Noise by resampling: backpropagate every minibatch, subtract the full gradient, project on the fly. @module */
import type { Batch, Network } from "../engines/engine.ts";
import type { ParameterBlock } from "../models/model.ts";
import { gather } from "../data/gather.ts";
import type { MatrixProduct, NoiseChunk } from "./chunk.ts";
import type { DirectionFamily } from "./directions/family.ts";
import type { MinibatchDraws } from "./draws.ts";
import { fullGradient } from "./full_gradient.ts";
import { projectVectors } from "./project.ts";
import { withMasks } from "./with_masks.ts";
import { type SharedNoise, sharedNoise } from "./shared_noise.ts";

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
  /** Minibatches that will be asked for: what they have in common is done once. Others may be asked for, too. */
  readonly planned?: readonly MinibatchDraws[];
  /** The engine's matrix product, for dense directions. */
  readonly product?: MatrixProduct;
}

/** Streams the noise of the first n minibatches. */
export type ResampledNoise = (draws: MinibatchDraws, n: number) => AsyncGenerator<NoiseChunk>;

/**
 * The noise of minibatches from one backward pass each. It makes no use of per-example gradients, so it is the check of
 * the per-example capture, and the cheaper way where few small minibatches meet many directions. Streams in chunks:
 * memory does not grow with the number of minibatches.
 *
 * Dense directions use `minibatchProjections` where the network offers it (it shares activations between minibatches, and
 * directions between batch sizes: {@linkcode sharedNoise}). All else is one backward pass a minibatch, shared by the
 * families. The full gradient is taken once.
 *
 * @param options see {@linkcode ResampledOptions}
 * @returns what streams the noise of the first n minibatches in chunks
 *
 * @example
 * ```ts
 * import { resampledNoise } from "./resampled.ts";
 * import { coordinates } from "./directions/coordinates.ts";
 * import { testNetwork } from "../training/testing/network.ts";
 * import assert from "node:assert/strict";
 *
 * const noise = resampledNoise({
 *   network: testNetwork({ sizes: [1, 2] }),
 *   parameters: new Float32Array(2),
 *   data: { count: 2, inputs: Float32Array.of(1, 3), labels: Int32Array.of(0, 0) },
 *   families: [coordinates(Int32Array.of(0))],
 *   blocks: [],
 * });
 * const draws = { count: 1, batchSize: 1, at: () => Int32Array.of(1) };
 * for await (const { values } of noise(draws, 1)) assert.deepEqual([...values[0]!], [-0.5]);
 * ```
 */
export function resampledNoise(options: ResampledOptions): ResampledNoise {
  const { network, parameters, data, families, blocks, planned = [], product } = options;
  const P = network.parameterCount;
  const shared = new Map<DirectionFamily, SharedNoise>();
  for (const family of families) {
    if (family.directions.kind !== "dense" || network.minibatchProjections === undefined) continue;
    shared.set(family, sharedNoise({ network, parameters, data, family, planned }));
  }
  const allShared = shared.size === new Set(families).size;
  const most = allShared ? SHARED_DRAWS : Math.max(1, Math.floor(GRADIENT_ENTRIES / P));
  let mean: Promise<Float64Array> | undefined;

  return async function* (draws, n) {
    const size = Math.min(n, most);
    const noise = new Float32Array(allShared ? 0 : size * P);
    for (let first = 0; first < n; first += size) {
      const count = Math.min(size, n - first);
      if (!allShared) {
        mean ??= fullGradient(network, parameters, data);
        await backpropagate(options, draws, await mean, first, count, noise);
      }
      const values: Float32Array[] = [];
      for (const family of families) {
        const project = shared.get(family);
        values.push(
          project === undefined
            ? await projectVectors(noise.subarray(0, count * P), count, family, blocks, product)
            : await project(draws, first, count),
        );
      }
      yield { first, count, values };
    }
  };
}

/** Minibatch gradients minus the full gradient, count × P, into `noise`. */
async function backpropagate(
  { network, parameters, data }: ResampledOptions,
  draws: MinibatchDraws,
  mean: Float64Array,
  first: number,
  count: number,
  noise: Float32Array,
): Promise<void> {
  const P = mean.length;
  for (let row = 0; row < count; row++) {
    const batch = gather(data, draws.at(first + row));
    const minibatch = withMasks(network, "minibatch", draws.batchSize, first + row);
    const { gradient } = await minibatch.lossAndGradient(parameters, batch);
    for (let i = 0; i < P; i++) noise[row * P + i] = gradient[i]! - mean[i]!;
  }
}
