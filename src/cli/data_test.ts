import assert from "node:assert/strict";
import { fixtureExperiment, fixturePoint } from "../runner/testing/experiment.ts";
import { datasetsSchema, datasetsSchemaText } from "../data/dataset_status_schema.ts";
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

Deno.test("data list --json and data check --json follow their schema, whatever lies in the folders", () =>
  withTemporaryFolder(async (folder) => {
    Deno.mkdirSync(`${folder}/optdigits`);
    Deno.mkdirSync(`${folder}/fashion_mnist`);
    for (const name of ["optdigits.tra", "optdigits.tes"]) {
      Deno.writeTextFileSync(`${folder}/optdigits/${name}`, "<!doctype html><title>404</title>");
    }
    for (const verb of ["list", "check"]) {
      const { stdout } = await withData(folder, folder, ["data", verb, "--json"]);
      const rows = datasetsSchema.parse(JSON.parse(stdout));
      const of = (id: string) => rows.find((row) => row.id === id)!;
      assert.match(of("fashion-mnist").note, /there is .*fashion_mnist; name it fashion-mnist/);
      assert.equal(of("optdigits").state, verb === "list" ? "present" : "damaged");
      if (verb === "check") assert.match(of("optdigits").note, /is an HTML page, not the data/);
    }
  }));

Deno.test("schemas/datasets.schema.json is current", async () => {
  const file = new URL("../../schemas/datasets.schema.json", import.meta.url);
  assert.equal(
    await Deno.readTextFile(file),
    datasetsSchemaText(),
    "run deno run --allow-write=schemas src/data/dataset_status_schema.ts",
  );
});
