/** Both family-wise error rates of the group-sequential procedure on papers whose truth is known. @module */
import type { Region } from "../../src/claims/region.ts";
import { normal } from "../../src/random/normal.ts";
import type { Stream } from "../../src/random/stream.ts";
import { joinParts } from "../calibration/part.ts";
import { ratePart } from "../calibration/rate_part.ts";
import type { Check } from "../check.ts";
import type { SequentialProcedure, SimulatedSequence } from "./sequential_procedure.ts";

const ALPHA = 0.05;

/** What {@linkcode sequentialErrorCheck} needs. */
export interface SequentialErrorOptions {
  /** Places of the family, all with data. */
  readonly places: number;
  /** How many of them hold, by one standard deviation of a seed; the others lie at the bound. */
  readonly holding: number;
  /** `t`: above 0; `tost`: between two bounds; `sign`: effects of two values. */
  readonly test: "t" | "tost" | "sign";
  /** Correlation of two claims' effects in a seed. */
  readonly correlation: number;
}

/** At the upper bound a TOST is hardest; the lower one is far. */
const REGIONS: Readonly<Record<SequentialErrorOptions["test"], Region>> = {
  t: { kind: "above", bound: 0 },
  sign: { kind: "above", bound: 0 },
  tost: { kind: "between", lower: -12, upper: 0 },
};

/** Draws a paper: normal effects with standard deviation 1, correlated between claims. */
function simulateSequence(
  { places, holding, test, correlation }: SequentialErrorOptions,
  stream: Stream,
): SimulatedSequence {
  const most = 32;
  const common = Array.from({ length: most }, () => normal(stream));
  const [shared, own] = [Math.sqrt(correlation), Math.sqrt(1 - correlation)];
  const inside = test === "tost" ? -1 : 1;
  const claims = Array.from({ length: places }, (_, index) => {
    const centre = index < holding ? inside : 0;
    return common.map((z) => {
      const value = shared * z + own * normal(stream) + centre;
      return test === "sign" ? Math.sign(value) : value;
    });
  });
  return { claims, places, region: REGIONS[test], first: 8, most };
}

/** Counts papers in which some claim is wrongly reproduced (one at the bound), or wrongly contradicted (any). */
export function sequentialErrorCheck(
  options: SequentialErrorOptions,
): Check<SequentialProcedure> {
  const { places, holding, test, correlation } = options;
  return {
    id: `error/m=${places},holding=${holding},${test}${correlation > 0 ? `,r=${correlation}` : ""}`,
    tier: 2,
    what:
      `${holding} of ${places} claims hold, the others lie at the bound; looks at 8, 16, 32 seeds: a wrong ` +
      `"reproduced" and a wrong "contradicted" each with probability at most ${ALPHA} a paper.`,
    against: `${places} claims × 3 looks, ${test} tests`,
    statistical: true,
    cost: { quick: 0.06 * places, full: 0.4 * places },
    run({ decide }, { effort, falseAlarm, stream }) {
      const trials = effort === "quick" ? 600 : 4000;
      const draws = stream.child("papers");
      let [reproduced, contradicted] = [0, 0];
      for (let paper = 0; paper < trials; paper++) {
        const entries = decide(simulateSequence(options, draws));
        if (entries.slice(holding).some((entry) => entry.for.rejected)) reproduced++;
        if (entries.some((entry) => entry.against.rejected)) contradicted++;
      }
      const part = (word: string, count: number) =>
        ratePart(count, trials, {
          label: `papers with a wrong "${word}"`,
          lower: 0,
          upper: ALPHA,
          falseAlarm: falseAlarm / 2,
        });
      return joinParts([part("reproduced", reproduced), part("contradicted", contradicted)], []);
    },
  };
}
