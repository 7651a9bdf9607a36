/** Where noise comes from: a matrix that is read by blocks of columns. @module */

/** Values of one block, column after column. */
export type Values = Float32Array | Float64Array;

/** A matrix: rows are minibatches, columns are coordinates or directions. */
export interface MatrixSource {
  readonly name: string;
  /** What was taken for what where the file left it open, in words: `the first row is the header`. */
  readonly notes: readonly string[];
  readonly rows: number;
  readonly columns: number;
  /** Bytes of a value. */
  readonly bytes: 4 | 8;
  /**
   * Reads columns.
   *
   * @param from first column
   * @param count how many
   * @returns count × rows values, column after column
   */
  readColumns(from: number, count: number): Promise<Values>;
  close(): void;
}

/** Makes room for values of a type. */
export function valuesOf(bytes: 4 | 8, length: number): Values {
  return bytes === 4 ? new Float32Array(length) : new Float64Array(length);
}

/**
 * A matrix that is in memory.
 *
 * @param values row-major, or column-major where `columnMajor` is set
 * @param notes what was taken for what
 *
 * @example
 * ```ts
 * import { memorySource, transposed } from "./matrix_source.ts";
 * import assert from "node:assert/strict";
 *
 * const source = memorySource("noise", Float64Array.of(1, 2, 3, 4, 5, 6), 2, 3, false);
 * assert.deepEqual([...await source.readColumns(1, 2)], [2, 5, 3, 6]);
 * const turned = await transposed(source);
 * assert.deepEqual([turned.rows, ...await turned.readColumns(1, 1)], [3, 4, 5, 6]);
 * ```
 */
export function memorySource(
  name: string,
  values: Values,
  rows: number,
  columns: number,
  columnMajor: boolean,
  notes: readonly string[] = [],
): MatrixSource {
  const bytes = values.BYTES_PER_ELEMENT as 4 | 8;
  return {
    name,
    notes,
    rows,
    columns,
    bytes,
    readColumns(from, count) {
      if (columnMajor) return Promise.resolve(values.slice(from * rows, (from + count) * rows));
      const out = valuesOf(bytes, count * rows);
      for (let i = 0; i < rows; i++) {
        for (let c = 0; c < count; c++) out[c * rows + i] = values[i * columns + from + c]!;
      }
      return Promise.resolve(out);
    },
    close() {},
  };
}

/** The same matrix with rows and columns exchanged: for files whose second axis counts the minibatches. */
export async function transposed(source: MatrixSource): Promise<MatrixSource> {
  const { name, rows, columns, notes } = source;
  const values = await source.readColumns(0, columns);
  source.close();
  // Column after column of the file is row after row of its transpose.
  return memorySource(name, values, columns, rows, false, notes);
}
