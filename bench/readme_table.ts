/**
 * Writes the README's benchmark table from `bench/results/*.json`: `deno task bench:table`.
 *
 * @module
 */
import { benchmarkTable } from "./support/benchmark_table.ts";
import { replaceSection } from "../src/base/marked_section.ts";
import { readResults } from "./support/results_files.ts";

if (import.meta.main) {
  const readme = new URL("../README.md", import.meta.url);
  const table = benchmarkTable(await readResults());
  await Deno.writeTextFile(
    readme,
    replaceSection(await Deno.readTextFile(readme), "benchmarks", table),
  );
  console.log(table);
}
