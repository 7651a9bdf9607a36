/** Per-example projections on dense Gaussian directions by their law, from inner products alone. @module */
import type { Batch, Network } from "../engines/engine.ts";
import { normalBlock } from "../random/normal_block.ts";
import type { Stream } from "../random/stream.ts";
import type { MatrixProduct } from "./chunk.ts";
import { pivotedCholesky } from "./pivoted_cholesky.ts";
import { type Population, population } from "./population.ts";

/** What {@linkcode gramPopulation} works on. */
export interface GramPopulationOptions {
  /** The compiled network. */
  readonly network: Pick<Network, "perExampleGram">;
  /** Where the gradients are taken, length P. */
  readonly parameters: Float32Array;
  /** N examples. */
  readonly data: Batch;
  /** Number of directions, K. */
  readonly count: number;
  /** Source of the directions. */
  readonly stream: Stream;
  /** The engine's matrix product. */
  readonly product: MatrixProduct;
}

/**
 * Projections on K directions v ~ N(0, I_P) without the directions. With G the N × N Gram matrix of the per-example
 * gradients, the N projections on one direction are N(0, G): F·z with G = F·Fᵀ and z standard normal has exactly their law.
 * For nets with far more parameters than examples it is much the cheaper road to dense directions; what it cannot give is
 * the same direction at another checkpoint. G has float32 entries, so that components below N·2⁻²⁴ of the largest norm are
 * dropped.
 *
 * The directions are Gaussian rather than uniform on the sphere: their lengths differ, which neither a normality test nor a
 * standardised cumulant sees.
 *
 * @param options see {@linkcode GramPopulationOptions}
 * @returns N × K, centred; projections on directions of length about √P, not 1
 *
 * @example
 * ```ts
 * import { gramPopulation } from "./gram_population.ts";
 * import { testNetwork } from "../training/testing/network.ts";
 * import { plainProduct } from "./testing/product.ts";
 * import { stream } from "../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const { rows, columns } = await gramPopulation({
 *   network: testNetwork({ sizes: [1, 2] }),
 *   parameters: new Float32Array(2),
 *   data: { count: 3, inputs: Float32Array.of(1, 2, 3), labels: new Int32Array(3) },
 *   count: 5,
 *   stream: stream("example"),
 *   product: plainProduct,
 * });
 * assert.deepEqual([rows, columns], [3, 5]);
 * ```
 */
export async function gramPopulation(options: GramPopulationOptions): Promise<Population> {
  const { network, parameters, data, count, stream, product } = options;
  const N = data.count;
  const gram = await network.perExampleGram(parameters, data, data);
  const { rank, values } = pivotedCholesky(gram, N, 2 ** -24);
  if (rank === 0) return population("gaussian", new Float32Array(N * count), count);
  const normals = new Float32Array(rank * count);
  normalBlock(stream, 0, normals.length, normals);
  const factor = Float32Array.from(values);
  return population("gaussian", await product(factor, N, rank, normals, count), count);
}
