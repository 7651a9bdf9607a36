import assert from "node:assert/strict";
import { fixtureContext } from "./fixture/context.ts";
import { runProgram } from "./program.ts";

async function inFolder(test: (folder: string) => Promise<void>) {
  const folder = await Deno.makeTempDir();
  try {
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("verify runs a part of the suite in workers and writes page and JUnit, but no certificate", () =>
  inFolder(async (folder) => {
    const context = fixtureContext(folder);
    const words = ["verify", "--quick", "--only", "moments", "--workers", "1", "--out", folder];
    assert.equal(await runProgram(words, context), 0, context.output.stderr);
    assert.match(context.output.stdout, /moments +2\/2 +2\/2 +– +4\/4 +any/);
    assert.match(context.output.stdout, /all 8 checks passed/);
    const files = [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
    assert.deepEqual(files, ["index.html", "junit.xml"]);
  }));

Deno.test("verify says what it does not know, and exits 5 where nothing ran", () =>
  inFolder(async (folder) => {
    const context = fixtureContext(folder);
    assert.equal(await runProgram(["verify", "--only", "nothing", "--out", folder], context), 5);
    assert.match(context.output.stderr, /^sgn-lab: verify: no check is named nothing; /);
    const both = fixtureContext(folder);
    assert.equal(await runProgram(["verify", "--seed", "1", "--vary-seed"], both), 2);
    assert.match(both.output.stderr, /--seed and --vary-seed exclude each other/);
  }));
