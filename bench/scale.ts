/**
 * How pulling workers scale: 1, 2 and 4 processes on this machine, and a simulation of up to 10,000 workers on 10⁵ cells.
 *
 *     deno run -A bench/scale.ts [--quick] [--only=PAPER]
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import { experiments } from "../experiments/mod.ts";
import { stream } from "../src/random/stream.ts";
import { uniformInteger } from "../src/random/uniform_integer.ts";
import { select } from "../src/runner/selection.ts";
import { simulate } from "./scale/simulate.ts";
import { writeResults } from "./support/results.ts";

const quick = Deno.args.includes("--quick");
const PAPER = Deno.args.find((argument) => argument.startsWith("--only="))?.slice(7) ??
  "panigrahi2019";
/** Seeds that no verdict rests on. */
const SELECTION = ["--profile", "smoke", "--only", PAPER, "--seed", "900"];
const PROCESSES = quick ? [1, 2] : [1, 2, 4];
const ROOT = fileURLToPath(new URL("../", import.meta.url));

const CELLS = quick ? 1000 : 100_000;
const WORKERS = quick ? [10, 100] : [10, 100, 1000, 10_000];
/** Seconds of a request to a network file system. */
const LATENCY = 1e-3;

/** Seconds until workers, each a process of its own, have computed the selection in an empty store. */
async function measure(workers: number): Promise<number> {
  const store = await Deno.makeTempDir();
  const began = performance.now();
  try {
    const runs = Array.from({ length: workers }, () =>
      new Deno.Command(Deno.execPath(), {
        args: [
          "run",
          "-A",
          "tools/run.ts",
          "reproduce",
          "--pull",
          "--no-report",
          "--workers",
          "1",
          ...SELECTION,
        ],
        cwd: ROOT,
        env: { SGN_STORE: store },
        stdout: "null",
        stderr: "null",
      }).output());
    for (const { code } of await Promise.all(runs)) {
      if (code !== 0) throw new Error(`a worker ended with ${code}`);
    }
    return (performance.now() - began) / 1000;
  } finally {
    await Deno.remove(store, { recursive: true });
  }
}

/** Times of as many cells as are asked for, drawn from those that the grids of the laptop profile state, which were measured. */
function recordedTimes(count: number, scale: number): Float64Array {
  const costs = select(experiments, [], "laptop", 0).cells.map(({ cost }) => cost * scale);
  const source = stream("bench", "scale", "cells");
  return Float64Array.from({ length: count }, () => costs[uniformInteger(source, costs.length)]!);
}

if (import.meta.main) {
  const processes = [];
  for (const workers of PROCESSES) {
    // What other programs keep busy: on a shared machine the times say less.
    const load = Deno.loadavg()[0]!;
    processes.push({ workers, load, seconds: await measure(workers) });
    console.table([processes.at(-1)]);
  }
  const simulated = [1, 60].flatMap((scale) => {
    const cells = recordedTimes(CELLS, scale);
    const mean = cells.reduce((sum, one) => sum + one, 0) / cells.length;
    return WORKERS.map((workers) => {
      const row = { meanCell: mean, ...simulate({ cells, workers, latency: LATENCY }) };
      console.table([row]);
      return row;
    });
  });
  const cells = select(experiments, [PAPER], "smoke", 0).cells.length;
  const results = {
    processes: { paper: PAPER, cells, rows: processes },
    latency: LATENCY,
    cells: CELLS,
    simulated,
  };
  if (!quick) await writeResults("scale", results);
}
