/** Cells that were there the night before, and are gone. @module */
import type { BrokenCell, StudyState } from "../history/night_line.ts";

/** The check that a lost or crashed cell fails. */
export const cellCheck = ({ paper, cell }: { readonly paper: string; readonly cell: string }) =>
  `cells/${paper}/${cell}`;

/**
 * Points of a study's grid that are declared no more.
 *
 * @param before points by paper/study, of the last night or of the baseline
 * @param now points by paper/study
 * @param accepted ids of checks whose loss was accepted
 * @returns one per point that is gone
 *
 * @example
 * ```ts
 * import { lostCells } from "./lost_cells.ts";
 * import assert from "node:assert/strict";
 *
 * const before = { "p/s": { points: ["a", "b"] }, "p/t": { points: ["c"] } };
 * const lost = lostCells(before, { "p/s": { points: ["b"] } }, new Set(["cells/p/t/c"]));
 * assert.deepEqual(lost.map(({ paper, cell, status }) => [paper, cell, status]), [["p", "s/a", "lost"]]);
 * ```
 */
export function lostCells(
  before: Readonly<Record<string, Pick<StudyState, "points">>>,
  now: Readonly<Record<string, Pick<StudyState, "points">>>,
  accepted: ReadonlySet<string>,
): readonly BrokenCell[] {
  return Object.entries(before).flatMap(([key, { points }]) => {
    const [paper, study] = key.split("/") as [string, string];
    const there = new Set(now[key]?.points ?? []);
    return points.filter((point) => !there.has(point)).map((point): BrokenCell => ({
      paper,
      cell: `${study}/${point}`,
      status: "lost",
      reason: "the cell is no longer declared",
    })).filter((one) => !accepted.has(cellCheck(one)));
  });
}
