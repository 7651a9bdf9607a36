import assert from "node:assert/strict";
import { benchmarkTable, shortTable } from "./support/benchmark_table.ts";
import { replaceSection } from "../src/base/marked_section.ts";
import { readResults, resultNames } from "./support/results_files.ts";

const machine = { cpu: "a processor", cores: 2 };

Deno.test("benchmarkTable() gives both figures and how many times as fast ours is", () => {
  const step = { device: "onnx:cpu", threads: 1, version: "o 1", peer: "torch 2" };
  const table = benchmarkTable({
    engine: {
      machine,
      net: "FC",
      batchSize: 256,
      rows: [{ ...step, oursMs: 8.04, peerMs: 10.02, ratio: 0.8 }],
    },
    normality: {
      machine,
      rows: 1000,
      peer: "scipy 1",
      tests: [{
        test: "shapiroWilk",
        oursMicroseconds: 15.4,
        peerMicroseconds: 86.2,
        timesFaster: 5.6,
      }],
    },
  });
  const cells = table.split("\n").filter((line) => line.startsWith("|"))
    .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
  assert.deepEqual(cells.slice(2), [
    ["training step, b = 256, `cpu`, 1 thread", "8 ms", "PyTorch 10 ms", "1.3"],
    ["Shapiro–Wilk, a column of 1000", "15 µs", "SciPy 86 µs", "5.6"],
  ]);
  assert.match(table, /on 2 cores \(a processor\) with o 1, scipy 1, torch 2\./);
});

Deno.test("benchmarkTable() has optimizers, aggregation and samplers, a miss below 1", () => {
  const table = benchmarkTable({
    optimizer: {
      machine,
      parameters: 1000,
      rows: [{
        optimizer: "sgd",
        form: "fused",
        peer: "torch 2",
        plainMs: 4,
        kernelMs: 0.22,
        peerMs: 0.176,
        ratio: 1.25,
      }],
    },
    aggregation: {
      machine,
      workers: 10,
      length: 1000,
      rows: [{
        rule: "mean",
        gradients: "in the kernel's memory",
        peer: "numpy 2",
        oursMs: 2,
        peerMs: 4,
        ratio: 0.5,
      }],
    },
    sampling: {
      machine,
      dimension: 20,
      versions: ["posteriors 0.1"],
      rows: [
        { method: "SGLD", stepsPerSecond: 600_000, sgldOverIt: 1, quadratic: 1.07 },
        { method: "S-SGLD", stepsPerSecond: 300_000, sgldOverIt: 2, quadratic: 1.07 },
        { method: "posteriors", stepsPerSecond: 1000, sgldOverIt: 600, quadratic: 1.1 },
      ],
    },
  });
  const cells = table.split("\n").filter((line) => line.startsWith("|")).slice(2)
    .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
  assert.deepEqual(cells, [
    [
      "SGD with momentum, a step of 1000 weights, 1 thread",
      "0.22 ms",
      "torch, fused 0.18 ms",
      "0.8",
    ],
    ["mean of 10 gradients of 1000, in the kernel's memory", "2 ms", "numpy 4 ms", "2"],
    ["SGLD on a linear model of 20 weights", "600k steps/s", "posteriors 1k steps/s", "600"],
  ]);
  assert.match(table, /numpy 2, posteriors 0\.1, torch 2\./);
});

Deno.test("benchmarkTable() compares both forms of directions with both loops", () => {
  const row = (who: string, method: string, total: number) => ({
    who,
    method,
    total,
    cpuSeconds: total,
    peakMemory: 1.26e9,
    othersCores: 0,
    version: "v",
  });
  const table = benchmarkTable({
    capture: {
      machine,
      setting: { draws: 1000, directions: 500, examples: 60000, batchSizes: [32, 256], threads: 2 },
      rows: [
        row("sgn-lab", "rank-one", 5),
        row("sgn-lab", "dense", 80),
        row("PyTorch", "loop-dense", 500),
        row("PyTorch", "loop-dense-by-100", 120),
      ],
      ratios: {
        "directions: rank-one loop against the public loop": { wall: 4, cpu: 1 },
        "algorithm: per-example against the rank-one loop, both PyTorch": { wall: 10, cpu: 1 },
        "engine and tests: the same trick, against PyTorch and SciPy": { wall: 2.5, cpu: 1 },
      },
    },
  });
  const cells = table.split("\n").filter((line) => line.startsWith("| noise"))
    .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
  const [rankOne, dense] = ["rank-one", "dense"].map((what) =>
    `noise capture and tests, ${what} directions`
  );
  assert.deepEqual(cells, [
    [rankOne, "5 s, 1.3 GB", "public loop 500 s, 1.3 GB", "100"],
    [rankOne, "5 s, 1.3 GB", "loop by 100 120 s, 1.3 GB", "24"],
    [dense, "80 s, 1.3 GB", "public loop 500 s, 1.3 GB", "6.3"],
    [dense, "80 s, 1.3 GB", "loop by 100 120 s, 1.3 GB", "1.5"],
  ]);
  assert.match(table.replaceAll("\n", " "), /4 \(form of the directions\) × 10 \(per-example/);
});

Deno.test("benchmarkTable() shows the stable law with the smallest factor, the tail index and the columns", () => {
  const row = { beta: 0, oursMicroseconds: 40, peerMicroseconds: 4000 };
  const table = benchmarkTable({
    stable: {
      machine,
      peer: "scipy 1",
      functions: [
        { ...row, function: "pdf", alpha: 1.5, timesFaster: 100 },
        { ...row, function: "pdf", alpha: 0.8, timesFaster: 30 },
        { ...row, function: "cdf", alpha: 1.5, timesFaster: 70 },
      ],
      fit: { n: 200, oursSeconds: 0.4, peerSeconds: 100, timesFaster: 250 },
    },
    tail_index: {
      machine,
      values: 9e6,
      rows: [{
        form: "NumPy",
        version: "numpy 2",
        oursMilliseconds: 10,
        peerMilliseconds: 80,
        timesFaster: 8,
      }],
    },
    columns: {
      machine,
      rows: 1000,
      columns: 1_000_000,
      bytes: 4e9,
      seconds: 60,
      oneThreadSeconds: 110,
      sweepSeconds: 2,
      peakMemory: 0.8e9,
      boundBy: "cores",
    },
  });
  const cells = table.split("\n").filter((line) => line.startsWith("|"))
    .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
  assert.deepEqual(cells.slice(2), [
    ["stable pdf, a point (α = 0.8, β = 0)", "40 µs", "SciPy 4000 µs", "30"],
    ["stable cdf, a point (α = 1.5, β = 0)", "40 µs", "SciPy 4000 µs", "70"],
    ["stable maximum likelihood, n = 200", "0.4 s", "SciPy 100 s", "250"],
    ["pooled tail index, 9 million values", "10 ms", "NumPy 80 ms", "8"],
    [
      "moments and both normality tests, 1000000 columns of 1000 from a file of 4.0 GB",
      "60 s, 0.8 GB (1 thread: 110 s)",
      "reading alone 2 s: bound by the cores",
      "–",
    ],
  ]);
  assert.match(table, /with numpy 2, scipy 1\./);
});

Deno.test("benchmarkTable() has a table of convolutional networks, ratios in brackets", () => {
  const row = { network: "LeNet", batchSize: 64, version: "o 1", peer: "torch 2", target: 1 };
  const table = benchmarkTable({
    conv: {
      machine,
      rows: [
        { ...row, device: "onnx:cpu", threads: 2, oursMs: 4.04, peerMs: 5, ratio: 0.8 },
        { ...row, device: "onnx:cpu", threads: 1, oursMs: 8, peerMs: 8, ratio: 1 },
        { ...row, device: "onnx:wasm", threads: 1, oursMs: 16, peerMs: 8, ratio: 2 },
        {
          ...row,
          batchSize: 256,
          device: "onnx:cpu",
          threads: 2,
          oursMs: 15,
          peerMs: 10,
          ratio: 1.5,
        },
      ],
      workers: [{ network: "LeNet", batchSize: 64, twoThreads: 15_842, twoWorkers: 16_000 }],
      captures: [{ network: "LeNet", oursSeconds: 12, peerSeconds: 900, ratio: 75 }],
    },
  });
  const cells = table.split("\n").filter((line) => /^\| (LeNet|noise)/.test(line))
    .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
  assert.deepEqual(cells, [
    [
      "noise of LeNet, rank-one directions, not tested",
      "12 s",
      "PyTorch’s loop 900 s, extrapolated",
      "75",
    ],
    ["LeNet, 64", "4 ms (0.80)", "8 ms (1.00)", "16 ms (2.00)", "–", "15842, 16000"],
    ["LeNet, 256", "15 ms (1.50)", "–", "–", "–", "–"],
  ]);
});

const results = await readResults();
for (
  const [name, tableOf] of [["README.md", shortTable], ["bench/README.md", benchmarkTable]] as const
) {
  Deno.test({
    name: `${name} holds the table that bench/results/*.json give`,
    ignore: resultNames.some((name) => results[name] === undefined),
    async fn() {
      const readme = await Deno.readTextFile(new URL(`../${name}`, import.meta.url));
      assert.equal(readme, replaceSection(readme, "benchmarks", tableOf(results)));
    },
  });
}

Deno.test("shortTable() has one line for each part of the work, with the figures of the long one", () => {
  const lines = (table: string) => table.split("\n").filter((line) => line.startsWith("|"));
  const short = lines(shortTable(results)).slice(2);
  const cells = (line: string) => line.split("|").map((cell) => cell.trim()).join("|");
  const long = lines(benchmarkTable(results)).map(cells);
  assert.ok(short.length >= 1 && short.length <= 8, `${short.length} lines`);
  for (const line of short) assert.ok(long.includes(cells(line)), line);
  assert.equal(shortTable({}), benchmarkTable({}));
});
