import assert from "node:assert/strict";
import { fillNormal } from "../../random/normal.ts";
import { stream } from "../../random/stream.ts";
import { memorySource } from "../input/matrix_source.ts";
import { measureColumn } from "./measure_column.ts";
import { measureColumns } from "./measure_columns.ts";

const ROWS = 1000;
const COLUMNS = 12_000;
const CONSTANT = [0, 5, 7000];

/** Float32 noise, column after column; some columns never change. */
function noise(): Float32Array {
  const values = new Float32Array(ROWS * COLUMNS);
  const few = fillNormal(stream("columns"), new Float64Array(ROWS * 50));
  for (let c = 0; c < COLUMNS; c++) {
    for (let i = 0; i < ROWS; i++) values[c * ROWS + i] = few[(c * 7 + i) % few.length]!;
  }
  for (const c of CONSTANT) values.fill(3, c * ROWS, (c + 1) * ROWS);
  values[40 * ROWS + 7] = NaN;
  return values;
}

Deno.test("measureColumns() finds the same with one thread as with two, block by block", async () => {
  const values = noise();
  const source = memorySource("noise", values, ROWS, COLUMNS, true);
  const found = await Promise.all([1, 2].map(async (workers) => {
    const progress: [what: string, done: number, total: number][] = [];
    const measured = await measureColumns(source, {
      columns: Int32Array.from({ length: COLUMNS }, (_, i) => i),
      details: 8,
      dropNonFinite: true,
      // Two blocks.
      memory: 2 * 4 * ROWS * 8000,
      workers,
      onProgress: (...step) => progress.push(step),
    });
    return { ...measured, progress };
  }));
  const [one, two] = found as [typeof found[number], typeof found[number]];
  assert.deepEqual(one.constant, CONSTANT);
  assert.deepEqual(two.constant, CONSTANT);
  assert.equal(one.rows?.length, ROWS - 1);
  assert.equal(one.table.length, COLUMNS - CONSTANT.length);
  assert.equal(two.table.length, one.table.length);
  for (let i = 0; i < one.table.length; i += i < 20 ? 1 : 997) {
    const column = one.table.at(i);
    assert.deepEqual(two.table.at(i), column);
    const alone = [...values.subarray(column.index * ROWS, (column.index + 1) * ROWS)];
    const measures = measureColumn(Float64Array.from(alone.toSpliced(7, 1)));
    assert.deepEqual({ ...column, ...measures }, column);
  }
  // Columns 1 2 3 4 6 7 8 9: the first eight that are not constant.
  assert.notEqual(one.table.at(7).lilliefors, null);
  assert.equal(one.table.at(8).lilliefors, null);
  for (const { progress } of found) {
    const columns = progress.filter(([what]) => what === "columns");
    assert.deepEqual(columns.at(-1), ["columns", COLUMNS, COLUMNS]);
    assert(columns.every(([, done], i) => i === 0 || done > columns[i - 1]![1]));
  }
});
