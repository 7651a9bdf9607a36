/**
 * The measured part of `columns_bench.ts`, in a process of its own for its peak memory: moments and both normality tests
 * of every column of a file, as `deno task analyze` runs them. Prints one line of JSON.
 *
 * @module
 */
import process from "node:process";
import { measureColumns } from "../../src/analysis/columns/measure_columns.ts";
import { chooseColumns } from "../../src/analysis/input/choose_columns.ts";
import { openMatrix } from "../../src/analysis/input/open_matrix.ts";

/** What it found. */
export interface Measured {
  readonly columns: number;
  readonly seconds: number;
  /** Of those, waiting for the file and turning rows into columns. */
  readonly readSeconds: number;
  /** Processor time of all threads. */
  readonly cpuSeconds: number;
  /** Largest resident set, in bytes. */
  readonly peakMemory: number;
  readonly shapiroWilkRejected: number;
  readonly andersonDarlingRejected: number;
}

/** Largest resident set of this process so far; NaN where the system does not tell. */
function peakMemory(): number {
  try {
    const status = Deno.readTextFileSync("/proc/self/status");
    return Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1]) * 1024;
  } catch (error) {
    const { NotFound, NotCapable } = Deno.errors;
    if (error instanceof NotFound || error instanceof NotCapable) return NaN;
    throw error;
  }
}

if (import.meta.main) {
  const [path, memory, workers] = Deno.args as [string, string, string];
  const source = await openMatrix(path, { axis: 0, memory: Number(memory) });
  let readSeconds = 0;
  const timed = {
    ...source,
    async readColumns(from: number, count: number) {
      const start = performance.now();
      const values = await source.readColumns(from, count);
      readSeconds += (performance.now() - start) / 1000;
      return values;
    },
  };
  const start = performance.now();
  const { table } = await measureColumns(timed, {
    columns: chooseColumns([], source.columns),
    details: 0,
    dropNonFinite: false,
    memory: Number(memory),
    workers: Number(workers),
  });
  const seconds = (performance.now() - start) / 1000;
  source.close();
  const { user, system } = process.cpuUsage();
  const rejected = (p: Float64Array) => p.filter((value) => value <= 0.05).length / p.length;
  const measured: Measured = {
    columns: table.length,
    seconds,
    readSeconds,
    cpuSeconds: (user + system) / 1e6,
    peakMemory: peakMemory(),
    shapiroWilkRejected: rejected(table.measures(({ shapiroWilk }) => shapiroWilk!.pValue)),
    andersonDarlingRejected: rejected(
      table.measures(({ andersonDarling }) => andersonDarling.pValue),
    ),
  };
  console.log(JSON.stringify(measured));
}
