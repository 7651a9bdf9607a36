/**
 * Writes the benchmark tables from `bench/results/*.json`, all into bench/README.md and a short one into README.md:
 * `deno task bench:table`.
 *
 * @module
 */
import { benchmarkTable, shortTable } from "./support/benchmark_table.ts";
import { replaceSection } from "../src/base/marked_section.ts";
import { readResults } from "./support/results_files.ts";
import { type ScaleResults, scaleTable } from "./support/scale_table.ts";

if (import.meta.main) {
  const results = await readResults();
  for (
    const [name, table] of [
      ["bench/README.md", benchmarkTable(results)],
      ["README.md", shortTable(results)],
    ] as const
  ) {
    const file = new URL(`../${name}`, import.meta.url);
    await Deno.writeTextFile(
      file,
      replaceSection(await Deno.readTextFile(file), "benchmarks", table),
    );
    console.log(`${name}:\n\n${table}\n`);
  }
  const file = new URL("README.md", import.meta.url);
  const scale: ScaleResults = JSON.parse(
    await Deno.readTextFile(new URL("results/scale.json", import.meta.url)),
  );
  const text = await Deno.readTextFile(file);
  await Deno.writeTextFile(
    file,
    replaceSection(text, "scale", scaleTable(scale), "bench/README.md"),
  );
}
