/** Claims on the recurrences themselves. @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { SeedEffect } from "../../../src/claims/effects.ts";
import type { Evidence } from "../../../src/claims/finding.ts";
import type { Region } from "../../../src/claims/region.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import { missingLines } from "../../../src/evidence/missing_lines.ts";
import { overSeeds } from "../../../src/evidence/over_seeds.ts";
import type { CellRecord } from "../../../src/records/records.ts";
import type { TheoryResult } from "../theory/record.ts";
import type { TheorySettings } from "../theory/settings.ts";
import { theory } from "../theory/study.ts";

/** Seeds that decide. */
const SEEDS = 10;

/** One seed of the theory. */
export type TheoryRecord = CellRecord<TheorySettings, TheoryResult>;

/** What sets one such claim apart. */
export interface TheoryClaim
  extends Pick<Claim, "id" | "statement" | "source" | "axis" | "effect"> {
  /** Where the mean of θ must lie. */
  readonly region: Region;
  /** θ of one seed. */
  theta(record: TheoryRecord): number;
  /** What stands beside it. */
  evidence(records: readonly TheoryRecord[]): readonly Evidence[];
}

/** A claim that the mean of θ lies in a region. */
export function theoryClaim(
  { region, theta, evidence, ...rest }: TheoryClaim,
): Claim<readonly SeedEffect[]> {
  return {
    ...rest,
    reads: [theory],
    rule: meanInRegion({ region, minimumSeeds: SEEDS }),
    estimators: [],
    find(records) {
      const found = records.of(theory);
      return {
        effects: found
          .map((record) => ({ seed: record.cell.seed, value: theta(record) }))
          .sort((a, b) => a.seed - b.seed),
        evidence: found.length === 0 ? [] : evidence(found),
        caveats: missingLines(records.missing(theory)),
        sampleSizes: {},
      };
    },
  };
}

/** A number per seed, with its interval. */
export function perRecord(
  label: string,
  records: readonly TheoryRecord[],
  value: (record: TheoryRecord) => number,
  note?: string,
): readonly Evidence[] {
  return overSeeds(
    label,
    records.map((record) => ({ seed: record.cell.seed, value: value(record) })),
    note,
  );
}
