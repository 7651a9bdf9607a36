/**
 * Convolutional networks: forward and backward pass in training mode on every device, side by side with PyTorch on the same
 * cores, round after round; per-example rank-one projections against PyTorch's resampling loop; two workers with one
 * thread each against one with two.
 *
 *     PYTHON=venv/bin/python deno run -A bench/conv_bench.ts [--quick] [--only=NAME] [--below=CORES]
 *
 * The peer builds each network from the JSON that this project compiles. With `--below`, every round first waits until
 * other programs keep less than CORES cores busy.
 *
 * @module
 */
import { minibatchDraws } from "../src/noise/draws.ts";
import { minibatchMeans } from "../src/noise/minibatch_means.ts";
import { population } from "../src/noise/population.ts";
import { kronecker } from "../src/noise/directions/kronecker.ts";
import { openEngine } from "../src/engines/open_engine.ts";
import { parameterLayout } from "../src/models/layout.ts";
import { stream } from "../src/random/stream.ts";
import { type BenchmarkNetwork, networks } from "./conv/networks.ts";
import { ours, stepTimes } from "./conv/our_step.ts";
import { numberOption } from "./support/options.ts";
import { PythonPeer } from "./support/python.ts";
import { waitForQuiet } from "./support/quiet.ts";
import { median, writeResults } from "./support/results.ts";

const quick = Deno.args.includes("--quick");
const only = Deno.args.find((argument) => argument.startsWith("--only="))?.slice("--only=".length);
const below = numberOption("below", Infinity);
const rounds = quick ? 1 : 5;
const wanted = networks.filter(({ name }) => only === undefined || name === only);

/** TensorFlow's native library needs `deno task setup:native`; it takes all cores. */
const nativeReady = await openEngine("tfjs:native").then(
  async ({ engine }) => (await engine.dispose(), true),
  (error) => {
    console.log(`tfjs:native left out: ${error.message}`);
    return false;
  },
);

interface Answer {
  readonly ms: number[];
  readonly version: string;
}

/** Steps that take about a second. */
const stepsFor = (milliseconds: number) =>
  Math.max(1, Math.min(20, Math.round((quick ? 300 : 1500) / milliseconds)));

async function timeSteps(peer: PythonPeer, network: BenchmarkNetwork, batchSize: number) {
  const { name, model, target } = network;
  const devices: [device: string, threads: number][] = [["onnx:cpu", 2], ["onnx:cpu", 1]];
  if (batchSize === network.batchSizes[0]) {
    devices.push(["onnx:wasm", 1]);
    if (nativeReady) devices.push(["tfjs:native", 2]);
  }
  const rows = [];
  for (const [device, threads] of devices) {
    const one = await ours(device, threads, model, batchSize);
    const [first] = await stepTimes(one, 1);
    const steps = stepsFor(first!);
    const times = { ours: [] as number[], peer: [] as number[] };
    let peerVersion = "";
    for (let round = 0; round < rounds; round++) {
      await waitForQuiet(below);
      times.ours.push(median(await stepTimes(one, steps)));
      const request = { task: "step", model, batch: batchSize, threads, steps };
      const answer = await peer.ask<Answer>(request);
      times.peer.push(median(answer.ms));
      peerVersion = answer.version;
    }
    await one.dispose();
    const ratios = times.ours.map((time, round) => time / times.peer[round]!);
    const row = {
      network: name,
      batchSize,
      device,
      threads,
      version: one.version,
      peer: peerVersion,
      oursMs: median(times.ours),
      peerMs: median(times.peer),
      ratio: median(ratios),
      target,
    };
    rows.push(row);
    console.log(
      `${name}, b = ${batchSize}, ${device}, threads ${threads}: ${row.oursMs.toFixed(1)} ms, ` +
        `PyTorch ${row.peerMs.toFixed(1)} ms, ratio ${row.ratio.toFixed(2)}`,
    );
  }
  return rows;
}

/** Two workers with one thread each against one with two threads: examples a second. */
async function timeWorkers({ name, model, batchSizes }: BenchmarkNetwork) {
  const batch = batchSizes[0]!;
  const two = await ours("onnx:cpu", 2, model, batch);
  const together = median(await stepTimes(two, 5));
  await two.dispose();
  const steps = stepsFor(2 * together);
  const workers = [0, 1].map(() =>
    new Worker(new URL("./conv/step_worker.ts", import.meta.url), { type: "module" })
  );
  const next = <T>(worker: Worker) =>
    new Promise<T>((resolve) => worker.onmessage = ({ data }) => resolve(data));
  await Promise.all(workers.map((worker) => {
    const ready = next(worker);
    worker.postMessage({ name, batch, steps });
    return ready;
  }));
  await waitForQuiet(below);
  const took = await Promise.all(workers.map((worker) => {
    const done = next<number>(worker);
    worker.postMessage("go");
    return done;
  }));
  workers.forEach((worker) => worker.terminate());
  const perSecond = {
    twoThreads: 1e3 * batch / together,
    twoWorkers: took.reduce((sum, time) => sum + 1e3 * batch * steps / time, 0),
  };
  console.log(
    `${name}: one cell with two threads ${perSecond.twoThreads.toFixed(0)} examples/s, ` +
      `two cells with one each ${perSecond.twoWorkers.toFixed(0)}`,
  );
  return { network: name, batchSize: batch, ...perSecond };
}

const capture = {
  examples: quick ? 1000 : 5000,
  directions: quick ? 50 : 200,
  draws: quick ? 100 : 1000,
  batchSizes: quick ? [32, 256] : [32, 256, 1024, 4096],
  /** Minibatches of the loop that are timed; the rest is extrapolated. */
  timed: quick ? 3 : 10,
};

/** Noise of all batch sizes: every example's projections once, against one backward pass a minibatch. */
async function timeCapture(peer: PythonPeer, { name, model }: BenchmarkNetwork) {
  const { examples, directions, draws, batchSizes } = capture;
  const threads = 2;
  const one = await ours("onnx:cpu", threads, model, examples, false);
  const family = kronecker({
    blocks: parameterLayout(model),
    count: directions,
    rank: 1,
    stream: stream("conv bench", "directions"),
  });
  await waitForQuiet(below);
  const start = performance.now();
  const projections = await one.network.perExampleProjections(
    one.parameters,
    one.batch,
    family.directions,
  );
  const projected = (performance.now() - start) / 1e3;
  const whole = population(family.id, projections, directions, family.norms());
  for (const batchSize of batchSizes) {
    const drawn = minibatchDraws({
      examples,
      count: draws,
      batchSize,
      scheme: "with-replacement",
      stream: stream("conv bench", "draws"),
    });
    for await (const _ of minibatchMeans([whole], drawn, one.matmul)) { /* all are formed */ }
  }
  const oursSeconds = (performance.now() - start) / 1e3;
  await one.dispose();
  await waitForQuiet(below);
  const request = {
    task: "loop",
    model,
    batches: batchSizes,
    directions,
    draws: capture.timed,
    threads,
  };
  const { ms, version } = await peer.ask<Answer>(request);
  const peerSeconds = ms.reduce((sum, one) => sum + one * draws / 1e3, 0);
  const ratio = peerSeconds / oursSeconds;
  console.log(
    `${name}, noise: ${oursSeconds.toFixed(1)} s (projections ${projected.toFixed(1)} s), ` +
      `PyTorch's loop ${peerSeconds.toFixed(0)} s, ${ratio.toFixed(1)} times as fast`,
  );
  return { network: name, oursSeconds, projected, peerSeconds, ratio, peer: version };
}

/** Runs the benchmark; not when `deno bench` merely loads this file. */
async function compare(): Promise<void> {
  const peer = new PythonPeer("conv_step.py");
  const rows = [];
  for (const network of wanted) {
    const sizes = quick ? network.batchSizes.slice(0, 1) : network.batchSizes;
    for (const batchSize of sizes) rows.push(...await timeSteps(peer, network, batchSize));
  }
  const workers = [];
  for (const network of wanted) workers.push(await timeWorkers(network));
  const captures = [];
  for (const network of wanted.filter(({ capture }) => capture).slice(0, quick ? 2 : Infinity)) {
    captures.push(await timeCapture(peer, network));
  }
  await peer.close();
  if (!quick && only === undefined) {
    await writeResults("conv", { rounds, rows, workers, capture, captures });
  }
}

if (import.meta.main) await compare();
