/** The table of convolutional networks: training steps and captures, ours beside PyTorch's. @module */
import { markdownTable } from "../../src/base/markdown_table.ts";
import type { BenchmarkResults, ConvResults } from "./results_files.ts";
import { type Row, significant } from "./table_parts.ts";

const columns: readonly (readonly [head: string, device: string, threads: number])[] = [
  ["`cpu`, 2 threads", "onnx:cpu", 2],
  ["`cpu`, 1 thread", "onnx:cpu", 1],
  ["`wasm`, 1 thread", "onnx:wasm", 1],
  ["`native`, 2 threads", "tfjs:native", 2],
];

/** A line per network and batch size: our time and, in brackets, our time over PyTorch's with as many threads. */
export function convTable({ conv }: BenchmarkResults): string | undefined {
  if (conv === undefined) return undefined;
  const keys = [...new Set(conv.rows.map(({ network, batchSize }) => `${network}, ${batchSize}`))];
  const lines = keys.map((key) => {
    const rows = conv.rows.filter(({ network, batchSize }) => `${network}, ${batchSize}` === key);
    const cell = (device: string, threads: number) => {
      const row = rows.find((row) => row.device === device && row.threads === threads);
      return row ? `${significant(row.oursMs)} ms (${row.ratio.toFixed(2)})` : "–";
    };
    return [
      key,
      ...columns.map(([, device, threads]) => cell(device, threads)),
      workers(conv, rows[0]!),
    ];
  });
  return markdownTable(
    ["network, b", ...columns.map(([head]) => head), "examples/s: 1 × 2, 2 × 1"],
    lines,
    ["left", ...columns.map(() => "right" as const), "right"],
  );
}

/** One cell with two threads, two cells with one each. */
function workers({ workers }: ConvResults, { network, batchSize }: ConvResults["rows"][number]) {
  const row = workers.find((row) => row.network === network && row.batchSize === batchSize);
  return row ? `${significant(row.twoThreads)}, ${significant(row.twoWorkers)}` : "–";
}

/** Noise of convolutional networks against the loop. */
export function convCaptureRows({ conv }: BenchmarkResults): Row[] {
  return (conv?.captures ?? []).map(({ network, oursSeconds, peerSeconds, ratio }) => [
    `noise of ${network}, rank-one directions, not tested`,
    `${significant(oursSeconds)} s`,
    `PyTorch’s loop ${significant(peerSeconds)} s, extrapolated`,
    significant(ratio),
  ]);
}
