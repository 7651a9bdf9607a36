/** What a sampler samples: exp(−U). @module */

/** A potential energy U = −ln p(θ | data) + const on flat float64 vectors. */
export interface Energy {
  /** Number of parameters. */
  readonly dimension: number;
  /** U(θ). */
  value(theta: Float64Array): number;
  /** Writes ∇U(θ) to `out`. */
  gradient(theta: Float64Array, out: Float64Array): void;
  /** Writes the prior's part of ∇U(θ) to `out`, for rules that scale it by itself. */
  priorGradient?(theta: Float64Array, out: Float64Array): void;
  /**
   * Writes ∂U/∂θ_i at (θ_g, θ̃_−g), g the group of i, for every i: for energies that know a shorter way than one gradient a
   * group.
   *
   * @param partner θ̃
   * @param groupOf group of every parameter
   */
  crossGradient?(
    theta: Float64Array,
    partner: Float64Array,
    groupOf: Int32Array,
    out: Float64Array,
  ): void;
}

/** The same where a gradient must be waited for. */
export interface AsyncEnergy {
  /** Number of parameters. */
  readonly dimension: number;
  /** U(θ). */
  value(theta: Float64Array): Promise<number>;
  /** Writes ∇U(θ), or its estimate on a minibatch, to `out`. */
  gradient(theta: Float64Array, out: Float64Array): Promise<void>;
  /** Writes the prior's part of ∇U(θ) to `out`. */
  priorGradient?(theta: Float64Array, out: Float64Array): void;
}
