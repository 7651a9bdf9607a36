/**
 * Writes the README's benchmark table from `bench/results/*.json`: `deno task bench:table`.
 *
 * @module
 */
import { benchmarkTable } from "./support/benchmark_table.ts";
import { betweenMarkers } from "./support/between_markers.ts";
import { readResults } from "./support/results_files.ts";

if (import.meta.main) {
  const readme = new URL("../README.md", import.meta.url);
  const table = benchmarkTable(await readResults());
  await Deno.writeTextFile(readme, betweenMarkers(await Deno.readTextFile(readme), table));
  console.log(table);
}
