/** The power of verdicts against the exact law of the tests that they are made of. @module */
import { clopperPearson } from "../../src/stats/inference/clopper_pearson.ts";
import { noncentralTSurvival } from "../../src/stats/special/noncentral_t_survival.ts";
import { tQuantile } from "../../src/stats/special/student.ts";
import { joinParts } from "../calibration/part.ts";
import { ratePart } from "../calibration/rate_part.ts";
import type { Check } from "../check.ts";
import { PLACES, type VerdictProcedure } from "./procedure.ts";
import { simulatePaper } from "./simulated_paper.ts";

/** What {@linkcode powerCheck} needs. */
export interface VerdictPower {
  readonly verdict: "reproduced" | "contradicted";
  /** Distance of the deciding class, or classes, from the edge in standard deviations of a seed. */
  readonly effect: number;
  readonly seeds: number;
}

const CLASSES = 4;

/** Far inside: such a class neither blocks nor speaks against. */
const FAR = 30;

/**
 * The exact probability for one claim of a family of which no other has data, so that Holm asks for .05/11. Reproduced: all
 * classes at the effect, each t test at that level. Contradicted: one class outside by the effect, at that level over the
 * number of classes.
 */
function exactPower({ verdict, effect, seeds }: VerdictPower): number {
  const level = 0.05 / PLACES / (verdict === "reproduced" ? 1 : CLASSES);
  const critical = tQuantile(1 - level, seeds - 1);
  const one = noncentralTSurvival(critical, seeds - 1, effect * Math.sqrt(seeds));
  return verdict === "reproduced" ? one ** CLASSES : one;
}

/** Compares the share of papers that come out so with the exact probability; the chart is the table of power. */
export function powerCheck(options: VerdictPower): Check<VerdictProcedure> {
  const { verdict, effect, seeds } = options;
  const reproduced = verdict === "reproduced";
  return {
    id: `power/${verdict},effect=${effect},seeds=${seeds}`,
    tier: 2,
    what: reproduced
      ? `All ${CLASSES} classes inside by ${effect} standard deviations, ${seeds} seeds: "reproduced" as often as its tests say.`
      : `One of ${CLASSES} classes outside by ${effect} standard deviations, ${seeds} seeds: "contradicted" as often as its tests say.`,
    against: "the noncentral t law",
    statistical: true,
    cost: { quick: 0.4, full: 3 },
    run({ decide }, { effort, falseAlarm, stream }) {
      const trials = effort === "quick" ? 1000 : 8000;
      const truth = {
        claims: 1,
        classes: Array.from(
          { length: CLASSES },
          (_, index) => reproduced ? effect : index === 0 ? -effect : FAR,
        ),
        seeds,
        correlation: 1,
      };
      const draws = stream.child("papers");
      let count = 0;
      for (let paper = 0; paper < trials; paper++) {
        if (decide(simulatePaper(truth, draws))[0] === verdict) count++;
      }
      const exact = exactPower(options);
      const [low, high] = clopperPearson(count, trials, 0.95);
      const rule = { label: "power", lower: exact, upper: exact, falseAlarm };
      return joinParts([ratePart(count, trials, rule)], [{
        chart: "power",
        law: `${verdict}, ${effect} sd ${reproduced ? "inside" : "outside in one class"}`,
        n: seeds,
        power: count / trials,
        low,
        high,
        reference: exact,
      }]);
    },
  };
}
