/** What a data set is, wherever its bytes came from. @module */

/** Labelled examples, row after row. */
export interface Examples {
  /** Number of examples, N. */
  readonly count: number;
  /** N × F inputs, row-major, normalised as the papers do (global mean and standard deviation). */
  readonly inputs: Float32Array;
  /** N class labels in 0 … classes − 1. */
  readonly labels: Int32Array;
}

/** A data set that is ready for training. */
export interface Dataset {
  /** Its name on the command line, e.g. `mnist` or `mixture`. */
  readonly id: string;
  /** sha256 of the decoded bytes (or, for a generated set, of what was generated), in hexadecimal. */
  readonly checksum: string;
  /** Shape of one example, channels first: `[784]`, `[1, 28, 28]`, `[3, 32, 32]`. */
  readonly shape: readonly number[];
  /** Number of classes. */
  readonly classes: number;
  /** What is trained on. */
  readonly train: Examples;
  /** What is held out. */
  readonly test: Examples;
}
