import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { recordFiles } from "../runner/testing/run.ts";
import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";

const DRIVER = fileURLToPath(new URL("./testing/driver.ts", import.meta.url));

function start(folder: string, killAfter: number, ...args: string[]): Deno.ChildProcess {
  return new Deno.Command("deno", {
    args: [
      "run",
      "--no-prompt",
      "--allow-read",
      `--allow-write=${folder}`,
      "--allow-env=SGN_STORE",
      "--ignore-env",
      "--allow-sys=hostname",
      "--allow-run",
      DRIVER,
      folder,
      String(killAfter),
      "reproduce",
      ...args,
    ],
    stdout: "piped",
    stderr: "piped",
  }).spawn();
}

async function finish(child: Deno.ChildProcess) {
  const { code, stdout, stderr } = await child.output();
  const [out, err] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
  return { code, stdout: out!, stderr: err! };
}

Deno.test("reproduce killed at any moment and run again gives byte-identical records", () =>
  withTemporaryFolder(async (folder) => {
    const undisturbed = await finish(start(`${folder}/undisturbed`, 0, "--workers", "1"));
    assert.equal(undisturbed.code, 0, undisturbed.stderr);
    const expected = recordFiles(`${folder}/undisturbed/store`);
    assert.equal(Object.keys(expected).length, 6);
    // The moments lie before, between and after the cells' ends, whatever the machine's speed.
    for (const killAfter of [1, 60, 90, 120, 160]) {
      const killed = await finish(start(`${folder}/killed`, killAfter, "--workers", "2"));
      if (killAfter === 1) assert.equal(killed.code, 137, "killed before anything could end");
      if (killed.code === 0) break;
      assert.doesNotMatch(killed.stderr, /sgn-lab:|Error/);
      for (const [name, text] of Object.entries(recordFiles(`${folder}/killed/store`))) {
        assert.equal(text, expected[name], "a record is whole or absent");
      }
    }
    const again = await finish(start(`${folder}/killed`, 0, "--workers", "2"));
    assert.equal(again.code, 0, again.stderr);
    assert.deepEqual(recordFiles(`${folder}/killed/store`), expected);
  }));

Deno.test("two processes at once share a store and compute no cell twice", () =>
  withTemporaryFolder(async (folder) => {
    const runs = await Promise.all(
      [1, 2].map(() => finish(start(folder, 0, "--workers", "1", "--json"))),
    );
    const documents = runs.map(({ code, stdout, stderr }) => {
      assert.equal(code, 0, stderr);
      return JSON.parse(stdout);
    });
    const computed = documents.map((document) => document.summary.computed as number);
    assert.equal(computed[0]! + computed[1]!, 6);
    assert.equal(Object.keys(recordFiles(`${folder}/store`)).length, 6);
  }));
