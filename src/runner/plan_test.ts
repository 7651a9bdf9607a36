import assert from "node:assert/strict";
import { UserError } from "../base/errors.ts";
import type { GridPoint } from "../records/study.ts";
import {
  fixtureCells,
  fixturePoint,
  type FixtureSettings,
  fixtureStudy,
} from "./testing/experiment.ts";
import { studyCells } from "../records/study_cells.ts";
import { FIXTURE_ENGINE } from "./testing/run.ts";
import { createSourceHasher } from "../sources/import_closure.ts";
import { parseLockfile } from "../sources/lockfile.ts";
import { plan } from "./plan.ts";
import { openStore } from "./store/store.ts";
import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";

class MissingData extends UserError {
  override readonly name = "MissingData";
}

function reading(dataset: string, seed: number): GridPoint<FixtureSettings> {
  const point = fixturePoint(dataset, seed);
  return { ...point, settings: { ...point.settings, dataset } };
}

function planWith(folder: string, checksums: Record<string, string>) {
  const asked: string[] = [];
  const planned = plan({
    cells: fixtureCells([
      reading("mnist", 1),
      reading("mnist", 2),
      reading("fashion", 1),
      fixturePoint("none", 1),
    ]),
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

Deno.test("plan(): the address of a cell that reads two data sets holds both", () =>
  withTemporaryFolder(async (folder) => {
    const study = fixtureStudy([fixturePoint("two", 1)], {
      needs: { engine: true, datasets: () => ["mnist", "fashion"] },
    });
    const keyWith = async (checksums: Record<string, string>) => {
      const { cells } = await plan({
        cells: studyCells(study, "smoke", 0),
        engine: FIXTURE_ENGINE,
        hasher: createSourceHasher({ root: "/", imports: {}, lockfile: parseLockfile("") }),
        store: openStore(folder),
        datasetChecksum: (id) => Promise.resolve(checksums[id]!),
        force: false,
      });
      return cells[0]!.key;
    };
    const key = await keyWith({ mnist: "aa", fashion: "bb" });
    assert.equal(await keyWith({ mnist: "aa", fashion: "bb" }), key);
    assert.notEqual(await keyWith({ mnist: "aa", fashion: "cc" }), key);
    assert.notEqual(await keyWith({ mnist: "cc", fashion: "bb" }), key);
  }));
