/**
 * The engine port: everything above it sees typed arrays, never a tensor of some library.
 *
 * A {@linkcode Model} is compiled once into a {@linkcode Network}, which works on one flat vector of parameters laid
 * out by `parameterLayout(model)`.
 *
 * @module
 */
import type { Examples } from "../data/dataset.ts";
import type { Model } from "../models/model.ts";
import type { Stream } from "../random/stream.ts";

/** B labelled examples. */
export type Batch = Examples;

/** Loss and accuracy of a batch. */
export interface Evaluation {
  /** Mean loss over the batch. */
  readonly loss: number;
  /** Number of examples whose largest output is their class. */
  readonly correct: number;
}

/** Loss, accuracy and the gradient of the mean loss. */
export interface LossAndGradient extends Evaluation {
  /** Gradient of the mean loss in the flat parameter layout. */
  readonly gradient: Float32Array;
  /** In training mode, the running statistics with this batch taken in; `statisticsLayout(model)` says what lies where. */
  readonly statistics?: Float32Array;
}

/**
 * How batch norms and dropouts behave.
 *
 * - `training`: a batch norm uses the mean and variance of the minibatch itself, a dropout the masks that `masks` draws,
 *   one child per layer. A loss then belongs to a whole minibatch: {@linkcode Network.lossAndGradient} is all that is
 *   defined, and noise is captured by resampling. The same stream gives the same masks: one stream for every step.
 * - `evaluation`: a batch norm uses its running mean and variance, a dropout does nothing. Every example has a loss of its
 *   own, so everything is defined.
 */
export type Mode =
  | {
    readonly kind: "training";
    /** Running statistics, which the batch joins. */
    readonly statistics: Float32Array;
    /** Source of the dropout masks of one minibatch. */
    readonly masks: Stream;
  }
  | { readonly kind: "evaluation"; readonly statistics: Float32Array };

/**
 * K directions in parameter space, given in the form that is cheapest to project on. They need not have unit length:
 * `noise/` divides by the norms.
 *
 * - `dense`: `fill(offset, length, out)` writes entries `offset … offset + length − 1` of all K directions, as a
 *   K × length row-major matrix. Engines ask tile by tile, so K × P floats are never held at once. It must be pure:
 *   the same range gives the same numbers, in whatever order and how often it is asked.
 * - `kronecker`: in every weight block the direction is Σ_r a_r ⊗ b_r with r < rank; factors per weight block, in
 *   layout order: `left` is (K·rank) × fanIn, `right` is (K·rank) × fanOut, row (k·rank + r) belongs to direction k.
 *   Blocks of all other roles (bias, scale, shift) are projected on `bias`, K × (their total entries), in layout order.
 * - `coordinates`: direction k is the unit vector of parameter `indices[k]`.
 */
export type Directions =
  | {
    readonly kind: "dense";
    readonly count: number;
    readonly fill: (offset: number, length: number, out: Float32Array) => void;
  }
  | {
    readonly kind: "kronecker";
    readonly count: number;
    readonly rank: number;
    readonly factors: readonly { readonly left: Float32Array; readonly right: Float32Array }[];
    readonly bias?: Float32Array;
  }
  | { readonly kind: "coordinates"; readonly count: number; readonly indices: Int32Array };

/** Minibatches as rows of example indices. */
export interface MinibatchIndices {
  /** Number of minibatches, n. */
  readonly count: number;
  /** Examples in a minibatch: one number for all of them, or one for each. */
  readonly batchSize: number | Int32Array;
  /** The rows, one after the other. */
  readonly indices: Int32Array;
}

/** A compiled network. Not thread-safe: await one call before the next. */
export interface Network {
  /** Number of parameters, P. */
  readonly parameterCount: number;

  /**
   * How batch norms and dropouts behave; absent where the model has neither. A compiled network is in evaluation mode with
   * the statistics that training begins with.
   */
  readonly mode?: Mode;

  /**
   * The same network in another mode, sharing all that was compiled; cheap, and there wherever `mode` is. To dispose of
   * one is to dispose of all.
   *
   * @throws {TypeError} if the statistics are not as many as the model has
   */
  inMode?(mode: Mode): Network;

  /**
   * Mean loss, number of correct answers and the gradient of the mean loss at `parameters` (length P).
   *
   * @throws {UserError} in training mode, if a batch norm sees one value a channel
   */
  lossAndGradient(parameters: Float32Array, batch: Batch): Promise<LossAndGradient>;

  /**
   * Mean loss and number of correct answers. Batches of any size: the adapter cuts them as it needs.
   *
   * @throws {UserError} in training mode, as the projections and inner products below
   */
  evaluate(parameters: Float32Array, batch: Batch): Promise<Evaluation>;

  /**
   * Directional derivatives of every example's own loss.
   *
   * @returns B × K, row-major: entry (i, k) is ∇ℓ_i · v_k
   */
  perExampleProjections(
    parameters: Float32Array,
    batch: Batch,
    directions: Directions,
  ): Promise<Float32Array>;

  /**
   * Inner products of per-example gradients.
   *
   * @returns A × B, row-major: entry (i, j) is ∇ℓ_i · ∇ℓ_j for example i of `left` and j of `right`
   */
  perExampleGram(parameters: Float32Array, left: Batch, right: Batch): Promise<Float32Array>;

  /**
   * Projections of minibatch gradients at fixed parameters. Networks that can share work between minibatches (keep
   * every example's activations and deltas, form weight gradients tile by tile) offer it; elsewhere the caller loops
   * over {@linkcode Network.lossAndGradient}.
   *
   * @param draws n minibatches of examples of `data`; the more at once, the less often directions are formed
   * @returns n × K, row-major: entry (j, k) is (mean over the minibatch of ∇ℓ) · v_k
   */
  minibatchProjections?(
    parameters: Float32Array,
    data: Batch,
    draws: MinibatchIndices,
    directions: Directions,
  ): Promise<Float32Array>;

  /**
   * Weighted sums of the examples' own gradients: a minibatch gradient is one with counts/b, a Gaussian surrogate of the
   * noise with its full covariance one with (z − mean z)/√(bN). Forward pass and propagation are shared by all rows, and
   * N × P floats are never held. Absent in training mode, where no example has a gradient of its own.
   *
   * @param data N examples
   * @param weights n × N, row-major
   * @param n number of rows, at least 1
   * @returns n × P, row-major: row i is Σ_j w_ij ∇ℓ_j in the flat parameter layout
   * @throws {RangeError} if n is not a positive integer
   * @throws {TypeError} if there are more or fewer weights than n × N
   */
  weightedGradients?(
    parameters: Float32Array,
    data: Batch,
    weights: Float32Array,
    n: number,
  ): Promise<Float32Array>;

  /** Frees native memory. The network must not be used afterwards. */
  dispose(): Promise<void>;
}

/** One implementation of automatic differentiation on one device. */
export interface Engine {
  /** E.g. `onnx:cpu`; part of every record's address. */
  readonly id: string;
  /** Version of the library behind it, e.g. `onnxruntime-node 1.30.0`; part of every record's address. */
  readonly version: string;
  /**
   * Prepares a model for this engine.
   *
   * @throws {UserError} if the model is not valid
   */
  compile(model: Model): Promise<Network>;
  /**
   * Matrix product in float32 at the speed of the engine, e.g. a count matrix (minibatches × examples) times
   * projections (examples × directions).
   *
   * @param a m × k, row-major
   * @param b k × n, row-major
   * @returns m × n, row-major
   * @throws {TypeError} if a length does not match the sizes
   */
  matmul(a: Float32Array, m: number, k: number, b: Float32Array, n: number): Promise<Float32Array>;
  /** Frees what the engine holds beside its networks. It must not be used afterwards. */
  dispose(): Promise<void>;
}

/** Settings that do not change any number. */
export interface EngineOptions {
  /** Threads inside one operation. 1 where cells run in parallel. */
  readonly threads?: number;
}
