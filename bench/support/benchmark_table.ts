import { markdownTable } from "./markdown_table.ts";
import type { BenchmarkResults, CaptureResults } from "./results_files.ts";

/** One line of the table: what is timed, our figure, the peer's, and how many times as fast ours is. */
type Row = readonly [string, string, string, string];

const testNames: Readonly<Record<string, string>> = {
  shapiroWilk: "Shapiro–Wilk",
  andersonDarling: "Anderson–Darling",
};

/**
 * The README's benchmark section from the results that are there.
 *
 * @example
 * ```ts
 * import { benchmarkTable } from "./benchmark_table.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(benchmarkTable({}), "No benchmark has been run yet.");
 * ```
 */
export function benchmarkTable(results: BenchmarkResults): string {
  const rows = [...engineRows(results), ...normalityRows(results), ...captureRows(results)];
  if (rows.length === 0) return "No benchmark has been run yet.";
  const { cpu, cores } = (results.engine ?? results.normality ?? results.capture)!.machine;
  return [
    markdownTable(["what is timed", "here", "peer", "times as fast"], rows),
    paragraph(
      `Measured side by side on ${cores} cores (${cpu}) with ${versions(results).join(", ")}; ` +
        "[bench/README.md](bench/README.md) says how, and what is the same and what is not.",
    ),
    ...results.capture ? [shares(results.capture)] : [],
  ].join("\n\n");
}

function engineRows({ engine }: BenchmarkResults): Row[] {
  return (engine?.rows ?? []).map(({ device, threads, oursMs, peerMs, ratio }) => [
    `training step, b = ${engine!.batchSize}, \`${device.replace("onnx:", "")}\`, ${
      threads === 1 ? "1 thread" : `${threads} threads`
    }`,
    `${number(oursMs)} ms`,
    `PyTorch ${number(peerMs)} ms`,
    number(1 / ratio),
  ]);
}

function normalityRows({ normality }: BenchmarkResults): Row[] {
  return (normality?.tests ?? []).map((test) => [
    `${testNames[test.test] ?? test.test}, a column of ${normality!.rows}`,
    `${number(test.oursMicroseconds)} µs`,
    `SciPy ${number(test.peerMicroseconds)} µs`,
    number(test.timesFaster),
  ]);
}

function captureRows({ capture }: BenchmarkResults): Row[] {
  if (capture === undefined) return [];
  const row = (who: string, method: string) =>
    capture.rows.find((row) => row.who === who && row.method === method);
  const rows: Row[] = [];
  for (const [method, what] of [["rank-one", "rank-one"], ["dense", "dense"]] as const) {
    const ours = row("sgn-lab", method);
    for (const [peerMethod, loop] of peers) {
      const peer = row("PyTorch", peerMethod);
      if (ours === undefined || peer === undefined) continue;
      rows.push([
        `noise capture and tests, ${what} directions`,
        `${number(ours.total)} s, ${gigabytes(ours.peakMemory)}`,
        `${loop} ${number(peer.total)} s, ${gigabytes(peer.peakMemory)}`,
        number(peer.total / ours.total),
      ]);
    }
  }
  return rows;
}

const peers = [
  ["loop-dense", "public loop"],
  ["loop-dense-by-100", "loop by 100"],
] as const;

/** How much is the directions' form, the algorithm, the engine. */
function shares({ ratios, setting }: CaptureResults): string {
  const wall = (what: string) => number(ratios[what]!.wall);
  return paragraph(
    `Capture: FC 784-512-512-10 on ${setting.examples} MNIST images, b = ${
      setting.batchSizes.join(", ")
    }, ${setting.draws} minibatches each, ${setting.directions} directions, ${setting.threads} ` +
      "threads. With rank-one directions the factor over the public loop is " +
      `${wall("directions: rank-one loop against the public loop")} (form of the directions) × ${
        wall("algorithm: per-example against the rank-one loop, both PyTorch")
      } (per-example algorithm) × ${
        wall("engine and tests: the same trick, against PyTorch and SciPy")
      } (engine and tests).`,
  );
}

function versions({ engine, normality, capture }: BenchmarkResults): string[] {
  const all = [
    ...(engine?.rows ?? []).flatMap(({ version, peer }) => [version, peer]),
    ...(capture?.rows ?? []).flatMap(({ version }) => version.split(", ")),
    ...(normality ? [normality.peer] : []),
  ];
  return [...new Set(all)].sort();
}

const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;

/** Two significant digits; whole numbers from 100 on. */
function number(value: number): string {
  return value >= 100 ? value.toFixed(0) : Number(value.toPrecision(2)).toString();
}

/** Breaks lines at 100 characters, as the formatter does. */
function paragraph(text: string): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= 100) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.join("\n");
}
