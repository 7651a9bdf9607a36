/**
 * Robust aggregation of 10 gradients of 668,672 entries, side by side with NumPy on one thread. The two take turns, round
 * after round, and the ratio is the median over rounds.
 *
 *     PYTHON=venv/bin/python deno run -A bench/aggregation_bench.ts [--quick] [--below=CORES]
 *
 * @module
 */
import { fillNormal } from "../src/random/normal.ts";
import { stream } from "../src/random/stream.ts";
import {
  type Aggregator,
  startAggregator,
} from "../src/training/byzantine/aggregators/aggregator.ts";
import { numberOption } from "./support/options.ts";
import { PythonPeer } from "./support/python.ts";
import { waitForQuiet } from "./support/quiet.ts";
import { median, writeResults } from "./support/results.ts";

const quick = Deno.args.includes("--quick");
const [rounds, repeats] = quick ? [3, 2] : [9, 5];
const [workers, length] = [10, 668_672];

const RULES: readonly Aggregator[] = [
  { kind: "mean" },
  { kind: "coordinate-median" },
  { kind: "trimmed-mean", f: 3 },
  { kind: "krum", f: 3 },
  { kind: "geometric-median" },
];

/** Milliseconds of each repeat. */
async function time(rule: Aggregator, gradients: readonly Float32Array[]): Promise<number[]> {
  const run = startAggregator(rule, workers);
  const context = {
    step: 0,
    parameters: new Float32Array(0),
    honest: [],
    loss: () => Promise.reject(new Error("no rule here asks for the loss")),
  };
  await run.aggregate(gradients, context);
  const times: number[] = [];
  for (let i = 0; i < repeats; i++) {
    const start = performance.now();
    await run.aggregate(gradients, context);
    times.push(performance.now() - start);
  }
  return times;
}

/** Runs the benchmark; not when `deno bench` merely loads this file. */
async function compare(): Promise<void> {
  Deno.env.set("OMP_NUM_THREADS", "1");
  Deno.env.set("OPENBLAS_NUM_THREADS", "1");
  const peer = new PythonPeer("aggregation.py", String(workers), String(length));
  const gradients = Array.from(
    { length: workers },
    (_, i) => fillNormal(stream("aggregation bench", i), new Float32Array(length)),
  );
  const rows = [];
  for (const rule of RULES) {
    const times = { ours: [] as number[], peer: [] as number[] };
    let peerVersion = "";
    for (let round = 0; round < rounds; round++) {
      await waitForQuiet(numberOption("below", Infinity));
      times.ours.push(median(await time(rule, gradients)));
      const answer = await peer.ask<{ ms: number[]; version: string }>({
        rule: rule.kind,
        repeats,
      });
      times.peer.push(median(answer.ms));
      peerVersion = answer.version;
    }
    const ratios = times.ours.map((ours, round) => ours / times.peer[round]!);
    const row = {
      rule: rule.kind,
      peer: peerVersion,
      oursMs: median(times.ours),
      peerMs: median(times.peer),
      ratio: median(ratios),
      ratioRange: [Math.min(...ratios), Math.max(...ratios)],
    };
    rows.push(row);
    console.log(
      `${row.rule}: ${row.oursMs.toFixed(1)} ms, NumPy ${row.peerMs.toFixed(1)} ms, ratio ${
        row.ratio.toFixed(2)
      }`,
    );
  }
  await peer.close();
  if (!quick) await writeResults("aggregation", { workers, length, rounds, repeats, rows });
}

if (import.meta.main) await compare();
