/** The cells that a night computes. @module */
import type { Paper } from "../../claims/paper.ts";
import type { Cell } from "../../records/cell.ts";
import type { AnyStudy, Profile } from "../../records/study.ts";
import { studiesOf } from "../../runner/studies_of.ts";

/** Seed of the sample that is recomputed every night: no paper's, no replication's, no night's. */
export const BASELINE_SEED = 990_000;

/** Every study that papers read, each once. */
export function studiesOfAll(papers: readonly Paper[]): readonly AnyStudy[] {
  return [...new Set(papers.flatMap(studiesOf))];
}

/** The name of a study among those of all papers. */
export const studyKey = ({ paper, id }: Pick<AnyStudy, "paper" | "id">) => `${paper}/${id}`;

/** The laptop profile decides claims; a paper that has none of its cells is run on its smoke cells. */
function profileOf(study: AnyStudy, all: readonly AnyStudy[]): Profile {
  const own = all.filter(({ paper }) => paper === study.paper);
  return own.some((one) => one.grid("laptop").length > 0) ? "laptop" : "smoke";
}

/** One cell for each point of a study's grid. */
function cellsAt(study: AnyStudy, profile: Profile, seed: number): readonly Cell[] {
  return study.grid(profile).map(({ id, settings, cost }) => ({
    study,
    id: `${study.id}/${id}/seed${seed}`,
    settings: study.settings.parse(settings),
    seed,
    cost,
  }));
}

/**
 * The fixed sample of part 1: every smoke cell of every study, with one seed.
 *
 * @param papers all of them
 *
 * @example
 * ```ts
 * import { sampleCells } from "./night_cells.ts";
 * import { testPaper } from "../../runner/testing/paper/test_paper.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(sampleCells([testPaper]).map(({ id }) => id), [
 *   "walks/16-steps/seed990000", "walks/64-steps/seed990000", "products/small/seed990000",
 * ]);
 * ```
 */
export function sampleCells(papers: readonly Paper[]): readonly Cell[] {
  return studiesOfAll(papers).flatMap((study) => cellsAt(study, "smoke", BASELINE_SEED));
}

/**
 * The cells of part 2: every point of every study, with one seed.
 *
 * @param papers all of them
 * @param seed of the night
 *
 * @example
 * ```ts
 * import { freshCells } from "./night_cells.ts";
 * import { testPaper } from "../../runner/testing/paper/test_paper.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(freshCells([testPaper], 7).map(({ seed }) => seed), [7, 7, 7]);
 * ```
 */
export function freshCells(papers: readonly Paper[], seed: number): readonly Cell[] {
  const all = studiesOfAll(papers);
  return all.flatMap((study) => cellsAt(study, profileOf(study, all), seed));
}
