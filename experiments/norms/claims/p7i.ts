/** P7i: against the direction that looks least Gaussian on other draws. @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { ClassEffects, SeedEffect } from "../../../src/claims/effects.ts";
import { reported } from "../../../src/claims/rules/reported.ts";
import { missingLines } from "../../../src/evidence/missing_lines.ts";
import type { Records } from "../../../src/records/records.ts";
import { noise } from "../../panigrahi2019/noise/study.ts";
import { gapAt, runsOf, TEST_NAMES, TESTS } from "../../panigrahi2019/reading/runs.ts";
import { joint } from "../joint/study.ts";

const FIELDS = {
  acceptedShapiroWilk: "shapiroWilk",
  acceptedAndersonDarling: "andersonDarling",
} as const;

/** Δ on random directions − Δ on the searched one, by data set and test: for seeds that both studies have. */
function classes(records: Records): readonly ClassEffects<readonly SeedEffect[]>[] {
  const runs = new Map(
    runsOf(records, noise).map((run) => [`${run.settings.data.name} ${run.seed}`, run]),
  );
  const byData = Map.groupBy(records.of(joint), ({ cell }) => cell.settings.data.name);
  return [...byData].flatMap(([data, own]) =>
    TESTS.map((by) => ({
      name: `${data}, ${TEST_NAMES[by]}`,
      effects: own.flatMap(({ cell: { seed }, result: { searched } }) => {
        const run = runs.get(`${data} ${seed}`);
        if (run === undefined) return [];
        const { batchSize, noise, surrogate } = searched;
        const random = gapAt(run, { family: "sphere", place: "early", batchSize }, by);
        const value = random - (noise[FIELDS[by]] - surrogate[FIELDS[by]]);
        return Number.isFinite(value) ? [{ seed, value }] : [];
      }),
    }))
  );
}

/** P7i: evidence only. */
export const p7i: Claim<readonly ClassEffects<readonly SeedEffect[]>[]> = {
  id: "P7i",
  statement:
    "Random directions overstate Gaussianity: the direction that FastICA finds on other draws accepts less often.",
  source: "derived",
  axis: "iteration-wise",
  effect:
    "θ = Δ on random directions − Δ on the ICA direction among the top 20 eigenvectors, found and tested on different halves " +
    "of the draws, 10 random splits; b = 256 at e = ⌈T/32⌉",
  rule: reported("few splits of one checkpoint tell too little to decide by"),
  reads: [joint, noise],
  estimators: ["shapiroWilk", "andersonDarling"],
  find(records) {
    const sizes = [...new Set(records.of(joint).map(({ result }) => result.draws))];
    return {
      effects: classes(records),
      evidence: [],
      caveats: missingLines([...records.missing(joint), ...records.missing(noise)]),
      sampleSizes: { shapiroWilk: sizes, andersonDarling: sizes },
    };
  },
};
