/**
 * Robust aggregation of 10 gradients of 668,672 entries, side by side with NumPy and, where it is installed, byzfl, on one
 * thread. They take turns, round after round, and the ratio is the median over rounds.
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
import { gradientMemory } from "../src/training/byzantine/gradient_memory.ts";
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

/** Something that aggregates, and what is said of where the gradients lie. */
interface Contender {
  readonly gradients: string;
  run(): unknown;
}

/** The rule on vectors anywhere, and for the mean, which copying costs most, on vectors in the kernel's memory. */
function contenders(rule: Aggregator, gradients: readonly Float32Array[]): readonly Contender[] {
  const aggregator = startAggregator(rule, workers);
  const context = {
    step: 0,
    parameters: new Float32Array(0),
    honest: [],
    loss: () => Promise.reject(new Error("no rule here asks for the loss")),
  };
  const anywhere = {
    gradients: "anywhere",
    run: () => aggregator.aggregate(gradients, context),
  };
  if (rule.kind !== "mean") return [anywhere];
  const memory = gradientMemory(workers, length);
  memory.gradients.forEach((place, i) => place.set(gradients[i]!));
  return [anywhere, { gradients: "in the kernel's memory", run: memory.mean }];
}

/** Milliseconds of each repeat. */
async function time({ run }: Contender): Promise<number[]> {
  await run();
  const times: number[] = [];
  for (let i = 0; i < repeats; i++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return times;
}

/** One row for each contender and peer. */
async function compareRule(
  rule: Aggregator,
  gradients: readonly Float32Array[],
  peer: PythonPeer,
) {
  const ours = contenders(rule, gradients);
  const seen: { ours: readonly number[]; peers: Readonly<Record<string, number>> }[] = [];
  for (let round = 0; round < rounds; round++) {
    await waitForQuiet(numberOption("below", Infinity));
    const times: number[] = [];
    for (const one of ours) times.push(median(await time(one)));
    const answer = await peer.ask<Record<string, number[]>>({ rule: rule.kind, repeats });
    const peers = Object.entries(answer).map(([version, ms]) => [version, median(ms)] as const);
    seen.push({ ours: times, peers: Object.fromEntries(peers) });
  }
  return ours.flatMap(({ gradients }, k) =>
    Object.keys(seen[0]!.peers).map((version) => {
      const ratios = seen.map((round) => round.ours[k]! / round.peers[version]!);
      return {
        rule: rule.kind,
        gradients,
        peer: version,
        oursMs: median(seen.map((round) => round.ours[k]!)),
        peerMs: median(seen.map((round) => round.peers[version]!)),
        ratio: median(ratios),
        ratioRange: [Math.min(...ratios), Math.max(...ratios)],
      };
    })
  );
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
    for (const row of await compareRule(rule, gradients, peer)) {
      rows.push(row);
      const { gradients: where, oursMs, peerMs, ratio } = row;
      console.log(
        `${row.rule} (${where}): ${oursMs.toFixed(1)} ms, ${row.peer} ${peerMs.toFixed(1)} ms, ` +
          `ratio ${ratio.toFixed(2)}`,
      );
    }
  }
  await peer.close();
  if (!quick) await writeResults("aggregation", { workers, length, rounds, repeats, rows });
}

if (import.meta.main) await compare();
