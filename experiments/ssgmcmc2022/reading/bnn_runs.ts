/** The cells of the small net that claims read. @module */
import type { Records } from "../../../src/records/records.ts";
import type { BnnResult } from "../bnn/record.ts";
import type { BnnSettings } from "../bnn/settings.ts";
import { bnn } from "../bnn/study.ts";

/** One cell. */
export interface BnnRun {
  readonly seed: number;
  readonly settings: BnnSettings;
  readonly result: BnnResult;
}

/** The cells of the net of 20 units, sampled by SGLD's own rule. */
export function bnnRuns(records: Records): readonly BnnRun[] {
  return records.of(bnn)
    .map(({ cell, result }) => ({ seed: cell.seed, settings: cell.settings, result }))
    .filter(({ settings }) => settings.hidden === 20 && settings.rule.kind === "sgld");
}
