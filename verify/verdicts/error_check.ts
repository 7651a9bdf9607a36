/** The family-wise error rate of verdicts on papers whose truth is known. @module */
import { joinParts } from "../calibration/part.ts";
import { ratePart } from "../calibration/rate_part.ts";
import type { Check, Cost, Effort } from "../check.ts";
import type { VerdictProcedure } from "./procedure.ts";
import { type Decision, simulatePaper, type Truth } from "./simulated_paper.ts";

/** Error rate of a paper. */
const ALPHA = 0.05;

/** What {@linkcode errorCheck} needs. */
export interface ErrorOptions {
  readonly id: string;
  /** The truth, in words. */
  readonly truthInWords: string;
  readonly truth: Truth;
  /** The verdicts that are wrong of every claim of such a paper. */
  readonly wrong: readonly Exclude<Decision, "inconclusive">[];
  readonly papers: Readonly<Record<Effort, number>>;
  readonly cost: Cost;
}

/** Counts papers in which some claim gets a verdict that is wrong of it. */
export function errorCheck(
  { id, truthInWords, truth, wrong, papers, cost }: ErrorOptions,
): Check<VerdictProcedure> {
  return {
    id: `error/${id}`,
    tier: 2,
    what: `${truthInWords}: a paper holds a wrong ${
      wrong.map((one) => `"${one}"`).join(" or a wrong ")
    } with probability at most ${ALPHA}.`,
    against:
      `${truth.claims} claims × ${truth.classes.length} classes × 2 tests × ${truth.seeds} seeds`,
    statistical: true,
    cost,
    run({ decide }, { effort, falseAlarm, stream }) {
      const trials = papers[effort];
      const draws = stream.child("papers");
      const counts = new Map(wrong.map((one) => [one, 0]));
      for (let paper = 0; paper < trials; paper++) {
        const decisions = decide(simulatePaper(truth, draws));
        for (const one of wrong) {
          if (decisions.includes(one)) counts.set(one, counts.get(one)! + 1);
        }
      }
      const parts = [...counts].map(([one, count]) =>
        ratePart(count, trials, {
          label: `papers with a wrong "${one}"`,
          lower: 0,
          upper: ALPHA,
          falseAlarm: falseAlarm / counts.size,
        })
      );
      return joinParts(parts, []);
    },
  };
}
