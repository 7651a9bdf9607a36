/** Rows of the benchmark table for stable laws, the tail index, and files of many columns. @module */
import type { BenchmarkResults } from "./results_files.ts";
import { gigabytes, type Row, significant } from "./table_parts.ts";

/** The rows of the statistics: stable laws, the tail index, a file of many columns. */
export function statisticsRows(results: BenchmarkResults): Row[] {
  return [...stableRows(results), ...tailIndexRows(results), ...columnsRows(results)];
}

/** The law with the smallest factor speaks for all. */
function stableRows({ stable }: BenchmarkResults): Row[] {
  if (stable === undefined) return [];
  const rows = (["pdf", "cdf"] as const).map((name): Row => {
    const least = stable.functions.filter((row) => row.function === name)
      .reduce((a, b) => b.timesFaster < a.timesFaster ? b : a);
    return [
      `stable ${name}, a point (α = ${least.alpha}, β = ${least.beta})`,
      `${significant(least.oursMicroseconds)} µs`,
      `SciPy ${significant(least.peerMicroseconds)} µs`,
      significant(least.timesFaster),
    ];
  });
  const { n, oursSeconds, peerSeconds, timesFaster } = stable.fit;
  return [...rows, [
    `stable maximum likelihood, n = ${n}`,
    `${significant(oursSeconds)} s`,
    `SciPy ${significant(peerSeconds)} s`,
    significant(timesFaster),
  ]];
}

function tailIndexRows({ tail_index: tail }: BenchmarkResults): Row[] {
  return (tail?.rows ?? []).map(({ form, oursMilliseconds, peerMilliseconds, timesFaster }) => [
    `pooled tail index, ${tail!.values / 1e6} million values`,
    `${significant(oursMilliseconds)} ms`,
    `${form} ${significant(peerMilliseconds)} ms`,
    significant(timesFaster),
  ]);
}

function columnsRows({ columns: run }: BenchmarkResults): Row[] {
  if (run === undefined) return [];
  return [[
    `moments and both normality tests, ${run.columns} columns of ${run.rows} from a file of ${
      gigabytes(run.bytes)
    }`,
    `${significant(run.seconds)} s, ${gigabytes(run.peakMemory)} (1 thread: ${
      significant(run.oneThreadSeconds)
    } s)`,
    `reading alone ${significant(run.sweepSeconds)} s: bound by the ${run.boundBy}`,
    "–",
  ]];
}
