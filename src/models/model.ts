/** A network as data: what every engine compiles. @module */

/** Activation functions. */
export type Activation = "relu" | "tanh" | "identity";

/** A fully connected layer: z = W·x (+ b), then the activation. */
export interface DenseLayer {
  readonly kind: "dense";
  /** Number of outputs. */
  readonly units: number;
  readonly bias: boolean;
  readonly activation: Activation;
}

/** One layer. Later layer kinds join this union. */
export type Layer = DenseLayer;

/**
 * Loss functions, averaged over the batch.
 *
 * - `cross-entropy`: −log softmax(o)_y
 * - `linear-hinge`: mean over the outputs c of max(0, 1 − y_c·o_c), y_c = +1 for the class and −1 elsewhere
 *   (Simsekli et al. 2019, released code)
 */
export type Loss = "cross-entropy" | "linear-hinge";

/** A network and its loss. */
export interface Model {
  /** Shape of one example; a dense layer sees it flattened. */
  readonly input: readonly number[];
  readonly layers: readonly Layer[];
  readonly loss: Loss;
}

/** One tensor of parameters inside the flat vector. */
export interface ParameterBlock {
  /** Unique and readable, e.g. `layers.0.weight`. */
  readonly name: string;
  /** Index into `model.layers`. */
  readonly layer: number;
  readonly role: "weight" | "bias";
  /** Row-major shape; dense weights are `[fanIn, units]`, so that z = x·W. */
  readonly shape: readonly number[];
  /** Where the block begins in the flat vector. */
  readonly offset: number;
  /** Number of entries. */
  readonly size: number;
  readonly fanIn: number;
  readonly fanOut: number;
}
