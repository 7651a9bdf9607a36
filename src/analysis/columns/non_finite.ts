/** Finds NaN and infinities. @module */
import { UserError } from "../../base/errors.ts";
import type { MatrixSource, Values } from "../input/matrix_source.ts";

/**
 * How many values are not finite, and which is the first.
 *
 * @example
 * ```ts
 * import { keptRows, nonFinite, nonFiniteError } from "./non_finite.ts";
 * import { memorySource } from "../input/matrix_source.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(nonFinite(Float64Array.of(1, NaN, -Infinity)), { count: 2, first: 1 });
 * const source = memorySource("noise.npy", Float64Array.of(1, 2, NaN, 4, 5, 6), 3, 2, false);
 * const blocks = [{ from: 0, count: 2 }];
 * assert.deepEqual([...(await keptRows(source, blocks)).kept!], [0, 2]);
 * assert.match((await nonFiniteError(source, blocks)).message, /the first \(NaN\) in row 1, column 0/);
 * ```
 */
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
 * The line about them: the count, the first in reading order (by rows), and a column that has nothing else.
 *
 * @param blocks the columns that are analysed
 */
export async function nonFiniteError(source: MatrixSource, blocks: Blocks): Promise<UserError> {
  let count = 0;
  const perColumn = new Map<number, number>();
  let first = { row: Infinity, column: 0, value: NaN };
  for (const { from, count: width } of blocks) {
    const values = await source.readColumns(from, width);
    for (let i = 0; i < values.length; i++) {
      if (values[i]! - values[i]! === 0) continue;
      count++;
      const column = from + Math.floor(i / source.rows);
      perColumn.set(column, (perColumn.get(column) ?? 0) + 1);
      const row = i % source.rows;
      if (row < first.row) {
        first = { row, column, value: values[i]! };
      }
    }
  }
  const throughout = [...perColumn].map(([column, count]) => ({ column, count }))
    .filter((one) => one.count === source.rows);
  return new UserError(
    `${source.name}: ${count} NaN or infinite ${count === 1 ? "value" : "values"}, the first ` +
      `(${first.value}) in row ${first.row}, column ${first.column}, counted from 0; ${
        throughout.length > 0
          ? nonFiniteWords(throughout, source)
          : "mend the file or add --drop-nonfinite"
      }`,
  );
}

/** A column with values that are not finite. */
export interface NonFiniteColumn {
  readonly column: number;
  readonly count: number;
}

/** Columns that are named. */
const NAMED = 5;

/**
 * Minibatches whose values are all finite.
 *
 * @returns `kept` is undefined where that is all of them; `worst` are columns with such values, those with most first
 */
export async function keptRows(source: MatrixSource, blocks: Blocks): Promise<{
  readonly kept: Int32Array | undefined;
  readonly worst: readonly NonFiniteColumn[];
}> {
  const { rows } = source;
  const bad = new Uint8Array(rows);
  const columns: NonFiniteColumn[] = [];
  for (const { from, count: width } of blocks) {
    const values = await source.readColumns(from, width);
    for (let c = 0; c < width; c++) {
      const { count } = nonFinite(values.subarray(c * rows, (c + 1) * rows));
      if (count === 0) continue;
      columns.push({ column: from + c, count });
      for (let i = 0; i < rows; i++) {
        const value = values[c * rows + i]!;
        if (value - value !== 0) bad[i] = 1;
      }
    }
  }
  return {
    kept: bad.includes(1) ? Int32Array.from(bad.keys()).filter((row) => bad[row] === 0) : undefined,
    worst: columns.sort((a, b) => b.count - a.count),
  };
}

/** The columns whose NaN or infinities cost most minibatches, in words, and how to leave them out. */
export function nonFiniteWords(
  worst: readonly NonFiniteColumn[],
  { rows, columns }: Pick<MatrixSource, "rows" | "columns">,
): string {
  const most = worst[0]!.count;
  const named = worst.filter(({ count }) => count === most).map(({ column }) => column);
  const list = named.slice(0, NAMED).join(", ") + (named.length > NAMED ? ", …" : "");
  const what = `${named.length === 1 ? "column" : "columns"} ${list} ${
    named.length === 1 ? "has" : "have"
  } NaN or infinities in ${most === rows ? "every minibatch" : `${most} of ${rows} minibatches`}`;
  if (named.length === columns) return `${what}: write the file again`;
  return named.length === 1
    ? `${what}: leave it out, with --columns ${columnsWithout(named[0]!, columns)}`
    : `${what}: leave them out, with --columns and the others`;
}

/** All columns but one, as `--columns` takes them. */
function columnsWithout(column: number, columns: number): string {
  const before = column > 0 ? [`0:${column}`] : [];
  const after = column + 1 < columns ? [`${column + 1}:${columns}`] : [];
  return [...before, ...after].join(",");
}
