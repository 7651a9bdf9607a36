import assert from "node:assert/strict";
import { fixtureContext } from "./testing/context.ts";
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

Deno.test("verify refuses what it cannot do before it begins", () =>
  inFolder(async (folder) => {
    const answers: [string, string][] = [
      ["--seed 1 --vary-seed", "--seed and --vary-seed exclude each other; leave one out"],
      ["--publish --quick", "only a full run is published; leave out --quick or --publish"],
      ["--publish --only moments", "only a full run is published; leave out --only or --publish"],
    ];
    for (const [words, message] of answers) {
      const context = fixtureContext(folder);
      assert.equal(await runProgram(["verify", ...words.split(" ")], context), 2);
      assert.equal(context.output.stderr, `sgn-lab: verify: ${message}\n`);
    }
  }));
