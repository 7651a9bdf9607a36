/** Which of the two captures is cheaper. @module */
import { gradientFlops } from "../models/gradient_flops.ts";
import type { ParameterBlock } from "../models/model.ts";
import type { DirectionFamily } from "./directions/family.ts";

/** The two ways to the same numbers. */
export type CaptureMethod = "per-example" | "resampled";

/** What a capture's cost depends on. */
export interface CaptureSize {
  /** Layout of the P parameters. */
  readonly blocks: readonly (
    & Pick<ParameterBlock, "role" | "fanIn" | "fanOut" | "size">
    & Partial<Pick<ParameterBlock, "places">>
  )[];
  /** Number of examples, N. */
  readonly examples: number;
  /** Families of directions. */
  readonly families: readonly Pick<DirectionFamily, "directions">[];
  /** Batch sizes, and how many minibatches of each. */
  readonly batches: readonly { readonly batchSize: number; readonly draws: number }[];
  /** Whether the network shares activations between resampled minibatches (`minibatchProjections`). */
  readonly shared?: boolean;
}

/** The cheaper method, the two estimates, and a sentence that says so. */
export interface CaptureChoice {
  /** The cheaper one. */
  readonly method: CaptureMethod;
  /** Estimated floating-point operations of each method. */
  readonly flops: { readonly perExample: number; readonly resampled: number };
  /** The choice with both estimates, for the record. */
  readonly reason: string;
}

/**
 * Estimates the floating-point operations of both captures and takes the cheaper one. With P parameters, N examples, K
 * directions, n minibatches of each batch size b, and Q = Σ size·places over the blocks (P in a fully connected net; a
 * kernel is used at every place of its output):
 *
 * - forward and backward pass: 6Q an example
 * - per-example: 6NQ, then the projections of N examples: 2NKP on dense directions, 2NK·rank·places·(fanIn + fanOut + 1)
 *   per weight block on Kronecker ones, 2NK on coordinates; then 2nNK per batch size for the count matrix
 * - resampled: 6NQ for the full gradient; then per batch size 6nbQ (2nbP where a fully connected network shares activations
 *   between minibatches), and the projections of n gradients: 2nKP on dense directions, 2nK·rank·P on Kronecker ones, nK
 *   on coordinates
 *
 * @param size see {@linkcode CaptureSize}
 * @returns the method, and both estimates
 *
 * @example
 * ```ts
 * import { chooseCapture } from "./choose_capture.ts";
 * import { coordinates } from "./directions/coordinates.ts";
 * import assert from "node:assert/strict";
 *
 * const { method } = chooseCapture({
 *   blocks: [{ role: "weight", fanIn: 784, fanOut: 10, size: 7840 }],
 *   examples: 5000,
 *   families: [coordinates(Int32Array.of(0))],
 *   batches: [{ batchSize: 256, draws: 1000 }],
 * });
 * assert.equal(method, "per-example");
 * ```
 */
export function chooseCapture(size: CaptureSize): CaptureChoice {
  const { blocks, examples: N, families, batches, shared = false } = size;
  const P = blocks.reduce((sum, block) => sum + block.size, 0);
  const pass = gradientFlops(blocks);
  const sharesActivations = shared && blocks.every(({ places = 1 }) => places === 1);
  let perExample = N * pass;
  let resampled = N * pass;
  for (const { batchSize, draws } of batches) {
    resampled += draws * batchSize * (sharesActivations ? 2 * P : pass);
  }
  for (const { directions } of families) {
    const { kind, count: K } = directions;
    const rank = kind === "kronecker" ? directions.rank : 1;
    const perGradient = kind === "coordinates" ? K : 2 * K * rank * P;
    const perOneExample = kind === "coordinates"
      ? 2 * K
      : kind === "dense"
      ? 2 * K * P
      : blocks.reduce((sum, { role, fanIn, fanOut, size, places = 1 }) =>
        sum + 2 * K * (role === "weight" ? rank * places * (fanIn + fanOut + 1) : size), 0);
    perExample += N * perOneExample;
    for (const { draws } of batches) {
      perExample += 2 * draws * N * K;
      resampled += draws * perGradient;
    }
  }
  const method = perExample <= resampled ? "per-example" : "resampled";
  return {
    method,
    flops: { perExample, resampled },
    reason: `${method}: about ${perExample.toExponential(1)} flop by per-example projections, ${
      resampled.toExponential(1)
    } by resampling`,
  };
}
