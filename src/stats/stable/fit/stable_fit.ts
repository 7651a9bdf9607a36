/** What every fit of a stable law returns. @module */

/** A number for each parameter of the law in S0. */
export interface StableValues {
  /** α. */
  readonly alpha: number;
  /** β. */
  readonly beta: number;
  /** γ. */
  readonly scale: number;
  /** δ in S0. */
  readonly location: number;
}

/** A fitted law, in S0 (continuous in all parameters; `convertLaw` gives S1). */
export interface StableFit extends StableValues {
  /** Always S0. */
  readonly parameterization: "S0";
  /** Whether the numbers are an estimate: false where the search did not come to rest, or ended at the least α that it looks at. */
  readonly converged: boolean;
  /**
   * Asymptotic standard errors; NaN where the estimate lies on the edge of its range (α = 2, |β| = 1) and for β at α = 2, which
   * it does not depend on: there the estimator is not normal.
   */
  readonly standardErrors: StableValues;
}
