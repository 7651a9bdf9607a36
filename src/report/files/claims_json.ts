/** Verdicts for programs. @module */
import type { TestRow } from "../../claims/rule.ts";
import type { ReportInput } from "../input.ts";
import { ClaimsFile } from "./claims_schema.ts";

/** JSON has no infinities and no NaN. */
const finite = (value: number) => Number.isFinite(value) ? value : null;
const ends = ([lower, upper]: readonly [number, number]) =>
  [finite(lower), finite(upper)] as [number | null, number | null];

/** One test, with the effects by seed, so that a reader can recompute it. */
function rowJson({ margin: _margin, interval, values, ...row }: TestRow) {
  return {
    ...row,
    ...(interval === undefined ? {} : { interval: ends(interval) }),
    ...(values === undefined ? {} : { values: values.map(({ seed, value }) => ({ seed, value })) }),
  };
}

/**
 * The content of `claims.json`.
 *
 * @throws {Error} if the verdicts do not have the documented shape: a defect
 */
export function claimsJson(input: ReportInput): string {
  const { provenance, command, experiments } = input;
  const file: ClaimsFile = {
    version: 2,
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
          paper: verdict.paper,
          statement: claim.statement,
          source: claim.source,
          axis: claim.axis,
          effect: claim.effect,
          rule: { kind: claim.rule.kind, words: verdict.words },
          estimators: [...claim.estimators],
          outcome: verdict.outcome,
          reason: verdict.reason,
          pFor: verdict.pFor,
          pAgainst: verdict.pAgainst,
          adjustedFor: verdict.adjustedFor,
          adjustedAgainst: verdict.adjustedAgainst,
          ...(verdict.seedsToDecide === undefined ? {} : { seedsToDecide: verdict.seedsToDecide }),
          ...(verdict.seedsToDecideRange === undefined
            ? {}
            : { seedsToDecideRange: [...verdict.seedsToDecideRange] as [number, number] }),
          ...(verdict.classes === undefined ? {} : { classes: [...verdict.classes] }),
          rows: verdict.rows.map(rowJson),
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
