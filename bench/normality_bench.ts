/**
 * Shapiro–Wilk and Anderson–Darling per column of 1000 samples, side by side with SciPy on the same core. The two take
 * turns, round after round, and the ratio is the median over rounds.
 *
 *     PYTHON=venv/bin/python deno run -A bench/normality_bench.ts [--quick]
 *
 * @module
 */
import { fillNormal } from "../src/random/normal.ts";
import { stream } from "../src/random/stream.ts";
import { andersonDarling } from "../src/stats/normality/anderson_darling.ts";
import { shapiroWilk } from "../src/stats/normality/shapiro_wilk.ts";
import { python, PythonPeer } from "./support/python.ts";
import { median, writeResults } from "./support/results.ts";

const quick = Deno.args.includes("--quick");
const rounds = quick ? 3 : 15;
const rows = 1000;
const columns = 200;

const samples = Array.from(
  { length: columns },
  (_, k) => fillNormal(stream("normality bench", k), new Float64Array(rows)) as Float64Array,
);

const tests = { shapiroWilk, andersonDarling };
type TestName = keyof typeof tests;

function microseconds(name: TestName): number {
  const start = performance.now();
  for (const sample of samples) tests[name](sample);
  return (performance.now() - start) * 1000 / columns;
}

/** SciPy in its own process, or nothing where it cannot be had. */
async function presentPeer(): Promise<PythonPeer | undefined> {
  try {
    const peer = new PythonPeer("normality.py");
    await peer.ask({ rows: 20, columns: 1 });
    return peer;
  } catch {
    return undefined;
  }
}

/** Runs the benchmark; not when `deno bench` merely loads this file. */
async function compare(): Promise<void> {
  const peer = await presentPeer();
  if (peer === undefined) {
    console.log(`peer absent: ${python} does not run, or has no numpy and scipy; ours alone:`);
    for (const name of ["shapiroWilk", "andersonDarling"] as const) {
      const ours = median(Array.from({ length: rounds }, () => microseconds(name)));
      console.log(`${name}: ${ours.toFixed(1)} microseconds a column`);
    }
    return;
  }
  const times: Record<TestName, { ours: number[]; peer: number[] }> = {
    shapiroWilk: { ours: [], peer: [] },
    andersonDarling: { ours: [], peer: [] },
  };
  let peerVersion = "";
  for (let round = 0; round < rounds + 1; round++) {
    const answer = await peer.ask<Record<TestName, number> & { version: string }>({
      rows,
      columns,
    });
    peerVersion = answer.version;
    for (const name of ["shapiroWilk", "andersonDarling"] as const) {
      const ours = microseconds(name);
      if (round === 0) continue; // warm-up
      times[name].ours.push(ours);
      times[name].peer.push(answer[name]);
    }
  }
  await peer.close();
  const rowsOut = (["shapiroWilk", "andersonDarling"] as const).map((test) => {
    const { ours, peer: theirs } = times[test];
    return {
      test,
      oursMicroseconds: median(ours),
      peerMicroseconds: median(theirs),
      timesFaster: median(theirs.map((time, round) => time / ours[round]!)),
    };
  });
  console.table(rowsOut);
  if (quick) return;
  await writeResults("normality", {
    quick,
    rounds,
    rows,
    columns,
    peer: peerVersion,
    tests: rowsOut,
  });
}

if (import.meta.main) await compare();
