/** Rows of the benchmark table for optimizers, robust aggregation and samplers. @module */
import type { BenchmarkResults } from "./results_files.ts";
import { type Row, significant } from "./table_parts.ts";

const RULES: Readonly<Record<string, string>> = {
  sgd: "SGD with momentum",
  adam: "Adam",
  pnm: "PNM",
  adapnm: "AdaPNM",
};

/** The rows of training under another rule: optimizer steps, robust aggregation, samplers. */
export function trainingRows(results: BenchmarkResults): Row[] {
  return [...optimizerRows(results), ...aggregationRows(results), ...samplingRows(results)];
}

/** A version without what was compiled into it: the caption has the whole. */
const nameOf = (version: string) => version.split(" ")[0]!;

function optimizerRows({ optimizer }: BenchmarkResults): Row[] {
  return (optimizer?.rows ?? []).map(({ optimizer: rule, form, peer, kernelMs, peerMs, ratio }) => [
    `${RULES[rule] ?? rule}, a step of ${optimizer!.parameters} weights, 1 thread`,
    `${significant(kernelMs)} ms`,
    `${nameOf(peer)}, ${form} ${significant(peerMs)} ms`,
    significant(1 / ratio),
  ]);
}

function aggregationRows({ aggregation }: BenchmarkResults): Row[] {
  return (aggregation?.rows ?? []).map(({ rule, gradients, peer, oursMs, peerMs, ratio }) => [
    `${rule.replace("-", " ")} of ${aggregation!.workers} gradients of ${aggregation!.length}${
      gradients === "anywhere" ? "" : `, ${gradients}`
    }`,
    `${significant(oursMs)} ms`,
    `${nameOf(peer)} ${significant(peerMs)} ms`,
    significant(1 / ratio),
  ]);
}

function samplingRows({ sampling }: BenchmarkResults): Row[] {
  if (sampling === undefined) return [];
  const own = sampling.rows.find(({ method }) => method === "SGLD");
  const thousands = (stepsPerSecond: number) => `${significant(stepsPerSecond / 1000)}k steps/s`;
  return sampling.rows
    .filter(({ method }) => method !== "SGLD" && method !== "S-SGLD")
    .map(({ method, stepsPerSecond, sgldOverIt }) => [
      `SGLD on a linear model of ${sampling.dimension} weights`,
      thousands(own!.stepsPerSecond),
      `${method} ${thousands(stepsPerSecond)}`,
      significant(sgldOverIt),
    ]);
}
