/** The evidence that stands beside claims. @module */
import type { Paper } from "../claims/paper.ts";
import type { AnyStudy } from "../records/study.ts";

/**
 * Studies that decide nothing and that a figure beside one of the claims shows.
 *
 * @param paper its evidence and its figures
 * @param claims ids of claims of the paper
 * @returns each once, in the order of their declaration
 *
 * @example
 * ```ts
 * import { evidenceBeside } from "./evidence_beside.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(evidenceBeside({ figures: [] }, ["P1"]), []);
 * ```
 */
export function evidenceBeside(
  { evidence = [], figures }: Pick<Paper, "evidence" | "figures">,
  claims: readonly string[],
): readonly AnyStudy[] {
  const beside = figures.filter((figure) => figure.claims.some((id) => claims.includes(id)));
  const shown = new Set(beside.flatMap(({ reads }) => reads));
  return evidence.filter((study) => shown.has(study));
}
