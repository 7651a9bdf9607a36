/** The dropout cells that claims read, and what is known of them exactly. @module */
import type { Records } from "../../../src/records/records.ts";
import { perParameter } from "../../../src/sampling/partition.ts";
import { dropoutMoments } from "../../../src/sampling/theory/dropout_moments.ts";
import { inverse } from "../../../src/sampling/theory/inverse.ts";
import { structuredPrecision } from "../../../src/sampling/theory/structured_precision.ts";
import { pairPrecision } from "../dropout/pair_precision.ts";
import type { DropoutResult } from "../dropout/record.ts";
import type { DropoutSettings } from "../dropout/settings.ts";
import { dropout } from "../dropout/study.ts";

/** One cell. */
export interface DropoutRun {
  readonly seed: number;
  readonly settings: DropoutSettings;
  readonly result: DropoutResult;
}

/** All of them. */
export function dropoutRuns(records: Records): readonly DropoutRun[] {
  return records.of(dropout).map(({ cell, result }) => ({
    seed: cell.seed,
    settings: cell.settings,
    result,
  }));
}

/** The values of p, of the settings. */
export function keepsOf(runs: readonly DropoutRun[]): readonly number[] {
  return runs[0]?.settings.dropout.keeps ?? [];
}

/** (P_p⁻¹)₁₁. */
export function targetSquare({ correlation }: DropoutSettings, keep: number): number {
  const target = structuredPrecision(pairPrecision(correlation), perParameter(2), keep);
  return inverse(target).values[0]!;
}

/** E θ² at the step of the cell, partners independent of the chain. */
export function finiteStepSquare({ correlation, dropout }: DropoutSettings, keep: number): number {
  const [diagonal, offDiagonal] = pairPrecision(correlation).values;
  const pair = { diagonal: diagonal!, offDiagonal: offDiagonal! };
  return dropoutMoments(pair, dropout.stepPerKeep * keep, keep).variance;
}
