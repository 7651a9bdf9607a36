/** Finds NaN and infinities. @module */
import { UserError } from "../../base/errors.ts";
import type { MatrixSource, Values } from "../input/matrix_source.ts";

/** How many values are not finite, and which is the first. */
export function nonFinite(values: Values): { readonly count: number; readonly first: number } {
  let count = 0;
  let first = -1;
  for (let i = 0; i < values.length; i++) {
    // x − x is 0 for finite x only.
    if (values[i]! - values[i]! !== 0) {
      if (first < 0) first = i;
      count++;
    }
  }
  return { count, first };
}

type Blocks = readonly { readonly from: number; readonly count: number }[];

/**
 * The line about them: the count, and the first in reading order (by rows).
 *
 * @param blocks the columns that are analysed
 */
export async function nonFiniteError(source: MatrixSource, blocks: Blocks): Promise<UserError> {
  let count = 0;
  let first = { row: Infinity, column: 0, value: NaN };
  for (const { from, count: width } of blocks) {
    const values = await source.readColumns(from, width);
    for (let i = 0; i < values.length; i++) {
      if (values[i]! - values[i]! === 0) continue;
      count++;
      const row = i % source.rows;
      if (row < first.row) {
        first = { row, column: from + Math.floor(i / source.rows), value: values[i]! };
      }
    }
  }
  return new UserError(
    `${source.name}: ${count} NaN or infinite ${count === 1 ? "value" : "values"}, the first ` +
      `(${first.value}) in row ${first.row}, column ${first.column}, counted from 0; mend the file or add --drop-nonfinite`,
  );
}

/** Minibatches whose values are all finite; undefined where that is all of them. */
export async function keptRows(
  source: MatrixSource,
  blocks: Blocks,
): Promise<Int32Array | undefined> {
  const bad = new Uint8Array(source.rows);
  for (const { from, count } of blocks) {
    const values = await source.readColumns(from, count);
    for (let i = 0; i < values.length; i++) {
      if (values[i]! - values[i]! !== 0) bad[i % source.rows] = 1;
    }
  }
  return bad.includes(1) ? Int32Array.from(bad.keys()).filter((row) => bad[row] === 0) : undefined;
}
