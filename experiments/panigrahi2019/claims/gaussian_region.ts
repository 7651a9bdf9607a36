/** Claims of the form "Δ lies in a region" on one selection of samples. @module */
import { noise } from "../noise/study.ts";
import type { Claim } from "../../../src/claims/claim.ts";
import type { SeedEffect } from "../../../src/claims/effects.ts";
import type { Evidence } from "../../../src/claims/finding.ts";
import type { Region } from "../../../src/claims/region.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import { byBatchSize, correctedWay, gapsOf, papersWay } from "../reading/evidence.ts";
import {
  effectsBySeed,
  observations,
  type Run,
  type Selection,
  testedSizes,
} from "../reading/runs.ts";
import { coreRuns, missingCaveats } from "../reading/scope.ts";

/** What sets one such claim apart. */
export interface GaussianClaim {
  readonly id: string;
  readonly statement: string;
  readonly source: string;
  readonly selection: Selection & { readonly batchSizes: readonly number[] };
  readonly region: Region;
  /** More numbers beside the verdict. */
  readonly evidence?: (runs: readonly Run[]) => readonly Evidence[];
}

/** Δ of the test that is less favourable to the claim: the smaller for "above", the larger for "below". */
export function unfavourableGap(
  runs: readonly Run[],
  selections: readonly Selection[],
  region: Region,
): number {
  const gaps = selections.flatMap((selection) =>
    gapsOf(observations(runs, selection), selection.tests)
  );
  return region.kind === "below" ? Math.max(...gaps) : Math.min(...gaps);
}

/** Builds the claim: one Δ per seed, over the core net and the core data sets. */
export function gaussianClaim(
  { id, statement, source, selection, region, evidence }: GaussianClaim,
): Claim<readonly SeedEffect[]> {
  const side = region.kind === "below" ? "larger" : "smaller";
  const phase = selection.phase ?? "all";
  return {
    id,
    statement,
    source,
    axis: "iteration-wise",
    effect: `θ = the ${side} of mean Δ by Shapiro–Wilk and by Anderson–Darling; ` +
      `b ∈ {${selection.batchSizes.join(", ")}}, ${phase} checkpoints`,
    rule: meanInRegion({ region, minimumSeeds: 8 }),
    reads: [noise],
    estimators: ["shapiroWilk", "andersonDarling"],
    afterTraining: phase === "late",
    find(records) {
      const runs = coreRuns(records);
      return {
        effects: effectsBySeed(
          runs,
          (seedRuns) => unfavourableGap(seedRuns, [selection], region),
        ),
        evidence: [
          ...papersWay(runs, selection),
          ...correctedWay(runs, selection),
          ...byBatchSize(runs, selection, region),
          ...evidence?.(runs) ?? [],
        ],
        caveats: missingCaveats(records, "core"),
        sampleSizes: testedSizes(runs),
      };
    },
  };
}
