/** The whole battery on one file. @module */
import { minimumDetectable } from "../noise/detectable.ts";
import { holm } from "../stats/inference/holm.ts";
import type { ColumnTable } from "./columns/column_table.ts";
import { columnOf } from "./columns/chunk.ts";
import { measureColumns } from "./columns/measure_columns.ts";
import { findings, median } from "./findings.ts";
import { chooseColumns } from "./input/choose_columns.ts";
import type { MatrixSource } from "./input/matrix_source.ts";
import { compareWithSurrogate, LEVEL } from "./reference.ts";
import type { AnalysisSummary } from "./schema.ts";

/** What {@linkcode analyse} may be told. */
export interface AnalyseOptions {
  /** Columns as in Python; all where empty. */
  readonly columns?: readonly string[];
  /** Examples per minibatch. */
  readonly batchSize?: number;
  /** Columns that get every test and fit. */
  readonly details: number;
  readonly dropNonFinite: boolean;
  /** Bytes that may be held. */
  readonly memory: number;
  /** Threads that share long work; 1 by default. What is found does not depend on it. */
  readonly workers?: number;
  readonly onProgress?: (what: string, done: number, total: number) => void;
}

/** An analysis with its columns in a table. */
export interface AnalysedFile {
  readonly summary: AnalysisSummary;
  readonly table: ColumnTable;
}

/** Columns that are compared with a surrogate: its covariance grows with their square. */
const REFERENCE_COLUMNS = 256;
/** Values that are compared: larger samples take fewer columns. */
const REFERENCE_VALUES = 2_000_000;

/** Evenly spaced positions 0 … count − 1. */
function evenly(count: number, most: number): number[] {
  const taken = Math.min(count, most);
  return Array.from({ length: taken }, (_, i) => Math.floor(i * count / taken));
}

/** Standard deviations that single precision holds with room for the values around them. */
const SINGLE = { least: 1e-30, most: 1e30 } as const;
/** A mean beyond so many standard deviations would cost single precision its digits. */
const OFFSET = 1000;

/** The columns that are compared, row-major, in single precision: in a common unit, without large means. */
async function referenceValues(
  source: MatrixSource,
  table: ColumnTable,
  most: number,
  rows: Int32Array | undefined,
): Promise<Float32Array> {
  const n = rows?.length ?? source.rows;
  const deviations = table.measures(({ standardDeviation }) => standardDeviation);
  const largest = deviations.reduce((a, b) => Math.max(a, b));
  const unit = largest > SINGLE.least && largest < SINGLE.most ? 1 : largest;
  const usable = [...deviations.keys()].filter((i) => deviations[i]! / unit > SINGLE.least);
  const chosen = evenly(usable.length, most).map((i) => table.at(usable[i]!));
  const values = new Float32Array(n * chosen.length);
  for (const [c, { index, mean, standardDeviation }] of chosen.entries()) {
    const alone = await source.readColumns(index, 1);
    const column = columnOf({ values: alone, rows: source.rows, kept: rows }, 0);
    const centre = Math.abs(mean) > OFFSET * standardDeviation ? mean : 0;
    column.forEach((value, i) => values[i * chosen.length + c] = (value - centre) / unit);
  }
  return values;
}

/**
 * Analyses noise: every column over minibatches (iteration-wise), all columns together (dimension-wise), and the first of
 * them beside Gaussian noise of the same full covariance.
 *
 * @throws {UserError} for columns that do not exist, NaN or infinities, too few minibatches, nothing but constant columns
 *
 * @example
 * ```ts
 * import { analyse } from "./analyse.ts";
 * import { memorySource } from "./input/matrix_source.ts";
 * import { fillNormal } from "../random/normal.ts";
 * import { stream } from "../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const noise = fillNormal(stream("noise"), new Float64Array(200 * 3));
 * const source = memorySource("noise", noise, 200, 3, false);
 * const { summary, table } = await analyse(source, { details: 0, dropNonFinite: false, memory: 2 ** 24 });
 * assert.equal(summary.minibatches, 200);
 * assert.equal(table.at(2).index, 2);
 * ```
 */
export async function analyse(
  source: MatrixSource,
  options: AnalyseOptions,
): Promise<AnalysedFile> {
  const { columns = [], batchSize, details, dropNonFinite, memory, workers = 1, onProgress } =
    options;
  const { table, constant, rows } = await measureColumns(source, {
    columns: chooseColumns(columns, source.columns),
    details,
    dropNonFinite,
    memory,
    workers,
    ...(onProgress && { onProgress }),
  });
  const n = rows?.length ?? source.rows;
  const compared = Math.min(REFERENCE_COLUMNS, Math.max(1, Math.floor(REFERENCE_VALUES / n)));
  const reference = await compareWithSurrogate(
    await referenceValues(source, table, compared, rows),
    n,
    (done, total) => onProgress?.("surrogate sets", done, total),
  );
  const accepted = (p: Float64Array) => p.filter((value) => value > LEVEL).length / p.length;
  const tested = table.at(0).shapiroWilk !== null;
  const rejected = (p: Float64Array) => holm(p).filter((value) => value <= LEVEL).length;
  const pOfW = tested ? table.measures(({ shapiroWilk }) => shapiroWilk!.pValue) : null;
  const pOfA = table.measures(({ andersonDarling }) => andersonDarling.pValue);
  const summary = {
    version: 1 as const,
    file: source.name,
    minibatches: n,
    droppedMinibatches: source.rows - n,
    batchSize: batchSize ?? null,
    constantColumns: [...constant],
    detectable: minimumDetectable(n),
    overview: {
      columns: table.length,
      shapiroWilkAccepted: pOfW && accepted(pOfW),
      andersonDarlingAccepted: accepted(pOfA),
      rejectedAfterHolm: { shapiroWilk: pOfW && rejected(pOfW), andersonDarling: rejected(pOfA) },
      medianAbsoluteSkewness: median(table.measures(({ skewness }) => Math.abs(skewness))),
      medianExcessKurtosis: median(table.measures(({ excessKurtosis }) => excessKurtosis)),
    },
    reference,
  };
  return { summary: { ...summary, findings: findings(summary) }, table };
}
