/** Rows of noise as they stream out of a capture. @module */
import type { Engine } from "../engines/engine.ts";

/** Consecutive minibatches, one matrix per family of directions. */
export interface NoiseChunk {
  /** Number of the first minibatch in this chunk. */
  readonly first: number;
  /** Number of minibatches, c. */
  readonly count: number;
  /** Per family, c × K projections of minibatch gradient minus full gradient, row-major. */
  readonly values: readonly Float32Array[];
}

/** The matrix product of an engine. */
export type MatrixProduct = Engine["matmul"];
