/** Writes results to `bench/results/`, and the median of timings. @module */
import { machine } from "./machine.ts";

/** Writes what a benchmark measured to `bench/results/NAME.json`, with the machine that it ran on. */
export async function writeResults(name: string, results: Record<string, unknown>): Promise<void> {
  const folder = new URL("../results/", import.meta.url);
  await Deno.mkdir(folder, { recursive: true });
  const file = new URL(`${name}.json`, folder);
  const text = JSON.stringify({ benchmark: name, machine: machine(), ...results }, null, 2);
  await Deno.writeTextFile(file, `${text}\n`);
  console.log(`written: bench/results/${name}.json`);
}

/** Middle value; the mean of the two middle ones of an even number. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
