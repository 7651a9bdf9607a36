/**
 * Noise capture end to end: 1000 minibatches of b ∈ {32, 256, 1024, 4096} MNIST images, FC 784-512-512-10, projected on
 * 1000 directions, both normality tests on every direction. This project beside the loop that public repositories use,
 * beside that loop at its best, and beside the same per-example trick in PyTorch, on the same cores, one after the other.
 *
 *     PYTHON=venv/bin/python deno run -A bench/capture_bench.ts [--quick] [--threads=2] [--below=CORES]
 *
 * With `--below`, every row first waits until other programs keep less than CORES cores busy; each row says how many they
 * kept busy while it ran.
 *
 * The same for all rows: images, network, weights (Xavier-uniform, untrained), batch sizes, number of draws and of
 * directions, drawing with replacement, float32, threads, what is timed (drawing directions, full gradient, capture,
 * noise of every batch size, tests; not loading the data). Not the same: the random numbers, and the directions where a
 * row says rank-one: a ⊗ b in every layer instead of a Gaussian vector. What a row says about normality can therefore be
 * compared, its single numbers cannot. The loop with dense directions holds all of them (2.7 GB); this project forms them
 * tile by tile. PyTorch draws them with its own generator, this project with a counter-based one.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import { loadDataset } from "../src/data/load_dataset.ts";
import { initialise } from "../src/models/initialise.ts";
import { mlp } from "../src/models/mlp.ts";
import { stream } from "../src/random/stream.ts";
import type { CaptureResult, CaptureSetting } from "./capture/setting.ts";
import { numberOption } from "./support/options.ts";
import { python } from "./support/python.ts";
import { busySeconds, waitForQuiet } from "./support/quiet.ts";
import { writeResults } from "./support/results.ts";

interface Row extends CaptureResult {
  readonly who: string;
  readonly method: string;
  /** Wall time of all parts. */
  readonly total: number;
  /** Cores that were busy meanwhile, on average, with anything but this row's parts: 0 to .1 on a quiet machine. */
  readonly othersCores: number;
}

const contenders = [
  { who: "sgn-lab", method: "rank-one" },
  { who: "sgn-lab", method: "dense" },
  { who: "PyTorch", method: "per-example-rank-one" },
  { who: "PyTorch", method: "loop-rank-one" },
  { who: "PyTorch", method: "loop-dense-by-100" },
  { who: "PyTorch", method: "loop-dense" },
] as const;

/** What is divided by what. */
const comparisons = [
  ["rank-one against the public loop", ["PyTorch loop-dense", "sgn-lab rank-one"]],
  ["rank-one against the loop by 100", ["PyTorch loop-dense-by-100", "sgn-lab rank-one"]],
  ["dense against the public loop", ["PyTorch loop-dense", "sgn-lab dense"]],
  ["dense against the loop by 100", ["PyTorch loop-dense-by-100", "sgn-lab dense"]],
  ["directions: rank-one loop against the public loop", [
    "PyTorch loop-dense",
    "PyTorch loop-rank-one",
  ]],
  ["algorithm: per-example against the rank-one loop, both PyTorch", [
    "PyTorch loop-rank-one",
    "PyTorch per-example-rank-one",
  ]],
  ["engine and tests: the same trick, against PyTorch and SciPy", [
    "PyTorch per-example-rank-one",
    "sgn-lab rank-one",
  ]],
] as const;

async function measure(who: string, setting: CaptureSetting): Promise<CaptureResult> {
  const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  const command = who === "sgn-lab"
    ? new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", script("capture/ours.ts"), JSON.stringify(setting)],
      stderr: "inherit",
    })
    : new Deno.Command(python, {
      args: [script("peers/capture_loop.py"), JSON.stringify(setting)],
      stderr: "inherit",
    });
  const { success, stdout } = await command.output();
  if (!success) throw new Error(`${who}, ${setting.method}: failed; see above`);
  return JSON.parse(new TextDecoder().decode(stdout).trim().split("\n").at(-1)!);
}

/** Writes data and weights where every row reads them. */
async function prepare(quick: boolean, threads: number): Promise<CaptureSetting> {
  const { train } = await loadDataset("mnist");
  const examples = quick ? 6000 : train.count;
  const folder = await Deno.makeTempDir();
  const save = (name: string, values: Float32Array | Int32Array) =>
    Deno.writeFile(
      `${folder}/${name}`,
      new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
    );
  const model = mlp({ inputs: 784, width: 512, depth: 3, classes: 10 });
  await save("inputs.f32", train.inputs.subarray(0, examples * 784));
  await save("labels.i32", train.labels.subarray(0, examples));
  await save(
    "weights.f32",
    initialise(model, "xavier-uniform", stream("capture bench", "weights")),
  );
  return {
    folder,
    sizes: [784, 512, 512, 10],
    examples,
    draws: quick ? 100 : 1000,
    directions: quick ? 100 : 1000,
    batchSizes: quick ? [32, 256] : [32, 256, 1024, 4096],
    threads,
    seed: 1,
    method: "",
  };
}

/** Runs the benchmark; not when `deno bench` merely loads this file. */
async function compare(): Promise<void> {
  const quick = Deno.args.includes("--quick");
  const setting = await prepare(quick, numberOption("threads", 2));
  const rows: Row[] = [];
  try {
    for (const { who, method } of contenders) {
      await waitForQuiet(numberOption("below", Infinity));
      const [busy, start] = [busySeconds(), performance.now()];
      const result = await measure(who, { ...setting, method });
      const othersCores = (busySeconds() - busy - result.cpuSeconds) /
        ((performance.now() - start) / 1e3);
      const total = Object.values(result.seconds).reduce((sum, part) => sum + part, 0);
      rows.push({ who, method, total, othersCores, ...result });
      console.log(
        `${who}, ${method}: ${total.toFixed(1)} s (processor ${result.cpuSeconds.toFixed(1)} s), ` +
          `${(result.peakMemory / 1e9).toFixed(2)} GB, others kept ${
            othersCores.toFixed(2)
          } cores busy`,
      );
    }
  } finally {
    await Deno.remove(setting.folder, { recursive: true });
  }
  const ratios = Object.fromEntries(comparisons.map(([what, [slower, faster]]) => {
    const [slow, fast] = [slower, faster].map((name) =>
      rows.find(({ who, method }) => `${who} ${method}` === name)!
    );
    return [what, {
      wall: slow!.total / fast!.total,
      cpu: slow!.cpuSeconds / fast!.cpuSeconds,
    }];
  }));
  for (const [what, ratio] of Object.entries(ratios)) {
    console.log(`${what}: ${ratio.wall.toFixed(1)}× (processor time ${ratio.cpu.toFixed(1)}×)`);
  }
  const { folder: _folder, method: _method, ...shared } = setting;
  if (!quick) await writeResults("capture", { setting: shared, rows, ratios });
}

if (import.meta.main) await compare();
