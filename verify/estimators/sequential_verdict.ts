/** Verdicts after several looks: papers simulated under known truth, decided as `--until-decided` does. @module */
import type { EstimatorPlan } from "../estimator_plan.ts";
import { lookCheck } from "../verdicts/look_check.ts";
import { sequentialErrorCheck } from "../verdicts/sequential_error_check.ts";
import { sequentialPowerCheck } from "../verdicts/sequential_power_check.ts";
import {
  type Asked,
  type SequentialProcedure,
  sequentialProcedure,
} from "../verdicts/sequential_procedure.ts";

/** Every size of a family, with claims that hold and claims at the bound; other tests, and claims that depend on each other. */
const ERRORS = [
  sequentialErrorCheck({ places: 6, holding: 2, test: "t", correlation: 0 }),
  sequentialErrorCheck({ places: 12, holding: 4, test: "t", correlation: 0 }),
  sequentialErrorCheck({ places: 34, holding: 12, test: "t", correlation: 0 }),
  sequentialErrorCheck({ places: 12, holding: 4, test: "t", correlation: 0.7 }),
  sequentialErrorCheck({ places: 6, holding: 2, test: "tost", correlation: 0 }),
  sequentialErrorCheck({ places: 6, holding: 2, test: "sign", correlation: 0 }),
  sequentialErrorCheck({ places: 6, holding: 0, test: "t", correlation: 0 }),
];

const POWERS = [6, 12, 34].flatMap((places) =>
  [0.5, 0.7].map((effect) => sequentialPowerCheck({ places, effect }))
);

/** Asks as if every claim had other looks. */
const withLooks =
  (looks: (seeds: number, most: number) => number[]) => ({ open, look, earlier }: Asked) => ({
    open: open.map(({ declared, candidate }) => {
      const [seeds, most] = [declared.looks[look - 1]!, declared.looks.at(-1)!];
      return { candidate, declared: { ...declared, looks: looks(seeds, most) } };
    }),
    look: 1,
    earlier,
  });

/** What is checked of it. */
export const sequentialVerdictPlan: EstimatorPlan<SequentialProcedure> = {
  estimator: "sequentialVerdict",
  modules: [
    import.meta.resolve("../../src/claims/sequential/declare_looks.ts"),
    import.meta.resolve("../../src/claims/sequential/judge_look.ts"),
    import.meta.resolve("../../src/claims/rules/mean_in_region.ts"),
  ],
  subject: sequentialProcedure(),
  checks: [lookCheck, ...ERRORS, ...POWERS],
  faults: [
    {
      id: "full-level",
      what: "the whole level at every look",
      subject: sequentialProcedure(withLooks((seeds) => [seeds])),
    },
    {
      id: "not-increments",
      what: "all that may be spent by a look, whatever the looks before have spent",
      subject: sequentialProcedure(withLooks((seeds, most) => [seeds, most])),
    },
    {
      id: "forgetful-holm",
      what: "Holm's steps without the rejections of earlier looks",
      subject: sequentialProcedure((asked) => ({ ...asked, earlier: [] })),
    },
    {
      id: "every-rejection-counts",
      what: "rejections against counted in the family for, and the other way round",
      subject: sequentialProcedure((asked) => ({
        ...asked,
        earlier: asked.earlier.map((entry) => {
          const rejected = entry.for.rejected || entry.against.rejected;
          return {
            ...entry,
            for: { ...entry.for, rejected },
            against: { ...entry.against, rejected },
          };
        }),
      })),
    },
  ],
};
