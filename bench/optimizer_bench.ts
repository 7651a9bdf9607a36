/**
 * One optimizer step on the 668,672 weights of FC 784-512-512-10, plain and as a kernel, side by side with PyTorch
 * (`torch.optim`, default and fused; pytorch_optimizer for PNM and AdaPNM) on one thread. The two take turns, round after
 * round, and the ratios are medians over rounds.
 *
 *     PYTHON=venv/bin/python deno run -A bench/optimizer_bench.ts [--quick] [--below=CORES]
 *
 * @module
 */
import { adam } from "../src/optim/adam.ts";
import { adapnm } from "../src/optim/adapnm.ts";
import type { Optimizer } from "../src/optim/optimizer.ts";
import { pnm } from "../src/optim/pnm.ts";
import { sgd } from "../src/optim/sgd.ts";
import { simdAdam } from "../src/optim/simd/simd_adam.ts";
import { simdAdapnm } from "../src/optim/simd/simd_adapnm.ts";
import { simdPnm } from "../src/optim/simd/simd_pnm.ts";
import { simdSgd } from "../src/optim/simd/simd_sgd.ts";
import { fillNormal } from "../src/random/normal.ts";
import { stream } from "../src/random/stream.ts";
import { numberOption } from "./support/options.ts";
import { PythonPeer } from "./support/python.ts";
import { waitForQuiet } from "./support/quiet.ts";
import { median, writeResults } from "./support/results.ts";

const quick = Deno.args.includes("--quick");
const [rounds, steps] = quick ? [3, 20] : [9, 100];
const parameters = 668_672;

const OPTIMIZERS: readonly { name: string; plain: Optimizer; kernel: Optimizer }[] = [
  { name: "sgd", plain: sgd({ momentum: 0.9 }), kernel: simdSgd({ momentum: 0.9 }) },
  { name: "adam", plain: adam(), kernel: simdAdam() },
  { name: "pnm", plain: pnm(), kernel: simdPnm() },
  { name: "adapnm", plain: adapnm(), kernel: simdAdapnm() },
];

/** A function that takes steps and gives the median of their milliseconds; its state stays where it is. */
function contender(optimizer: Optimizer, start: Float32Array, gradient: Float32Array) {
  let state = optimizer.initialState(start);
  return () => {
    const times: number[] = [];
    for (let i = 0; i < steps; i++) {
      const began = performance.now();
      state = optimizer.step(state, gradient, 1e-3, state);
      times.push(performance.now() - began);
    }
    return median(times);
  };
}

/** Runs the benchmark; not when `deno bench` merely loads this file. */
async function compare(): Promise<void> {
  const peer = new PythonPeer("optimizer_step.py");
  const [start, gradient] = ["weights", "gradient"].map((name) =>
    fillNormal(stream("optimizer bench", name), new Float32Array(parameters))
  ) as [Float32Array, Float32Array];
  const rows = [];
  for (const { name, plain, kernel } of OPTIMIZERS) {
    const [slow, fast] = [plain, kernel].map((one) => contender(one, start, gradient));
    const seen: { plain: number; kernel: number; peer: Record<string, number> }[] = [];
    let version = "";
    for (let round = 0; round < rounds; round++) {
      await waitForQuiet(numberOption("below", Infinity));
      const ours = { plain: slow!(), kernel: fast!() };
      const answer = await peer.ask<{ ms: Record<string, number[]>; version: string }>({
        optimizer: name,
        steps,
      });
      const theirs = Object.entries(answer.ms).map(([form, times]) => [form, median(times)]);
      seen.push({ ...ours, peer: Object.fromEntries(theirs) });
      version = answer.version;
    }
    for (const form of Object.keys(seen[0]!.peer)) {
      const ratios = seen.map((round) => round.kernel / round.peer[form]!);
      const row = {
        optimizer: name,
        peer: version,
        form,
        plainMs: median(seen.map((round) => round.plain)),
        kernelMs: median(seen.map((round) => round.kernel)),
        peerMs: median(seen.map((round) => round.peer[form]!)),
        ratio: median(ratios),
        ratioRange: [Math.min(...ratios), Math.max(...ratios)],
      };
      rows.push(row);
      console.log(
        `${name}: kernel ${row.kernelMs.toFixed(2)} ms, plain ${row.plainMs.toFixed(2)} ms, ` +
          `${version} (${form}) ${row.peerMs.toFixed(2)} ms, ratio ${row.ratio.toFixed(2)}`,
      );
    }
  }
  await peer.close();
  if (!quick) await writeResults("optimizer", { parameters, rounds, steps, rows });
}

if (import.meta.main) await compare();
