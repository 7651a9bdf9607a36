/** The power of the group-sequential procedure beside that of one look at all seeds. @module */
import { spentAtLook } from "../../src/claims/sequential/spending.ts";
import { normal } from "../../src/random/normal.ts";
import { clopperPearson } from "../../src/stats/inference/clopper_pearson.ts";
import { noncentralTSurvival } from "../../src/stats/special/noncentral_t_survival.ts";
import { tQuantile } from "../../src/stats/special/student.ts";
import { joinParts } from "../calibration/part.ts";
import { ratePart } from "../calibration/rate_part.ts";
import type { Check } from "../check.ts";
import type { SequentialProcedure } from "./sequential_procedure.ts";

const MOST = 32;

/** Power of a one-sided t test of N seeds at a level. */
function exactPower(effect: number, level: number): number {
  const critical = tQuantile(1 - level, MOST - 1);
  return noncentralTSurvival(critical, MOST - 1, effect * Math.sqrt(MOST));
}

/** What {@linkcode sequentialPowerCheck} needs. */
export interface SequentialPowerOptions {
  readonly places: number;
  /** Distance inside in standard deviations of a seed. */
  readonly effect: number;
}

/**
 * One claim of a family, looked at with 8, 16 and 32 seeds. It is reproduced at least as often as its last look alone would do it
 * (exact, at that look's increment), and at most as often as one look at the whole level, and the early ones, together.
 */
export function sequentialPowerCheck(
  { places, effect }: SequentialPowerOptions,
): Check<SequentialProcedure> {
  const level = 0.05 / places;
  const fixed = exactPower(effect, level);
  const least = exactPower(effect, spentAtLook(0.5, 1, level));
  return {
    id: `power/m=${places},effect=${effect}`,
    tier: 2,
    what:
      `One claim of ${places}, inside by ${effect} standard deviations, looks at 8, 16, 32 seeds: power at least that of ` +
      `the last look, ${least.toFixed(4)}; a fixed design of 32 seeds has ${fixed.toFixed(4)}.`,
    against: "the noncentral t law",
    statistical: true,
    cost: { quick: 0.2, full: 1.5 },
    run({ decide }, { effort, falseAlarm, stream }) {
      const trials = effort === "quick" ? 1500 : 12_000;
      const draws = stream.child("papers");
      let [count, seeds] = [0, 0];
      for (let paper = 0; paper < trials; paper++) {
        const values = Array.from({ length: MOST }, () => effect + normal(draws));
        const region = { kind: "above", bound: 0 } as const;
        const [entry] = decide({ claims: [values], places, region, first: 8, most: MOST });
        if (entry!.for.rejected) count++;
        seeds += entry!.seeds;
      }
      const [low, high] = clopperPearson(count, trials, 0.95);
      const part = ratePart(count, trials, { label: "power", lower: least, upper: 1, falseAlarm });
      const mean = (seeds / trials).toFixed(1);
      return joinParts([{ ...part, observed: `${part.observed}, ${mean} seeds on average` }], [{
        chart: "power",
        law: `until decided, ${effect} sd inside, ${places} places`,
        n: MOST,
        power: count / trials,
        low,
        high,
        reference: fixed,
      }]);
    },
  };
}
