/** The verdict itself: papers simulated under known truth, judged by the rules that judge real ones. @module */
import type { DecisionRule, Tested } from "../../src/claims/rule.ts";
import { everyClass } from "../../src/claims/rules/every_class.ts";
import { everyTest } from "../../src/claims/rules/every_test.ts";
import { meanInRegion } from "../../src/claims/rules/mean_in_region.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import { errorCheck } from "../verdicts/error_check.ts";
import { placeCheck } from "../verdicts/place_check.ts";
import { powerCheck } from "../verdicts/power_check.ts";
import { effectsOf, PLACES, procedure, type VerdictProcedure } from "../verdicts/procedure.ts";
import type { SimulatedClaim } from "../verdicts/simulated_paper.ts";

const PAPERS = { quick: 1500, full: 12_000 } as const;
const COST = { quick: 4, full: 30 } as const;

/** The eleven claims of panigrahi2019's size: four classes, two tests, eight seeds. */
const paper = (classes: readonly number[], correlation = 1) => ({
  claims: PLACES,
  classes,
  seeds: 8,
  correlation,
});

/** A class so far inside that it never blocks. */
const FAR = 30;

const ERRORS = [
  errorCheck({
    id: "all-inside",
    truthInWords: "All classes lie inside by one standard deviation",
    truth: paper([1, 1, 1, 1]),
    wrong: ["contradicted"],
    papers: PAPERS,
    cost: COST,
  }),
  errorCheck({
    id: "one-outside",
    truthInWords: "One class lies just outside, the others far inside",
    truth: paper([0, FAR, FAR, FAR]),
    wrong: ["reproduced"],
    papers: PAPERS,
    cost: COST,
  }),
  errorCheck({
    id: "all-at-margin",
    truthInWords: "All classes lie at the margin",
    truth: paper([0, 0, 0, 0]),
    wrong: ["reproduced", "contradicted"],
    papers: PAPERS,
    cost: COST,
  }),
  errorCheck({
    id: "all-at-margin,tests-apart",
    truthInWords: "All classes lie at the margin, and the two tests are uncorrelated",
    truth: paper([0, 0, 0, 0], 0),
    wrong: ["reproduced", "contradicted"],
    papers: PAPERS,
    cost: COST,
  }),
];

/** The table of power: effects in standard deviations of a seed, and numbers of seeds. */
const POWERS = [8, 12, 24].flatMap((seeds) =>
  [1, 1.5, 2, 3].flatMap((effect) =>
    (["reproduced", "contradicted"] as const).map((verdict) =>
      powerCheck({ verdict, effect, seeds })
    )
  )
);

/** Classes averaged seed by seed into one. */
const pooled = (claim: SimulatedClaim): SimulatedClaim => [
  claim[0]!.map((values, test) =>
    values.map((_, seed) => claim.reduce((sum, own) => sum + own[test]![seed]!, 0) / claim.length)
  ),
];

/** The less favourable test of every seed. */
const smallest = (claim: SimulatedClaim): SimulatedClaim =>
  claim.map(([one, other]) => [
    one!.map((value, seed) => Math.min(value, other![seed]!)),
  ]);

/** p against of the worst class as if there were no other. */
function withoutBonferroni(): DecisionRule<ReturnType<typeof effectsOf>> {
  const rule = everyClass(
    everyTest(meanInRegion({ region: { kind: "above", bound: 0 }, minimumSeeds: 8 })),
  );
  const smaller = (tested: Tested): Tested => ({
    ...tested,
    pAgainst: Math.min(...tested.classes!.map(({ pAgainst }) => pAgainst)),
  });
  return {
    ...rule,
    outlook: () => undefined,
    decide(effects) {
      const found = rule.decide(effects);
      return "undecided" in found ? found : smaller(found);
    },
  };
}

/** What is checked of the verdict. */
export const verdictPlan: EstimatorPlan<VerdictProcedure> = {
  estimator: "verdict",
  modules: [
    import.meta.resolve("../../src/claims/judge.ts"),
    import.meta.resolve("../../src/claims/rules/every_class.ts"),
    import.meta.resolve("../../src/claims/rules/every_test.ts"),
    import.meta.resolve("../../src/claims/rules/mean_in_region.ts"),
  ],
  subject: procedure(),
  checks: [placeCheck, ...ERRORS, ...POWERS],
  faults: [
    {
      id: "pooling",
      what: "classes averaged instead of judged one by one",
      subject: procedure({ effects: pooled }),
    },
    {
      id: "minimum",
      what: "the less favourable test taken seed by seed",
      subject: procedure({ effects: smallest }),
    },
    {
      id: "family",
      what: "a family with one place less",
      subject: procedure({ places: PLACES - 1 }),
    },
    {
      id: "bonferroni",
      what: "p against not multiplied by the number of classes",
      subject: procedure({ rule: withoutBonferroni() }),
    },
  ],
};
