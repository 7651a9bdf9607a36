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

/** A convolution (cross-correlation) over channels × height × width with a square kernel, then the activation. */
export interface Conv2dLayer {
  /** What tells layers apart. */
  readonly kind: "conv2d";
  /** Number of output channels. */
  readonly channels: number;
  /** Height and width of the kernel. */
  readonly kernel: number;
  /** Step between windows. */
  readonly stride: number;
  /** Zeros added on each side. */
  readonly padding: number;
  /** Whether every output channel has a bias. */
  readonly bias: boolean;
  /** Applied to the sum. */
  readonly activation: Activation;
}

/** An activation by itself: after a pooling, a batch norm or a residual sum. */
export interface ActivationLayer {
  /** What tells layers apart. */
  readonly kind: "activation";
  /** Applied to every entry. */
  readonly activation: Activation;
}

/** The largest entry of every window; windows that overhang the input on the right or below are left out. */
export interface MaxPoolLayer {
  /** What tells layers apart. */
  readonly kind: "max-pool";
  /** Height and width of the window. */
  readonly kernel: number;
  /** Step between windows. */
  readonly stride: number;
  /** Rows and columns of −∞ added on each side; at most half the kernel. */
  readonly padding: number;
}

/** The mean of every window, without padding. */
export interface AveragePoolLayer {
  /** What tells layers apart. */
  readonly kind: "average-pool";
  /** Height and width of the window. */
  readonly kernel: number;
  /** Step between windows. */
  readonly stride: number;
}

/** The mean of every channel. */
export interface GlobalAveragePoolLayer {
  /** What tells layers apart. */
  readonly kind: "global-average-pool";
}

/** Normalises every channel, then scales and shifts it (Ioffe and Szegedy 2015, algorithm 1). */
export interface BatchNormLayer {
  /** What tells layers apart. */
  readonly kind: "batch-norm";
  /** Added to the variance. */
  readonly epsilon: number;
  /** Weight of a new batch in the running mean and variance, 0 … 1. */
  readonly momentum: number;
}

/** Sets entries to 0 at random while training and scales the others by 1/(1 − rate); does nothing in evaluation. */
export interface DropoutLayer {
  /** What tells layers apart. */
  readonly kind: "dropout";
  /** Probability of a 0, 0 ≤ rate < 1. */
  readonly rate: number;
}

/** One row per example. */
export interface FlattenLayer {
  /** What tells layers apart. */
  readonly kind: "flatten";
}

/** Every `stride`-th row and column, and channels of zeros up to `channels`: He et al. (2016), §3.3, option A. */
export interface SubsampleLayer {
  /** What tells layers apart. */
  readonly kind: "subsample";
  /** Step between the rows and columns that are kept. */
  readonly stride: number;
  /** Number of channels afterwards. */
  readonly channels: number;
}

/** branch(x) + shortcut(x); an empty shortcut is the identity (He et al. 2016, eq. 1 and 2). */
export interface ResidualLayer {
  /** What tells layers apart. */
  readonly kind: "residual";
  /** The layers of F. */
  readonly branch: readonly Layer[];
  /** The layers beside it. */
  readonly shortcut: readonly Layer[];
}

/** One layer. */
export type Layer =
  | DenseLayer
  | Conv2dLayer
  | ActivationLayer
  | MaxPoolLayer
  | AveragePoolLayer
  | GlobalAveragePoolLayer
  | BatchNormLayer
  | DropoutLayer
  | FlattenLayer
  | SubsampleLayer
  | ResidualLayer;

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
  /** Shape of one example, channels first (`[784]`, `[1, 28, 28]`); a dense layer sees it flattened. */
  readonly input: readonly number[];
  /** From the input to the outputs. */
  readonly layers: readonly Layer[];
  /** What is averaged over the batch. */
  readonly loss: Loss;
}

/** One tensor of parameters inside the flat vector. */
export interface ParameterBlock {
  /** Unique and readable, e.g. `layers.0.weight` or `layers.3.branch.0.weight`. */
  readonly name: string;
  /** Index into `model.layers`; blocks inside a residual layer have its index. */
  readonly layer: number;
  /** What the layer does with it; scale and shift are those of a batch norm. */
  readonly role: "weight" | "bias" | "scale" | "shift";
  /**
   * Row-major shape. Dense weights are `[fanIn, units]`, so that z = x·W; weights of a convolution are
   * `[input channels, kernel, kernel, channels]`, which is the same: fan-in × units, a patch times a matrix.
   */
  readonly shape: readonly number[];
  /** Where the block begins in the flat vector. */
  readonly offset: number;
  /** Number of entries. */
  readonly size: number;
  /** Inputs of one unit: rows of a weight seen as a matrix. */
  readonly fanIn: number;
  /** Units, or output channels: columns of a weight seen as a matrix. */
  readonly fanOut: number;
  /** Entries of the kernel between two channels, 1 for a dense layer: an input reaches fanOut × kernelArea outputs. */
  readonly kernelArea: number;
  /** Places of the output that every entry is used at: height × width of an image, 1 for rows. */
  readonly places: number;
}
