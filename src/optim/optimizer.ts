/** What every optimizer offers: one pure step on flat vectors, with its memory in the open. @module */

/** Everything that an optimizer carries from one step to the next. */
export interface OptimizerState {
  /** Parameters, length P, in the model's flat layout. */
  readonly parameters: Float32Array;
  /** The optimizer's own vectors (momentum, moment estimates, ...), each of length P. */
  readonly buffers: readonly Float32Array[];
  /** Number of steps taken so far. */
  readonly steps: number;
}

/** An update rule with its settings fixed. */
export interface Optimizer {
  /** The rule's name, e.g. `sgd`. */
  readonly id: string;

  /**
   * The state before the first step.
   *
   * @param parameters initial parameters, length P; copied
   */
  initialState(parameters: Float32Array): OptimizerState;

  /**
   * One step. Pure unless `out` is given: then the new vectors are written into `out`'s vectors, which may be those of
   * `state` itself (every rule works entry by entry), and nothing is allocated.
   *
   * @param state the state before the step
   * @param gradient minibatch gradient at `state.parameters`, length P
   * @param learningRate the schedule's value for this step
   * @param out where to write; fresh vectors by default
   * @returns the state after the step
   */
  step(
    state: OptimizerState,
    gradient: Float32Array,
    learningRate: number,
    out?: OptimizerState,
  ): OptimizerState;
}
