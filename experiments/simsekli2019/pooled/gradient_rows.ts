/** Rows of minibatch gradients, in PyTorch's order of parameters. @module */
import { gather } from "../../../src/data/gather.ts";
import type { Batch, Network } from "../../../src/engines/engine.ts";
import { normalBlock } from "../../../src/random/normal_block.ts";
import { drawWithReplacement } from "../../../src/random/draw_with_replacement.ts";
import type { Stream } from "../../../src/random/stream.ts";
import { slice } from "../setup/bench.ts";

/** Where gradients are taken. */
export interface GradientSite {
  readonly network: Network;
  readonly parameters: Float32Array;
  /** Entry p is the engine's place of row entry p. */
  readonly order: Int32Array;
}

/** A matrix that is asked for row by row, as often as it takes: the same rows each time. */
export interface GradientRows {
  /** Number of minibatches, P. */
  readonly count: number;
  /** Number of parameters, M. */
  readonly width: number;
  /** P fresh rows of M. */
  rows(): AsyncIterable<Float32Array>;
}

/** Floats of weighted gradients that are asked for at once, at most: 32 MB. */
const WEIGHTED_ENTRIES = 1 << 23;

function inOrder(gradient: Float32Array, from: number, order: Int32Array): Float32Array {
  const row = new Float32Array(order.length);
  for (let p = 0; p < row.length; p++) row[p] = gradient[from + order[p]!]!;
  return row;
}

function minibatchRows(
  { network, parameters, order }: GradientSite,
  count: number,
  batch: (row: number) => Batch,
): GradientRows {
  return {
    count,
    width: order.length,
    async *rows() {
      for (let row = 0; row < count; row++) {
        const { gradient } = await network.lossAndGradient(parameters, batch(row));
        yield inOrder(gradient, 0, order);
      }
    },
  };
}

/** The released code's minibatches: disjoint, in the order of the examples; a remainder is left out. */
export function disjointRows(site: GradientSite, data: Batch, batchSize: number): GradientRows {
  return minibatchRows(
    site,
    Math.floor(data.count / batchSize),
    (row) => slice(data, row * batchSize, (row + 1) * batchSize),
  );
}

/** Minibatches drawn with replacement, each from a child of the stream. */
export function resampledRows(
  site: GradientSite,
  data: Batch,
  { count, batchSize, stream }: {
    readonly count: number;
    readonly batchSize: number;
    readonly stream: Stream;
  },
): GradientRows {
  return minibatchRows(
    site,
    count,
    (row) => gather(data, drawWithReplacement(stream.child(row), data.count, batchSize)),
  );
}

/**
 * Gaussian noise of the full covariance of minibatch gradients, and of their pattern of dead parameters: row i is
 * (1/√(bN)) Σ_j z_ij (∇ℓ_j − ∇L) with independent standard normal z.
 */
export function surrogateRows(
  { network, parameters, order }: GradientSite,
  data: Batch,
  { count, batchSize, stream }: {
    readonly count: number;
    readonly batchSize: number;
    readonly stream: Stream;
  },
): GradientRows {
  const N = data.count;
  const M = order.length;
  const scale = 1 / Math.sqrt(batchSize * N);
  const weighted = network.weightedGradients;
  if (weighted === undefined) {
    throw new Error(
      "surrogateRows: the network is in training mode, where no example stands alone",
    );
  }
  const atOnce = Math.max(1, Math.min(count, Math.floor(WEIGHTED_ENTRIES / M)));
  return {
    count,
    width: M,
    async *rows() {
      for (let first = 0; first < count; first += atOnce) {
        const n = Math.min(atOnce, count - first);
        const weights = normalBlock(stream, first * N, n * N, new Float32Array(n * N));
        for (let row = 0; row < n; row++) {
          const own = weights.subarray(row * N, (row + 1) * N);
          const mean = own.reduce((sum, z) => sum + z, 0) / N;
          for (let j = 0; j < N; j++) own[j] = scale * (own[j]! - mean);
        }
        const gradients = await weighted.call(network, parameters, data, weights, n);
        for (let row = 0; row < n; row++) yield inOrder(gradients, row * M, order);
      }
    },
  };
}
