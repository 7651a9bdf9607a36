/** `analyze` on files that were not made for it: an answer in time, one line or sound JSON, never a stack trace. */
import assert from "node:assert/strict";
import { analysisSchema } from "../analysis/schema.ts";
import { type HostileFile, hostileFiles } from "../analysis/testing/hostile_files.ts";
import { withFile } from "../analysis/testing/with_file.ts";
import { fixtureContext } from "./testing/context.ts";
import { runProgram } from "./program.ts";

const FILES = 209;
/** So many of them at least can be analysed, whatever is found. */
const ANALYSED = 30;
const SEED = 16;
/** Longest time of a file, in seconds. */
const LONGEST = 60;

/** The answer: analysed, refused in one line, or what is wrong with it. */
async function answer({ name, bytes, options }: HostileFile, details: number): Promise<string> {
  return await withFile(name, bytes, async (path) => {
    const context = fixtureContext("nowhere");
    const began = performance.now();
    const words = [
      "analyze",
      path,
      "--json",
      "--details",
      `${details}`,
      "--workers",
      "1",
      ...options,
    ];
    const code = await runProgram(words, context);
    const seconds = (performance.now() - began) / 1000;
    const { stdout, stderr } = context.output;
    if (seconds > LONGEST) return `${seconds} s`;
    if (code === 2) {
      return stdout === "" && /^sgn-lab: [^\n]{20,400}\n$/.test(stderr) ? "refused" : stderr;
    }
    if (code !== 0 || stderr !== "") return `${code}: ${stderr}`;
    const parsed = analysisSchema.safeParse(JSON.parse(stdout));
    return parsed.success ? "analysed" : parsed.error.message;
  });
}

Deno.test(`analyze answers ${FILES} hostile files in one line, or in JSON that its schema accepts`, async () => {
  const wrong: string[] = [];
  const counts = { analysed: 0, refused: 0 };
  for (const [i, file] of (await hostileFiles(SEED, FILES)).entries()) {
    // Every fourth gets all fits, which take longest.
    const found = await answer(file, i % 4 === 0 ? 1 : 0);
    if (found === "analysed" || found === "refused") counts[found]++;
    else wrong.push(`${file.what} ${file.options.join(" ")}: ${found}`);
  }
  assert.deepEqual(wrong, []);
  assert.equal(counts.analysed + counts.refused, FILES);
  assert(counts.analysed >= ANALYSED, `${counts.analysed}`);
});
