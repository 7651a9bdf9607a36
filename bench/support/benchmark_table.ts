/** The benchmark section of the README: all results, one table. @module */
import { convCaptureRows, convTable } from "./conv_table.ts";
import { markdownTable } from "../../src/base/markdown_table.ts";
import type { BenchmarkResults, CaptureResults } from "./results_files.ts";
import { statisticsRows } from "./statistics_rows.ts";
import { trainingRows } from "./training_rows.ts";
import { gigabytes, NUMBERS_RIGHT, type Row, significant } from "./table_parts.ts";

const testNames: Readonly<Record<string, string>> = {
  shapiroWilk: "Shapiro–Wilk",
  andersonDarling: "Anderson–Darling",
};

/**
 * All benchmark tables from the results that are there: the section of bench/README.md.
 *
 * @param results what `bench/results` holds
 * @returns Markdown
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
  const rows = [
    ...engineRows(results),
    ...normalityRows(results),
    ...statisticsRows(results),
    ...captureRows(results),
    ...convCaptureRows(results),
    ...trainingRows(results),
  ];
  if (rows.length === 0) return NOTHING;
  const conv = convTable(results);
  return [
    markdownTable(HEAD, rows, NUMBERS_RIGHT),
    paragraph(`${measuredOn(results)} with ${versions(results).join(", ")}.`),
    ...results.capture ? [shares(results.capture)] : [],
    ...conv ? [convCaption, conv] : [],
  ].join("\n\n");
}

/**
 * A short table, one line for each part of the work: the section of README.md.
 *
 * @param results what `bench/results` holds
 * @returns Markdown
 */
export function shortTable(results: BenchmarkResults): string {
  const rows = [
    ...engineRows(results),
    normalityRows(results).at(0),
    ...statisticsRows(results).filter(([what]) => /^(?:stable maximum|moments)/.test(what)),
    captureRows(results).at(0),
    captureRows(results).find(([what]) => what.includes("dense")),
  ].filter((row) => row !== undefined);
  if (rows.length === 0) return NOTHING;
  return [
    markdownTable(HEAD, rows, NUMBERS_RIGHT),
    paragraph(
      `${
        measuredOn(results)
      }; [bench/README.md](bench/README.md) has all figures and says what is the ` +
        "same and what is not.",
    ),
  ].join("\n\n");
}

const NOTHING = "No benchmark has been run yet.";
const HEAD = ["what is timed", "here", "peer", "times as fast"] as const;

function measuredOn(results: BenchmarkResults): string {
  const { cpu, cores } = Object.values(results).find((one) => one !== undefined)!.machine;
  return `Measured side by side on ${cores} cores (${cpu})`;
}

function engineRows({ engine }: BenchmarkResults): Row[] {
  return (engine?.rows ?? []).map(({ device, threads, oursMs, peerMs, ratio }) => [
    `training step, b = ${engine!.batchSize}, \`${device.replace("onnx:", "")}\`, ${
      threads === 1 ? "1 thread" : `${threads} threads`
    }`,
    `${significant(oursMs)} ms`,
    `PyTorch ${significant(peerMs)} ms`,
    significant(1 / ratio),
  ]);
}

function normalityRows({ normality }: BenchmarkResults): Row[] {
  return (normality?.tests ?? []).map((test) => [
    `${testNames[test.test] ?? test.test}, a column of ${normality!.rows}`,
    `${significant(test.oursMicroseconds)} µs`,
    `SciPy ${significant(test.peerMicroseconds)} µs`,
    significant(test.timesFaster),
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
        `${significant(ours.total)} s, ${gigabytes(ours.peakMemory)}`,
        `${loop} ${significant(peer.total)} s, ${gigabytes(peer.peakMemory)}`,
        significant(peer.total / ours.total),
      ]);
    }
  }
  return rows;
}

const peers = [
  ["loop-dense", "public loop"],
  ["loop-dense-by-100", "loop by 100"],
] as const;

const convCaption = paragraph(
  "Forward and backward pass of convolutional networks: time, and in brackets time over PyTorch’s with as many threads " +
    "(above 1 it is slower). The last column: one cell with two threads, two cells with one thread each.",
);

/** How much is the directions' form, the algorithm, the engine. */
function shares({ ratios, setting }: CaptureResults): string {
  const wall = (what: string) => significant(ratios[what]!.wall);
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

function versions(results: BenchmarkResults): string[] {
  const {
    engine,
    normality,
    capture,
    stable,
    tail_index: tail,
    conv,
    optimizer,
    aggregation,
    sampling,
  } = results;
  const all = [
    ...(engine?.rows ?? []).flatMap(({ version, peer }) => [version, peer]),
    ...(capture?.rows ?? []).flatMap(({ version }) => version.split(", ")),
    ...(normality ? [normality.peer] : []),
    ...(stable ? [stable.peer] : []),
    ...(tail?.rows ?? []).map(({ version }) => version),
    ...(conv?.rows ?? []).flatMap(({ version, peer }) => [version, peer]),
    ...(optimizer?.rows ?? []).flatMap(({ peer }) => peer.split(", ")),
    ...(aggregation?.rows ?? []).map(({ peer }) => peer),
    ...(sampling?.versions ?? []),
  ];
  return [...new Set(all)].sort();
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
