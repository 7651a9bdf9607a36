/** What one cell of this experiment produces. All of it survives JSON; missing numbers are `null`. @module */

/** Families of directions that noise is projected on. */
export type Family = "sphere" | "low-rank" | "coordinates" | "eigenvectors";

/** Early: steps ≤ T/20, step 0 always. Late: T and 2T (ADDENDUM.md). */
export type Phase = "early" | "late";

/** Summary of n draws on D directions; shares are over directions at level .05. */
export interface Aggregate {
  /** Share accepted by Shapiro–Wilk; `null` where n exceeds the test's range. */
  readonly acceptedShapiroWilk: number | null;
  /** Share accepted by Anderson–Darling with the 1986 constants. */
  readonly acceptedAndersonDarling: number;
  /** The same with the 1974 table that SciPy used until 1.16, as papers of 2019 did. */
  readonly acceptedAndersonDarling1974: number;
  /** Mean of W over directions; `null` where n exceeds the test's range. */
  readonly meanW: number | null;
  /** Over the directions that have noise; `null` where none has. */
  readonly meanAbsoluteSkewness: number | null;
  /** Likewise. */
  readonly meanExcessKurtosis: number | null;
}

/** Noise of one batch size beside its Gaussian surrogate, both through the same code. */
export interface SampleResult {
  readonly batchSize: number;
  /** Number of minibatches, n. */
  readonly draws: number;
  readonly replacement: boolean;
  /**
   * Share of the family's directions whose b*(n), from the exact cumulants, exceeds this batch size: of all of them, also
   * where P1n tests the first few alone. `null` without cumulants.
   */
  readonly notYetPassing: number | null;
  readonly noise: Aggregate;
  /** Mean over the surrogate sets. */
  readonly surrogate: Aggregate;
}

/** Standard deviation of the surrogate's W̄ between sets, at one n. */
export interface SurrogateSpread {
  readonly draws: number;
  readonly sets: number;
  readonly sdMeanW: number | null;
}

/** Quantiles over directions at 5, 25, 50, 75 and 95 %. */
export type Quantiles = readonly [number, number, number, number, number];

/** As {@linkcode Quantiles}; `null` stands for ∞, which JSON does not have: such a direction passes at no batch size. */
export type PassingQuantiles = readonly [
  number | null,
  number | null,
  number | null,
  number | null,
  number | null,
];

/** The batch size at which noise passes as Gaussian, b*(n). */
export interface PassingBatchSize {
  readonly draws: number;
  readonly byEither: PassingQuantiles;
  readonly bySkewness: PassingQuantiles;
  readonly byKurtosis: PassingQuantiles;
}

/** One family of directions at one checkpoint. */
export interface FamilyResult {
  readonly family: Family;
  readonly directions: number;
  /** How the noise was captured, and why that way. */
  readonly capture: string;
  /** Exact skewness γ and excess kurtosis κ of the per-example law, over the directions that have noise; `null` where noise was resampled or none has. */
  readonly population: { readonly skewness: Quantiles; readonly excessKurtosis: Quantiles } | null;
  readonly passing: readonly PassingBatchSize[];
  readonly samples: readonly SampleResult[];
  readonly spread: readonly SurrogateSpread[];
}

/** Statistics of multivariate normality of one sample. */
export interface JointStatistics {
  /** Mardia's b₁ₚ. */
  readonly mardiaSkewness: number;
  /** Mardia's b₂ₚ. */
  readonly mardiaKurtosis: number;
  readonly henzeZirkler: number;
  readonly energy: number;
}

/** One set of noise vectors, whitened on its first half, tested on the second. */
export interface JointSample {
  /** Of the whitened vectors g. */
  readonly whole: JointStatistics;
  /** Of g/‖g‖. */
  readonly unit: JointStatistics;
  /** Coefficient of variation of ‖g‖², before whitening. */
  readonly normVariation: number;
  /** Whether the tests accept the held-out half along the direction that FastICA found; `null` where it did not search. */
  readonly direction: {
    readonly acceptedShapiroWilk: boolean;
    readonly acceptedAndersonDarling: boolean;
  } | null;
}

/** Noise as a vector, beside Gaussian surrogates through the same map. */
export interface JointResult {
  /** Number of components, k. */
  readonly components: number;
  /** Vectors that are tested; as many found the map. */
  readonly draws: number;
  readonly batchSize: number;
  readonly noise: JointSample;
  readonly surrogates: readonly JointSample[];
  /** √(2/r_eff): what the coefficient of variation of ‖g‖² is for a Gaussian. */
  readonly gaussianNormVariation: number;
  /** p-value of Kolmogorov–Smirnov's two-sample test of ‖g‖² against one surrogate's. */
  readonly normPValue: number;
}

/** One checkpoint. */
export interface CheckpointResult {
  readonly step: number;
  readonly phase: Phase;
  readonly trainLoss: number;
  readonly trainAccuracy: number;
  readonly families: readonly FamilyResult[];
  /** M1 and P7i; `null` where they are not measured. */
  readonly joint: JointResult | null;
}

/** One training run and the noise along it. */
export interface CellResult {
  /** First step with 100 % training accuracy, T; the last step where that was never reached. */
  readonly stepsToFit: number;
  readonly fitted: boolean;
  readonly testAccuracy: number;
  /** Rows of [step, training loss, training accuracy]. */
  readonly curve: readonly (readonly [number, number, number])[];
  readonly checkpoints: readonly CheckpointResult[];
}
