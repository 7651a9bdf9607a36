/**
 * The pooled log-moment tail index beside NumPy and PyTorch, in turns on the same numbers.
 *
 *     PYTHON=venv/bin/python deno run -A bench/tail_index_bench.ts [--quick]
 *
 * @module
 */
import { fillNormal } from "../src/random/normal.ts";
import { stream } from "../src/random/stream.ts";
import { pooledTailIndex } from "../src/stats/tail/pooled_tail_index.ts";
import { presentPeer } from "./support/present_peer.ts";
import { median, writeResults } from "./support/results.ts";

const quick = Deno.args.includes("--quick");
const ROUNDS = quick ? 2 : 15;
/** Two orders of magnitude above the caches, as the noise of one checkpoint is. */
const VALUES = quick ? 900_000 : 9_000_000;

interface PeerForm {
  readonly version: string;
  readonly form: string;
  readonly seconds: number;
  readonly alpha: number;
}

async function compare(): Promise<void> {
  const values = new Float32Array(VALUES);
  fillNormal(stream("tail index bench"), values);
  const file = await Deno.makeTempFile({ suffix: ".f32" });
  try {
    await Deno.writeFile(file, new Uint8Array(values.buffer));
    const peer = await presentPeer("tail_index.py", {}, file);
    const ours: number[] = [];
    const theirs: PeerForm[][] = [];
    let alpha = NaN;
    for (let round = 0; round < ROUNDS + 1; round++) {
      const answer = await peer?.ask<PeerForm[]>({});
      const start = performance.now();
      alpha = pooledTailIndex(values).alpha;
      const seconds = (performance.now() - start) / 1000;
      if (round === 0) continue; // warm-up
      ours.push(seconds);
      if (answer) theirs.push(answer);
    }
    await peer?.close();
    const rows = (theirs[0] ?? []).map(({ version, form, alpha: peerAlpha }, k) => ({
      form,
      version,
      oursMilliseconds: median(ours) * 1e3,
      peerMilliseconds: median(theirs.map((answer) => answer[k]!.seconds)) * 1e3,
      timesFaster: median(theirs.map((answer, round) => answer[k]!.seconds / ours[round]!)),
      oursAlpha: alpha,
      peerAlpha,
    }));
    if (rows.length === 0) console.log(`${(median(ours) * 1e3).toFixed(1)} ms, alpha ${alpha}`);
    else console.table(rows);
    if (rows.length > 0 && !quick) {
      await writeResults("tail_index", { rounds: ROUNDS, values: VALUES, rows });
    }
  } finally {
    await Deno.remove(file);
  }
}

if (import.meta.main) await compare();
