/** SM-1, SM-1h, SM-1c: does S-SGLD mix faster? @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { ClassEffects, SeedEffect } from "../../../src/claims/effects.ts";
import type { Evidence, Finding } from "../../../src/claims/finding.ts";
import { everyClass } from "../../../src/claims/rules/every_class.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import { missingLines } from "../../../src/evidence/missing_lines.ts";
import { overSeeds } from "../../../src/evidence/over_seeds.ts";
import type { Records } from "../../../src/records/records.ts";
import { linear } from "../linear/study.ts";
import {
  className,
  CORRELATIONS,
  effectsOf,
  type LinearRun,
  linearRuns,
} from "../reading/linear_runs.ts";
import { logTimeRatio } from "../reading/log_time_ratio.ts";
import { mean } from "../reading/mean.ts";

const RULE = meanInRegion({ region: { kind: "above", bound: 0 }, minimumSeeds: 20 });
const RATIO = "mean over coordinates of ln(IAC of SGLD/IAC of S-SGLD)";

/** Times of both samplers, how far they are to be trusted, and what IAC alone does not show. */
function timesEvidence(records: Records, correlations: readonly number[]): readonly Evidence[] {
  return correlations.flatMap((correlation) => {
    const runs = linearRuns(records, correlation);
    const at = className(correlation);
    const line = (label: string, read: (run: LinearRun) => number, note?: string) =>
      overSeeds(`${label}, ${at}`, effectsOf(runs, read), note);
    return [
      ...line("IAC of SGLD in steps", ({ result }) => mean(result.sgld.integratedTimes)),
      ...line("IAC of S-SGLD in steps", ({ result }) => mean(result.structured.integratedTimes)),
      ...line(
        "Share of S-SGLD's coordinates whose series is shorter than 50 IAC",
        ({ result, settings }) => result.structured.unreliable / settings.dimension,
        "their IAC is too small, which favours S-SGLD",
      ),
      ...line(
        "ln(variance of S-SGLD/posterior variance)",
        ({ result }) => mean(result.structured.logVarianceRatios),
        "it mixes over another target: see SM-1v",
      ),
    ];
  });
}

function finding<Effects>(
  records: Records,
  correlations: readonly number[],
  effects: Effects,
): Finding<Effects> {
  const lengths = correlations.flatMap((correlation) =>
    linearRuns(records, correlation).map(({ result }) => result.seriesLength)
  );
  return {
    effects,
    evidence: timesEvidence(records, correlations),
    caveats: missingLines(records.missing(linear)),
    sampleSizes: { effectiveSampleSize: [...new Set(lengths)] },
  };
}

const common = {
  axis: "none",
  reads: [linear],
  estimators: ["effectiveSampleSize"],
} as const;

const perStep = (
  id: string,
  statement: string,
  correlation: number,
): Claim<readonly SeedEffect[]> => ({
  ...common,
  id,
  statement,
  source: "abstract: improved convergence",
  effect: `θ = ${RATIO}, ${className(correlation)}`,
  rule: RULE,
  find: (records) =>
    finding(
      records,
      [correlation],
      effectsOf(linearRuns(records, correlation), ({ result }) => logTimeRatio(result)),
    ),
});

/** SM-1. */
export const sm1 = perStep(
  "SM-1",
  "S-SGLD mixes faster per step than SGLD on a posterior with moderate correlations (ρ = .5).",
  0.5,
);

/** SM-1h. */
export const sm1h = perStep(
  "SM-1h",
  "S-SGLD mixes faster per step than SGLD on a posterior with high correlations (ρ = .9).",
  0.9,
);

/** SM-1c: M gradients a step are counted. */
export const sm1c: Claim<readonly ClassEffects<readonly SeedEffect[]>[]> = {
  ...common,
  id: "SM-1c",
  statement: "S-SGLD mixes faster per gradient evaluation than SGLD.",
  source: "derived cost rule: S-SGLD takes one gradient a group and step",
  effect: `θ = ${RATIO} − ln M, M = 20 gradients a step; classes ρ`,
  rule: everyClass(RULE),
  find: (records) =>
    finding(
      records,
      CORRELATIONS,
      CORRELATIONS.map((correlation) => ({
        name: className(correlation),
        effects: effectsOf(
          linearRuns(records, correlation),
          ({ result, settings }) => logTimeRatio(result) - Math.log(settings.groups),
        ),
      })),
    ),
};
