/** The studies behind a paper. @module */
import type { Paper } from "../claims/paper.ts";
import type { AnyStudy } from "../records/study.ts";

/**
 * Every study that a paper needs, each once: its own, then those of other papers that its claims and figures read.
 *
 * @param paper its studies, claims and figures
 * @returns the paper's own studies first, in the order of their declaration
 *
 * @example
 * ```ts
 * import { studiesOf } from "./studies_of.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(studiesOf({ studies: [], claims: [], figures: [] }), []);
 * ```
 */
export function studiesOf(
  { studies, claims, figures }: Pick<Paper, "studies" | "claims" | "figures">,
): readonly AnyStudy[] {
  const read = [...claims, ...figures].flatMap(({ reads }) => reads);
  return [...new Set([...studies, ...read])];
}
