/**
 * A million columns of 1000 float32 samples (4 GB, made here and deleted after) through moments and both normality tests,
 * and what bounds it: reading alone is timed beside it, on the same file.
 *
 *     deno run -A bench/columns_bench.ts [--quick] [--folder=DIR]
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import type { Measured } from "./columns/measure.ts";
import { writeNoise } from "./columns/noise_file.ts";
import { median, writeResults } from "./support/results.ts";

const quick = Deno.args.includes("--quick");
const ROWS = 1000;
const COLUMNS = quick ? 20_000 : 1_000_000;
const ROUNDS = quick ? 1 : 3;
/** What `deno task analyze --memory` is told unless said otherwise. */
const MEMORY = 2 ** 29;

const folder = Deno.args.find((argument) => argument.startsWith("--folder="))?.slice(9) ??
  Deno.env.get("TMPDIR") ?? "/tmp";

/** Reads the file once from its beginning to its end: seconds. */
async function sweep(path: string): Promise<number> {
  const start = performance.now();
  using file = await Deno.open(path);
  const buffer = new Uint8Array(2 ** 24);
  while (await file.read(buffer) !== null);
  return (performance.now() - start) / 1000;
}

async function measure(path: string, workers: number): Promise<Measured> {
  const { success, stdout } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      // Only with all permissions may a process read its own peak memory.
      "-A",
      fileURLToPath(new URL("./columns/measure.ts", import.meta.url)),
      path,
      `${MEMORY}`,
      `${workers}`,
    ],
    stdout: "piped",
  }).output();
  if (!success) throw new Error("columns/measure.ts failed");
  return JSON.parse(new TextDecoder().decode(stdout));
}

async function run(): Promise<void> {
  const path = await Deno.makeTempFile({ dir: folder, suffix: ".npy" });
  try {
    const size = await writeNoise(path, ROWS, COLUMNS);
    const rounds: (Measured & { sweepSeconds: number; oneThreadSeconds: number })[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const { seconds: oneThreadSeconds } = await measure(path, 1);
      const sweepSeconds = await sweep(path);
      const measured = await measure(path, navigator.hardwareConcurrency);
      rounds.push({ sweepSeconds, oneThreadSeconds, ...measured });
      console.table([rounds.at(-1)]);
    }
    const of = (pick: (round: typeof rounds[number]) => number) => median(rounds.map(pick));
    const seconds = of((round) => round.seconds);
    const sweepSeconds = of((round) => round.sweepSeconds);
    const summary = {
      rows: ROWS,
      columns: COLUMNS,
      bytes: size,
      memory: MEMORY,
      rounds,
      seconds,
      oneThreadSeconds: of((round) => round.oneThreadSeconds),
      timesFaster: of((round) => round.oneThreadSeconds / round.seconds),
      readSeconds: of((round) => round.readSeconds),
      cpuSeconds: of((round) => round.cpuSeconds),
      peakMemory: Math.max(...rounds.map((round) => round.peakMemory)),
      sweepSeconds,
      microsecondsPerColumn: 1e6 * seconds / COLUMNS,
      // The file may be in the system's cache: then the sweep tells memory's speed, and the cores bound all the more.
      boundBy: sweepSeconds > 0.5 * seconds ? "disk" : "cores",
    };
    console.log(summary);
    if (!quick) await writeResults("columns", summary);
  } finally {
    await Deno.remove(path);
  }
}

if (import.meta.main) await run();
