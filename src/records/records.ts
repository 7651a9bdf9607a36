/** What cells produced, as claims and figures read it: by study, typed. @module */
import type { Cell } from "./cell.ts";
import type { AnyStudy, Study } from "./study.ts";

/** What a cell produced, with what identifies it. */
export interface CellRecord<S = unknown, R = unknown> {
  /** The cell. */
  readonly cell: Cell<S>;
  /** The store's address: a sha256 in hexadecimal. */
  readonly key: string;
  /** What `compute` returned, parsed by the study's schema. */
  readonly result: R;
}

/** Why a cell has no record. */
export interface MissingCell {
  /** The cell. */
  readonly cell: Cell;
  /** One line: what is missing and the command that would mend it. */
  readonly reason: string;
}

/** Everything that a claim or a figure may read. */
export interface Records {
  /** The records of a study, in the order of its cells. */
  of<S, R>(study: Study<S, R>): readonly CellRecord<S, R>[];
  /** The cells of a study that have none. */
  missing(study: AnyStudy): readonly MissingCell[];
}

/**
 * Puts records into the form that claims and figures read.
 *
 * @param found records whose settings and results were parsed by their own study's schemas
 * @param missing cells without a record
 * @returns what answers by study, compared by identity; a study without cells has no records and none missing
 *
 * @example
 * ```ts
 * import { recordsOf } from "./records.ts";
 * import { z } from "zod";
 * import assert from "node:assert/strict";
 *
 * const study = {
 *   id: "squares",
 *   paper: "example",
 *   title: "Squares of the seed",
 *   compute: import.meta.url,
 *   needs: { engine: false, datasets: () => [] },
 *   settings: z.strictObject({}),
 *   result: z.number(),
 *   grid: () => [],
 * };
 * const cell = { study, id: "squares/all/seed3", settings: {}, seed: 3, cost: 0 };
 * const records = recordsOf([{ cell, key: "", result: 9 }], []);
 * assert.deepEqual(records.of(study).map(({ result }) => result + 1), [10]);
 * assert.deepEqual(records.missing(study), []);
 * ```
 */
export function recordsOf(
  found: readonly CellRecord[],
  missing: readonly MissingCell[],
): Records {
  return {
    of<S, R>(study: Study<S, R>) {
      // A cell's own study parsed its settings and its result: they are what its schemas give.
      return found.filter(({ cell }) => cell.study === study) as CellRecord<S, R>[];
    },
    missing: (study) => missing.filter(({ cell }) => cell.study === study),
  };
}
