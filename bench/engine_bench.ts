/**
 * One training step (forward, backward, SGD update) of FC 784-512-512-10 at b = 256 on every device, side by side with
 * PyTorch on the same cores. The two take turns, round after round, and the ratio is the median over rounds.
 *
 *     PYTHON=venv/bin/python deno run -A bench/engine_bench.ts [--quick] [--below=CORES]
 *
 * With `--below`, every round first waits until other programs keep less than CORES cores busy.
 *
 * @module
 */
import { openEngine } from "../src/engines/open_engine.ts";
import { initialise } from "../src/models/initialise.ts";
import { mlp } from "../src/models/mlp.ts";
import { sgd } from "../src/optim/sgd.ts";
import { fillNormal } from "../src/random/normal.ts";
import { stream } from "../src/random/stream.ts";
import { uniformInteger } from "../src/random/uniform_integer.ts";
import { numberOption } from "./support/options.ts";
import { PythonPeer } from "./support/python.ts";
import { waitForQuiet } from "./support/quiet.ts";
import { median, writeResults } from "./support/results.ts";

const quick = Deno.args.includes("--quick");
const [rounds, steps] = quick ? [3, 10] : [9, 40];
const batchSize = 256;
const model = mlp({ inputs: 784, width: 512, depth: 3, classes: 10 });
const devices = [["onnx:cpu", 1], ["onnx:cpu", 2], ["onnx:wasm", 1]] as const;

interface Contender {
  readonly version: string;
  /** Milliseconds of each of `steps` steps. */
  readonly time: () => Promise<number[]>;
}

async function contender(device: string, threads: number): Promise<Contender> {
  const { engine } = await openEngine(device, { threads });
  const network = await engine.compile(model);
  const source = stream("engine bench");
  const inputs = new Float32Array(batchSize * 784);
  fillNormal(source.child("inputs"), inputs);
  const drawn = source.child("labels");
  const labels = Int32Array.from({ length: batchSize }, () => uniformInteger(drawn, 10));
  const batch = { count: batchSize, inputs, labels };
  const optimizer = sgd();
  let state = optimizer.initialState(initialise(model, "pytorch-default", source.child("weights")));
  const step = async () => {
    const { gradient } = await network.lossAndGradient(state.parameters, batch);
    state = optimizer.step(state, gradient, 0.01, state);
  };
  return {
    version: engine.version,
    async time() {
      await step();
      const times: number[] = [];
      for (let i = 0; i < steps; i++) {
        const start = performance.now();
        await step();
        times.push(performance.now() - start);
      }
      return times;
    },
  };
}

/** Runs the benchmark; not when `deno bench` merely loads this file. */
async function compare(): Promise<void> {
  const peer = new PythonPeer("train_step.py", "784-512-512-10", String(batchSize));
  const rows = [];
  for (const [device, threads] of devices) {
    const ours = await contender(device, threads);
    const times = { ours: [] as number[], peer: [] as number[] };
    let peerVersion = "";
    for (let round = 0; round < rounds; round++) {
      await waitForQuiet(numberOption("below", Infinity));
      times.ours.push(median(await ours.time()));
      const answer = await peer.ask<{ ms: number[]; version: string }>({ threads, steps });
      times.peer.push(median(answer.ms));
      peerVersion = answer.version;
    }
    const ratios = times.ours.map((time, round) => time / times.peer[round]!);
    const row = {
      device,
      threads,
      version: ours.version,
      peer: peerVersion,
      oursMs: median(times.ours),
      peerMs: median(times.peer),
      ratio: median(ratios),
      ratioRange: [Math.min(...ratios), Math.max(...ratios)],
    };
    rows.push(row);
    console.log(
      `${device}, ${threads} thread${threads > 1 ? "s" : ""}: ${row.oursMs.toFixed(1)} ms, ` +
        `PyTorch ${row.peerMs.toFixed(1)} ms, ratio ${row.ratio.toFixed(2)}`,
    );
  }
  await peer.close();
  const net = "FC 784-512-512-10, no bias, ReLU, cross-entropy";
  if (!quick) await writeResults("engine", { net, batchSize, rounds, steps, rows });
}

if (import.meta.main) await compare();
