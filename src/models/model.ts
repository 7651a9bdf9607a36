/** A network as data: what every engine compiles. @module */

/** Activation functions. */
export type Activation = "relu" | "tanh" | "identity";

/** A fully connected layer: z = W·x (+ b), then the activation. */
export interface DenseLayer {
  /** What tells layers apart. */
  readonly kind: "dense";
  /** Number of outputs. */
  readonly units: number;
  /** Whether b is there. */
  readonly bias: boolean;
  /** Applied to z. */
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
  /** From the input to the outputs. */
  readonly layers: readonly Layer[];
  /** What is averaged over the batch. */
  readonly loss: Loss;
}

/** One tensor of parameters inside the flat vector. */
export interface ParameterBlock {
  /** Unique and readable, e.g. `layers.0.weight`. */
  readonly name: string;
  /** Index into `model.layers`. */
  readonly layer: number;
  /** What the layer does with it. */
  readonly role: "weight" | "bias";
  /** Row-major shape; dense weights are `[fanIn, units]`, so that z = x·W. */
  readonly shape: readonly number[];
  /** Where the block begins in the flat vector. */
  readonly offset: number;
  /** Number of entries. */
  readonly size: number;
  /** Inputs of one unit. */
  readonly fanIn: number;
  /** Units that one input reaches. */
  readonly fanOut: number;
}
