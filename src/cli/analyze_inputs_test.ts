/** `analyze` on files as people have them: right, or refused in one line that says how to mend them. */
import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { analysisSchema } from "../analysis/schema.ts";
import { normalNoise } from "../analysis/testing/noise.ts";
import { npyFile } from "../analysis/testing/npy_file.ts";
import { withFile } from "../analysis/testing/with_file.ts";
import { fixtureContext } from "./testing/context.ts";
import { runProgram } from "./program.ts";

async function analyze(name: string, content: Uint8Array | string, ...options: string[]) {
  return await withFile(name, content, async (path) => {
    const context = fixtureContext("nowhere");
    const words = ["analyze", path, "--workers", "1", "--details", "1", ...options];
    const code = await runProgram(words, context);
    return { code, ...context.output };
  });
}

const ROWS = 100;
const noise = normalNoise("inputs", 4 * ROWS).map((x) => Number(x.toPrecision(6)));
const lines = Array.from(
  { length: ROWS },
  (_, i) => [...noise.subarray(4 * i, 4 * i + 4)].join(","),
);

/** The first line of the text, or the only one of an error, without the path. */
const first = (text: string) => text.split("\n")[0]!.replace(/^.*\/x\.\w+/, "x");

Deno.test("analyze --json follows its schema on signs, clipped values and spikes (RFC 8259 has no infinity)", async () => {
  const kinds: readonly ((x: number, i: number) => number)[] = [
    (x) => Math.sign(x),
    (x) => Math.max(-0.1, Math.min(0.1, x)),
    (x, i) => i < 4 ? 1e6 * x : x,
    (x, i) => i < 4 ? 1e300 * x : x,
    (x) => Math.round(1000 * x),
  ];
  for (const [i, change] of kinds.entries()) {
    const values = noise.map(change);
    const { code, stdout, stderr } = await analyze(
      "x.npy",
      npyFile({ shape: `${ROWS}, 4` }, values),
      ...["--json", "--batch-size", "32"],
    );
    assert.equal(code, 0, stderr);
    const { columns } = analysisSchema.parse(JSON.parse(stdout));
    // The k + 1 largest distances from the median are equal: the estimate is infinite.
    if (i < 2) assert.equal(columns[0]!.tailIndex.hill, null);
  }
});

Deno.test("analyze says in its first line what was taken for what, and asks for what cannot be told", async () => {
  const numbered = `0,1,2,3\n${lines.join("\n")}\n`;
  const asked = await analyze("x.csv", numbered);
  assert.equal(asked.code, 2);
  assert.match(
    asked.stderr,
    /^sgn-lab: \S+x\.csv: the first row \(0, 1, 2, 3\) looks like column numbers: say --header if it names the columns, --no-header if it is a minibatch\n$/,
  );
  const taken = await analyze("x.csv", numbered, "--header");
  assert.equal(
    first(taken.stdout),
    "x: 4 columns × 100 minibatches; read so: the first row names the columns",
  );
  const kept = await analyze("x.csv", numbered, "--no-header");
  assert.equal(first(kept.stdout), "x: 4 columns × 101 minibatches");
  const indexed = await analyze(
    "x.csv",
    `,a,b,c,d\n${lines.map((line, i) => `${i},${line}`).join("\n")}\n`,
  );
  assert.equal(
    first(indexed.stdout),
    "x: 4 columns × 100 minibatches; read so: the first row names the columns; " +
      "the unnamed first column counts the rows (0 to 99) and is left out",
  );
  const commas = lines.map((line) => line.split(",")[0]!.replace(".", ",")).join("\n");
  assert.match((await analyze("x.csv", commas)).stderr, /say --decimal , or --decimal \.\n$/);
  const decimal = await analyze("x.csv", commas, "--decimal", ",", "--json");
  const { readAs, columns } = analysisSchema.parse(JSON.parse(decimal.stdout));
  assert.deepEqual([readAs, columns.length], [["a comma stands before the decimals"], 1]);
});

Deno.test("analyze answers options that exclude each other or belong to another kind of file", async () => {
  const file = npyFile({ shape: `${ROWS}, 4` }, noise);
  const cases: readonly (readonly [string[], RegExp])[] = [
    [
      ["--header", "--no-header"],
      /analyze: --header and --no-header exclude each other; leave one/,
    ],
    [["--index"], /--index belongs to tables of text; \S+ is none: leave it out/],
    [["--decimal", ";"], /analyze: --decimal ;: no such value/],
  ];
  for (const [options, message] of cases) {
    const { code, stdout, stderr } = await analyze("x.npy", file, ...options);
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, message);
  }
});

Deno.test("analyze ends at once on Ctrl-C, inside a fit, too", async () => {
  const wide = npyFile({ shape: "1000, 400" }, normalNoise("interrupted", 400_000));
  await withFile("x.npy", wide, async (path) => {
    const main = fileURLToPath(new URL("./main.ts", import.meta.url));
    const child = new Deno.Command("deno", {
      args: [
        "run",
        "--no-prompt",
        "--allow-read",
        "--allow-env=INIT_CWD",
        "--ignore-env",
        main,
        "analyze",
        path,
      ],
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    // 400 columns in detail take much longer than this on any machine.
    await setTimeout(3000);
    const began = performance.now();
    child.kill("SIGINT");
    const { success, stdout } = await child.output();
    assert.equal(success, false);
    assert.equal(new TextDecoder().decode(stdout), "");
    assert(performance.now() - began < 5000);
  });
});
