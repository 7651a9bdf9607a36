import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { analysisSchema } from "../analysis/schema.ts";
import { fixtureContext } from "./testing/context.ts";
import { runProgram } from "./program.ts";

const FILE = fileURLToPath(new URL("../analysis/fixtures/noise.npy", import.meta.url));

async function analyze(...words: string[]) {
  const context = fixtureContext("nowhere");
  const code = await runProgram(["analyze", ...words], context);
  return { code, ...context.output };
}

Deno.test("analyze --json prints nothing but JSON that follows the schema", async () => {
  const { code, stdout } = await analyze(FILE, "--json", "--batch-size", "64");
  assert.equal(code, 0);
  const analysis = analysisSchema.parse(JSON.parse(stdout));
  assert.deepEqual([analysis.batchSize, analysis.columns.length], [64, 4]);
});

Deno.test("analyze says in words what the evidence supports", async () => {
  const { code, stdout } = await analyze(FILE, "--details", "0");
  assert.equal(code, 0);
  assert.match(stdout, /4 columns × 60 minibatches/);
  assert.match(stdout, /Gaussian noise with the same full covariance/);
  assert.match(stdout, /Power: 60 minibatches show \|skewness\| ≥ 0\.886/);
  assert.match(stdout, /1 of 5 columns are constant/);
});

Deno.test("analyze --html writes a page that fetches nothing", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const { code } = await analyze(FILE, "--html", `${folder}/noise.html`);
    assert.equal(code, 0);
    const page = await Deno.readTextFile(`${folder}/noise.html`);
    assert.match(page, /<h1>Is this noise Gaussian\?<\/h1>/);
    assert.doesNotMatch(page, /<script|src=|@import|url\(|href="http/);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("analyze answers wrong options and files with one line and exit code 2", async () => {
  const cases: readonly (readonly [string[], RegExp])[] = [
    [[], /^sgn-lab: analyze: no file; name it before the options, e\.g\. \S+ task analyze/],
    [[FILE, "other.npy"], /^sgn-lab: analyze: one file at a time; leave out other\.npy\n$/],
    [[FILE, "--memory", "lots"], /^sgn-lab: analyze: --memory lots: write 512MiB or 2GiB/],
    [[FILE, "--axis", "2"], /^sgn-lab: analyze: --axis 2: no such value/],
    [
      [FILE, "--html", "nowhere/at/all.html"],
      /^sgn-lab: cannot write to .*nowhere\/at\/all\.html: No such file/,
    ],
    [[FILE, "--html", `${FILE}/x.html`], /part of the path is a file, not a folder/],
    [["nowhere/x.npy"], /^sgn-lab: no such file: .*nowhere\/x\.npy\n$/],
  ];
  for (const [words, message] of cases) {
    const { code, stderr, stdout } = await analyze(...words);
    assert.equal(code, 2);
    assert.match(stderr, message);
    assert.equal(stdout, "");
  }
});
