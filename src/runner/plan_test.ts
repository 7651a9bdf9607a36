import assert from "node:assert/strict";
import { UserError } from "../base/errors.ts";
import { fixtureCell, fixtureExperiment } from "./testing/experiment.ts";
import { FIXTURE_ENGINE } from "./testing/run.ts";
import { createSourceHasher } from "../sources/import_closure.ts";
import { parseLockfile } from "../sources/lockfile.ts";
import { plan } from "./plan.ts";
import { select } from "./selection.ts";
import { openStore } from "./store/store.ts";
import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";

class MissingData extends UserError {
  override readonly name = "MissingData";
}

function planWith(folder: string, checksums: Record<string, string>) {
  const cells = [
    { ...fixtureCell("mnist/seed1", 1), dataset: "mnist" },
    { ...fixtureCell("mnist/seed2", 2), dataset: "mnist" },
    { ...fixtureCell("fashion/seed1", 1), dataset: "fashion" },
    fixtureCell("none/seed1", 1),
  ];
  const asked: string[] = [];
  const planned = plan({
    selected: select([fixtureExperiment(cells)], [], "smoke", 0),
    engine: FIXTURE_ENGINE,
    hasher: createSourceHasher({ root: "/", imports: {}, lockfile: parseLockfile("") }),
    store: openStore(folder),
    datasetChecksum(id) {
      asked.push(id);
      const checksum = checksums[id];
      if (checksum === undefined) throw new MissingData(`${id} is missing; run: fetch ${id}`);
      return Promise.resolve(checksum);
    },
    force: false,
  });
  return { planned, asked };
}

Deno.test("plan() asks for each data set once and skips the cells of a missing one", () =>
  withTemporaryFolder(async (folder) => {
    const { planned, asked } = planWith(folder, { mnist: "aa" });
    const { cells, datasets } = await planned;
    assert.deepEqual(asked, ["mnist", "fashion"]);
    assert.deepEqual(cells.map(({ action, reason }) => `${action}: ${reason}`), [
      "compute: new",
      "compute: new",
      "skip: fashion is missing; run: fetch fashion",
      "compute: new",
    ]);
    assert.deepEqual([...datasets], [
      ["mnist", { checksum: "aa" }],
      ["fashion", { missing: "fashion is missing; run: fetch fashion" }],
    ]);
  }));

Deno.test("plan() addresses cells by the content of their data", () =>
  withTemporaryFolder(async (folder) => {
    const before = (await planWith(folder, { mnist: "aa" }).planned).cells;
    const after = (await planWith(folder, { mnist: "bb" }).planned).cells;
    assert.notEqual(before[0]!.key, after[0]!.key);
    assert.equal(before[3]!.key, after[3]!.key);
    assert.equal(new Set(before.map(({ key }) => key)).size, 4);
  }));
