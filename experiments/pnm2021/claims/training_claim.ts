/** Claims on the test errors of the three arms. @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { ClassEffects, SeedEffect } from "../../../src/claims/effects.ts";
import type { Evidence } from "../../../src/claims/finding.ts";
import { everyClass } from "../../../src/claims/rules/every_class.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import { missingLines } from "../../../src/evidence/missing_lines.ts";
import { overSeeds } from "../../../src/evidence/over_seeds.ts";
import { type TrainingClass, trainingClasses, type TrainingStudy } from "../reading/classes.ts";
import { matchedGain, type Measure, testError } from "../reading/contrasts.ts";
import { PUBLISHED } from "../reading/published.ts";
import type { TrainedArms } from "../training/record.ts";

/** Seeds that decide. */
const SEEDS = 20;

/** What sets one such claim apart. */
export interface TrainingClaim {
  readonly id: string;
  readonly statement: string;
  readonly source: string;
  /** θ in words. */
  readonly effect: string;
  /** θ of one seed. */
  theta(arms: TrainedArms): number;
  /** What its evidence shows. */
  readonly measures: readonly Measure[];
  readonly reads: readonly TrainingStudy[];
}

/** Effects over the seeds of a class. */
export type TrainingEffects = readonly ClassEffects<readonly SeedEffect[]>[];

/** A claim that the mean of θ is above 0 in every class. */
export function trainingClaim(one: TrainingClaim): Claim<TrainingEffects> {
  const { id, statement, source, effect, theta, measures, reads } = one;
  return {
    id,
    statement,
    source,
    axis: "none",
    effect,
    reads,
    rule: everyClass(meanInRegion({ region: { kind: "above", bound: 0 }, minimumSeeds: SEEDS })),
    estimators: [],
    afterTraining: true,
    find(records) {
      const classes = trainingClasses(records, reads);
      return {
        effects: classes.map(({ name, runs }) => ({
          name,
          effects: runs.map(({ seed, arms }) => ({ seed, value: theta(arms) })),
        })),
        evidence: classes.flatMap((own) =>
          measures.flatMap((measure) => [...errors(own, measure), ...published(own, measure)])
        ),
        caveats: missingLines(reads.flatMap((study) => records.missing(study))),
        sampleSizes: {},
      };
    },
  };
}

/** Test errors of the arms, and what matched SGDM leaves of the gain. */
function errors({ name, runs }: TrainingClass, measure: Measure): readonly Evidence[] {
  const over = (label: string, value: (arms: TrainedArms) => number, note?: string) =>
    overSeeds(
      `${name}, ${measure} epoch: ${label}`,
      runs.map(({ seed, arms }) => ({ seed, value: value(arms) })),
      note,
    );
  return [
    ...over("test error of PNM, %", ({ pnm }) => testError(pnm, measure)),
    ...over("test error of SGDM, %", ({ sgdm }) => testError(sgdm, measure)),
    ...over("test error of matched SGDM, %", ({ matched }) => testError(matched, measure)),
    ...over(
      "matched SGDM − PNM, points",
      (arms) => matchedGain(arms, measure),
      "what PNM gains beyond its learning rate and its decay",
    ),
  ];
}

/** The authors' numbers, where a class is what they ran. */
function published({ name }: TrainingClass, measure: Measure): readonly Evidence[] {
  if (measure !== "best") return [];
  const note = "mean of 3 runs, README of the authors' repository";
  return PUBLISHED.filter((one) => one.name === name).flatMap(({ pnm, sgdm }) => [
    { label: `${name}, published: test error of PNM, %`, value: pnm[0], note },
    { label: `${name}, published: test error of SGDM, %`, value: sgdm[0], note },
  ]);
}
