/** Verdicts for programs. @module */
import { describeRegion } from "../../claims/region.ts";
import type { ReportInput } from "../input.ts";
import { ClaimsFile } from "./claims_schema.ts";

/** JSON has no infinities and no NaN. */
const finite = (value: number) => Number.isFinite(value) ? value : null;
const ends = ([lower, upper]: readonly [number, number]) =>
  [finite(lower), finite(upper)] as [number | null, number | null];

/**
 * The content of `claims.json`.
 *
 * @throws {Error} if the verdicts do not have the documented shape: a defect
 */
export function claimsJson(input: ReportInput): string {
  const { provenance, command, experiments } = input;
  const file: ClaimsFile = {
    version: 1,
    command,
    profile: provenance.profile,
    engine: `${provenance.engine.id} ${provenance.engine.version}`,
    commit: provenance.code.commit,
    startedAt: provenance.startedAt,
    claims: experiments.flatMap(({ experiment, verdicts }) =>
      verdicts.map((verdict) => {
        const claim = experiment.claims.find((one) => one.id === verdict.claim)!;
        return {
          experiment: experiment.id,
          id: claim.id,
          paper: claim.paper,
          statement: claim.statement,
          source: claim.source,
          effect: claim.effect,
          region: describeRegion(claim.region),
          estimators: [...claim.estimators],
          outcome: verdict.outcome,
          reason: verdict.reason,
          adjustedFor: verdict.adjustedFor,
          adjustedAgainst: verdict.adjustedAgainst,
          ...(verdict.seedsToDecide === undefined ? {} : { seedsToDecide: verdict.seedsToDecide }),
          classes: verdict.classes.map((group) => ({ ...group, interval: ends(group.interval) })),
          evidence: verdict.evidence.map(({ label, value, interval, note }) => ({
            label,
            value: finite(value),
            ...(interval === undefined ? {} : { interval: ends(interval) }),
            ...(note === undefined ? {} : { note }),
          })),
          caveats: [...verdict.caveats],
        };
      })
    ),
  };
  return `${JSON.stringify(ClaimsFile.parse(file), null, 2)}\n`;
}
