/** What decision rules read: effects by seed, by class, by test. @module */

/** One effect: a number per seed, the seed being the replicate. */
export interface SeedEffect {
  /** The replicate. */
  readonly seed: number;
  /** The effect θ in that replicate. */
  readonly value: number;
}

/** The effects of one class (data set × net × …) where a claim is judged class by class. */
export interface ClassEffects<Effects> {
  /** Data set × net × … */
  readonly name: string;
  /** As the rule of one class reads them. */
  readonly effects: Effects;
  /** Why nothing may be concluded in this class although it was run, where that is so. */
  readonly inadmissible?: string;
}

/** The effects by one of several tests that must agree. */
export interface TestEffects<Effects> {
  /** The test, e.g. `Shapiro–Wilk`. */
  readonly test: string;
  /** As the rule of one test reads them. */
  readonly effects: Effects;
}
