import assert from "node:assert/strict";
import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";
import { recordFiles } from "../runner/testing/run.ts";
import { runProgram } from "./program.ts";
import { fixtureContext } from "./testing/context.ts";

/** A project that cannot be written to, seen from a folder `here`; the paths of its own must stay as they are. */
function readOnly(folder: string) {
  return {
    ...fixtureContext(`${folder}/project`),
    cwd: `${folder}/here`,
    canWrite: (path: string) => path.startsWith(`${folder}/here/`),
  };
}

async function run(folder: string, ...words: string[]) {
  const context = readOnly(folder);
  const code = await runProgram(words, context);
  return { code, ...context.output };
}

Deno.test("reproduce in a read-only project writes to sgn-lab here, and says so before it computes", () =>
  withTemporaryFolder(async (folder) => {
    const first = await run(folder, "reproduce", "--profile", "smoke");
    assert.equal(first.code, 0, first.stderr);
    const [line] = first.stderr.split("\n");
    assert.match(line!, /^records and report go to .*\/here\/sgn-lab: .* cannot be written to$/);
    assert.equal(Object.keys(recordFiles(`${folder}/here/sgn-lab/store`)).length, 6);
    assert.ok(Deno.statSync(`${folder}/here/sgn-lab/reports/latest/index.html`).isFile);
    assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), ["here"]);
    const again = await run(folder, "report", "--profile", "smoke");
    assert.equal(again.code, 0, again.stderr);
    const explained = await run(folder, "explain", "F1", "--profile", "smoke");
    assert.match(explained.stdout, /6 of 6 cells/);
    const cleaned = await run(folder, "clean", "--store");
    assert.match(cleaned.stdout, /removed .*\/here\/sgn-lab\/reports\/latest\/index\.html/);
    assert.equal(Object.keys(recordFiles(`${folder}/here/sgn-lab/store`)).length, 0);
  }));

Deno.test("--out names another folder, relative to where the user stands; SGN_STORE stays where it is", () =>
  withTemporaryFolder(async (folder) => {
    const words = ["reproduce", "--profile", "smoke", "--out", "there"];
    const { code, stderr } = await run(folder, ...words);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /^records and report go to .*\/here\/there\n/);
    assert.equal(Object.keys(recordFiles(`${folder}/here/there/store`)).length, 6);
    const context = { ...readOnly(folder), store: `${folder}/shared`, storeNamed: true };
    assert.equal(await runProgram(words, context), 0);
    assert.match(context.output.stderr, /^report goes to .*\/here\/there\n/);
    assert.equal(Object.keys(recordFiles(`${folder}/shared`)).length, 6);
  }));

Deno.test("--out that is a file is answered in one line", () =>
  withTemporaryFolder(async (folder) => {
    Deno.mkdirSync(`${folder}/here`);
    Deno.writeTextFileSync(`${folder}/here/file`, "");
    const { code, stderr } = await run(folder, "reproduce", "--profile", "smoke", "--out", "file");
    assert.equal(code, 2);
    assert.match(stderr, /\nsgn-lab: cannot write to .*here\/file.*; move that file or .*\n$/);
  }));

Deno.test("where neither the project nor the current folder can be written to, one line asks for --out", () =>
  withTemporaryFolder(async (folder) => {
    const context = { ...readOnly(folder), canWrite: () => false };
    assert.equal(await runProgram(["reproduce", "--profile", "smoke"], context), 2);
    assert.match(
      context.output.stderr,
      /^sgn-lab: neither .* nor .* can be written to; name another folder with --out\n$/,
    );
  }));
