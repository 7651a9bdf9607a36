/** A moment of training that is kept. @module */

/** Mean loss and accuracy on a whole set. */
export interface SetEvaluation {
  /** Mean loss. */
  readonly loss: number;
  /** Share classified correctly, in [0, 1]. */
  readonly accuracy: number;
}

/** Parameters at a step, and how well they do. */
export interface Checkpoint {
  /** Number of updates behind these parameters; 0 = initial. */
  readonly step: number;
  /** Why it was kept, e.g. `power of 2`, `accuracy 1`, `last`. */
  readonly reasons: readonly string[];
  /** A copy of the parameters, length P. */
  readonly parameters: Float32Array;
  /** A copy of the running statistics, where the network has batch norm or dropout. */
  readonly statistics?: Float32Array;
  /** On the whole training set. */
  readonly train: SetEvaluation;
  /** On the whole test set, where one was given. */
  readonly test?: SetEvaluation;
}
