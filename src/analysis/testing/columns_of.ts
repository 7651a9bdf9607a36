/** All values of a matrix, for comparison. @module */
import type { MatrixSource } from "../input/matrix_source.ts";

/** Column after column. */
export async function columnsOf(source: MatrixSource): Promise<number[][]> {
  return await Promise.all(
    Array.from({ length: source.columns }, async (_, c) => [...await source.readColumns(c, 1)]),
  );
}
