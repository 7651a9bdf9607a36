/** The procedure of the house as a function of effects: rules, Holm, outcomes. @module */
import type { Claim } from "../../src/claims/claim.ts";
import type { ClassEffects, SeedEffect, TestEffects } from "../../src/claims/effects.ts";
import { judge } from "../../src/claims/judge.ts";
import type { DecisionRule } from "../../src/claims/rule.ts";
import { everyClass } from "../../src/claims/rules/every_class.ts";
import { everyTest } from "../../src/claims/rules/every_test.ts";
import { meanInRegion } from "../../src/claims/rules/mean_in_region.ts";
import { recordsOf } from "../../src/records/records.ts";
import type { Decision, SimulatedClaim, SimulatedPaper } from "./simulated_paper.ts";

/** Decides all claims of a paper. */
export interface VerdictProcedure {
  decide(paper: SimulatedPaper): readonly Decision[];
}

type Effects = readonly ClassEffects<readonly TestEffects<readonly SeedEffect[]>[]>[];

/** Places of the family. */
export const PLACES = 11;

/** "Mean θ > 0", in every class and by every test. */
const ONE_TEST = meanInRegion({ region: { kind: "above", bound: 0 }, minimumSeeds: 8 });

/** The rule; how many seeds would decide is not asked here, and costs most. */
const RULE: DecisionRule<Effects> = {
  ...everyClass(everyTest(ONE_TEST)),
  outlook: () => undefined,
};

/** Effects in the form that rules read. */
export function effectsOf(claim: SimulatedClaim): Effects {
  return claim.map((tests, index) => ({
    name: `class ${index}`,
    effects: tests.map((values, test) => ({
      test: `test ${test}`,
      effects: values.map((value, seed) => ({ seed, value })),
    })),
  }));
}

/** What sets a procedure apart: planted faults change one of these. */
export interface ProcedureParts {
  readonly rule?: DecisionRule<Effects>;
  readonly places?: number;
  /** Changes the effects before they are judged. */
  readonly effects?: (claim: SimulatedClaim) => SimulatedClaim;
}

/** A procedure by `judge`, over a frozen family. */
export function procedure(
  { rule = RULE, places = PLACES, effects = (claim) => claim }: ProcedureParts = {},
): VerdictProcedure {
  const ids = Array.from({ length: places }, (_, index) => `C${index}`);
  return {
    decide(paper) {
      const claims = paper.map((own, index): Claim<Effects> => ({
        id: ids[Math.min(index, places - 1)]!,
        statement: "",
        source: "",
        axis: "none",
        effect: "",
        reads: [],
        rule,
        estimators: [],
        find: () => ({
          effects: effectsOf(effects(own)),
          evidence: [],
          caveats: [],
          sampleSizes: {},
        }),
      }));
      return judge({ id: "paper", claims, families: { paper: ids } }, recordsOf([], []))
        .map(({ outcome }) => outcome === "not-run" ? "inconclusive" : outcome);
    },
  };
}
