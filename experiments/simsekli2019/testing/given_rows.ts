/** Test only: rows that are given, as a matrix that is asked for row by row. @module */
import type { GradientRows } from "../pooled/gradient_rows.ts";

/** The rows, copied at every asking. */
export function givenRows(rows: readonly Float32Array[]): GradientRows {
  return {
    count: rows.length,
    width: rows[0]!.length,
    async *rows() {
      for (const row of rows) yield await Promise.resolve(row.slice());
    },
  };
}
