/** The test paper with one thing wrong. @module */
import type { Paper } from "../../claims/paper.ts";
import type { AnyStudy } from "../../records/study.ts";
import { testPaper } from "../../runner/testing/paper/test_paper.ts";

/** The test paper with one study put in another's place; claims read the one in place. */
export function withStudy(id: string, change: (study: AnyStudy) => AnyStudy): Paper {
  const studies = testPaper.studies.map((study) => study.id === id ? change(study) : study);
  const original = new Map(studies.map((study, at) => [testPaper.studies[at]!, study]));
  const placed = (reads: readonly AnyStudy[]) => reads.map((one) => original.get(one) ?? one);
  return {
    ...testPaper,
    studies,
    figures: [],
    claims: testPaper.claims.map((claim) => ({
      ...claim,
      reads: placed(claim.reads),
      find: (records) =>
        claim.find({
          of: (study) =>
            records.of(original.get(study) as typeof study ?? study).map((record) => record),
          missing: (study) => records.missing(original.get(study) ?? study),
        }),
    })),
  };
}
