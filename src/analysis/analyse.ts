/** The whole battery on one file. @module */
import { minimumDetectable } from "../noise/detectable.ts";
import type { ColumnTable } from "./columns/column_table.ts";
import { measureColumns } from "./columns/measure_columns.ts";
import { decide } from "./decision.ts";
import { findings } from "./findings/findings.ts";
import { chooseColumns } from "./input/choose_columns.ts";
import type { MatrixSource } from "./input/matrix_source.ts";
import { overviewOf, testsOf } from "./overview.ts";
import { compareWithSurrogate } from "./reference.ts";
import { referenceValues } from "./reference_values.ts";
import type { AnalysisSummary } from "./schema.ts";
import { soundnessOf } from "./soundness.ts";

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
  const measured = await measureColumns(source, {
    columns: chooseColumns(columns, source.columns),
    details,
    dropNonFinite,
    memory,
    workers,
    ...(onProgress && { onProgress }),
  });
  const { table, constant, rows } = measured;
  const n = rows?.length ?? source.rows;
  const reference = await compareWithSurrogate(
    await referenceValues(source, table, rows),
    n,
    (done, total) => onProgress?.("surrogate sets", done, total),
  );
  const soundness = soundnessOf(measured, n, batchSize ?? null);
  const tests = testsOf(table);
  const decision = decide(
    Float64Array.from([...tests.shapiroWilk ?? [], ...tests.andersonDarling]),
    tests.andersonDarling.length,
    reference.joint.pValue,
  );
  const summary = {
    version: 1 as const,
    file: source.name,
    readAs: [...source.notes],
    minibatches: n,
    droppedMinibatches: source.rows - n,
    batchSize: batchSize ?? null,
    constantColumns: [...constant],
    soundness,
    detectable: minimumDetectable(n),
    overview: overviewOf(table, tests, n),
    reference,
    decision: soundness.sound ? decision : null,
  };
  const judged = { first: table.at(tests.positions[0]!), count: tests.positions.length };
  return { summary: { ...summary, findings: findings(summary, judged) }, table };
}
