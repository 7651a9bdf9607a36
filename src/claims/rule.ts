/** How a claim is decided: all that page, forest, JSON, README and `explain` show of a decision comes out of its rule. @module */
import type { SeedEffect } from "./effects.ts";
import type { Outcome } from "./outcome.ts";
import type { Outlook } from "./outlook.ts";

/** One test: a line of the table and of the forest. */
export interface TestRow {
  /** The class, and the test where a class has several; `all` where there is one class. */
  readonly name: string;
  /** The class alone, where the claim is judged class by class. */
  readonly class?: string;
  /** Number of seeds, or of whatever is the replicate. */
  readonly replicates: number;
  /** The effect: a mean over seeds, a share, a deviation. */
  readonly value: number;
  /** Its 95 % interval; absent where there is none. */
  readonly interval?: readonly [number, number];
  /** p-value of the null hypothesis "the claim does not hold": small supports it. */
  readonly pFor: number;
  /** p-value of the null hypothesis "the claim holds": small speaks against it. */
  readonly pAgainst: number;
  /** p-value of the null hypothesis "θ does not have the stated sign", where the margin states one. */
  readonly pSign?: number;
  /** Which test gave the p-values: `t`, `sign`, `exact`, `binomial`. */
  readonly method: string;
  /**
   * Lower end, value and upper end as signed distances to the edge of the region, positive inside, in units of the
   * interval's half width. The forest draws this alone.
   */
  readonly margin?: readonly [lower: number, centre: number, upper: number];
  /** By seed, in their order. */
  readonly values?: readonly SeedEffect[];
}

/** The tests of one class together. */
export interface ClassTest {
  /** As in the rows. */
  readonly name: string;
  /** For the class alone. */
  readonly pFor: number;
  /** Against the class alone, before Bonferroni over the classes. */
  readonly pAgainst: number;
  /** Why nothing may be concluded in it, where that is so. */
  readonly inadmissible?: string;
}

/** What a rule found. p-values lie in [0, 1] and are not yet adjusted for the number of claims. */
export interface Tested {
  /** For the claim. */
  readonly pFor: number;
  /** Against it. */
  readonly pAgainst: number;
  /** Every test. */
  readonly rows: readonly TestRow[];
  /** Where the claim is judged class by class: each class by itself. */
  readonly classes?: readonly ClassTest[];
  /** What a reader must know, beside the caveats of the finding. */
  readonly notes?: readonly string[];
}

/** Why a rule makes no test. */
export interface Undecided {
  /** One line. */
  readonly undecided: string;
  /** What there is; it decides nothing. */
  readonly rows?: readonly TestRow[];
  /** `inconclusive` unless said. */
  readonly outcome?: "not-run" | "inconclusive";
  /** Whether there was no effect at all: then the finding's first caveat, if any, is the reason. */
  readonly empty?: true;
}

/** The levels that Holm's procedure leaves a claim: it came out where its p-value lies below. */
export interface Levels {
  /** For pFor. */
  readonly for: number;
  /** For pAgainst. */
  readonly against: number;
}

/** A decision rule. */
export interface DecisionRule<Effects> {
  /** Which rule, e.g. `mean-in-region`. */
  readonly kind: string;
  /** The rule, e.g. `mean θ > −0.05 over at least 8 seeds`. */
  readonly words: string;
  /** The smallest size of θ that the rule calls an effect: the unit in which two engines may differ. */
  readonly smallestEffect?: number;
  /** Tests the effects, or says why not. */
  decide(effects: Effects): Tested | Undecided;
  /**
   * How many seeds would decide, if they went on as observed; `undefined` where the rule has no seeds.
   *
   * @param effects as for `decide`, which tested them
   * @param alpha level of each test of the claim
   * @param power probability to reach, in (alpha, 1)
   */
  outlook(effects: Effects, alpha: number, power: number): Outlook | undefined;
  /** One line on how it came out, without a full stop. */
  conclude?(tested: Tested, outcome: Outcome, levels: Levels): string;
}
