/** Algebraic properties, searched for counterexamples by fast-check. @module */
import fc from "fast-check";
import { clopperPearson } from "../../src/stats/inference/clopper_pearson.ts";
import type { Check, Effort } from "../check.ts";

/** What {@linkcode propertyCheck} needs. */
export interface PropertyOptions<Subject, Input> {
  readonly id: string;
  /** The property, in one sentence. */
  readonly what: string;
  /** Where it is proved. */
  readonly against: string;
  readonly input: fc.Arbitrary<Input>;
  /** Throws, or returns a line, where the property does not hold. */
  holds(subject: Subject, input: Input): string | undefined;
  /** The smallest fault that one run sees, in words. */
  readonly smallestFault: string;
  readonly runs?: Readonly<Record<Effort, number>>;
}

/** Draws from which the share of counterexamples of a faulty subject is bounded. */
const DRAWS = 400;

/**
 * Looks for a counterexample and shrinks it. The property is exact (rounding apart), so no false alarm is possible: it
 * takes no share of the budget.
 */
export function propertyCheck<Subject, Input>(
  options: PropertyOptions<Subject, Input>,
): Check<Subject> {
  const { id, what, against, input, holds, smallestFault } = options;
  const { runs = { quick: 100, full: 1000 } } = options;
  return {
    id: `property/${id}`,
    tier: 1,
    what,
    against,
    statistical: false,
    cost: { quick: 0.05, full: 0.5 },
    run(subject, { effort, stream }) {
      const property = fc.property(input, (value) => {
        const counterexample = holds(subject, value);
        if (counterexample !== undefined) throw new Error(counterexample);
      });
      const seed = stream.child("fast-check").bits() | 0;
      const details = fc.check(property, { seed, numRuns: runs[effort] });
      if (!details.failed) {
        return {
          passed: true,
          observed: `${details.numRuns} inputs, no counterexample`,
          allowed: "no counterexample",
          smallestFault,
          power: 0,
        };
      }
      const [counterexample] = details.counterexample ?? [];
      const error = details.errorInstance;
      return {
        passed: false,
        observed: `${error instanceof Error ? error.message : error}; smallest input ${
          fc.stringify(counterexample).slice(0, 300)
        }`,
        allowed: "no counterexample",
        smallestFault,
        power: propertyPower(property, seed, runs[effort]),
      };
    },
  };
}

/** 1 − (1 − share)^runs with the share of counterexamples bounded from below at confidence .999. */
function propertyPower<T>(property: fc.IProperty<[T]>, seed: number, runs: number): number {
  const inputs = fc.sample(property, { seed: ~seed, numRuns: DRAWS });
  const failures = inputs.filter((value) => property.run(value) !== null).length;
  const [share] = clopperPearson(failures, DRAWS, 0.998);
  return 1 - (1 - share) ** runs;
}
