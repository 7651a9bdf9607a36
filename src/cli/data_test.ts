import assert from "node:assert/strict";
import { fixtureExperiment, fixturePoint } from "../runner/testing/experiment.ts";
import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";
import { fixtureContext } from "./testing/context.ts";
import { runProgram } from "./program.ts";

/** Runs a command with `SGN_DATA` set, and puts the variable back. */
async function withData(path: string, folder: string, words: readonly string[]) {
  const before = Deno.env.get("SGN_DATA");
  Deno.env.set("SGN_DATA", path);
  try {
    const { datasetChecksum } = await import("../data/mod.ts");
    const needs = { engine: true, datasets: () => ["mnist"] };
    const experiment = fixtureExperiment([fixturePoint("a", 1)], [], { needs });
    const context = { ...fixtureContext(folder, [experiment]), datasetChecksum };
    const code = await runProgram(words, context);
    return { code, ...context.output };
  } finally {
    if (before === undefined) Deno.env.delete("SGN_DATA");
    else Deno.env.set("SGN_DATA", before);
  }
}

const commands = ["reproduce", "reproduce --dry-run", "report", "data list", "data check"];
for (const command of commands) {
  Deno.test(`${command} answers an SGN_DATA that names no folder in one line`, () =>
    withTemporaryFolder(async (folder) => {
      Deno.writeTextFileSync(`${folder}/file`, "");
      for (const path of [`${folder}/nowhere`, `${folder}/file`]) {
        const { code, stdout, stderr } = await withData(path, folder, command.split(" "));
        assert.equal(code, 2);
        assert.equal(stdout, "");
        assert.equal(
          stderr,
          `sgn-lab: SGN_DATA=${path}: ${path} is not a folder; name the folder that holds the ` +
            "data sets' folders, or unset the variable\n",
        );
      }
      assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), ["file"]);
    }));
}

Deno.test("data list takes an empty SGN_DATA for an unset one", () =>
  withTemporaryFolder(async (folder) => {
    const { code, stdout } = await withData("", folder, ["data", "list"]);
    assert.equal(code, 0);
    assert.match(stdout, /mnist +present/);
  }));
