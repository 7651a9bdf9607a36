import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";
import { studyCells } from "../records/study_cells.ts";
import { createSourceHasher } from "../sources/import_closure.ts";
import { parseLockfile } from "../sources/lockfile.ts";
import { plan, studyEntries } from "./plan.ts";
import { openStore } from "./store/store.ts";
import { fixturePoint, fixtureStudy } from "./testing/experiment.ts";
import { walks } from "./testing/paper/walks/study.ts";

/** Everything that an address may depend on, and some things that it must not. */
interface World {
  readonly study: string;
  readonly paper: string;
  readonly milliseconds: number;
  readonly seed: number;
  readonly checksum: string;
  readonly engineId: string;
  readonly engineVersion: string;
  readonly needsEngine: boolean;
  /** Texts of the files: what computes the cell, what that imports, the adapter, what nothing imports. */
  readonly own: string;
  readonly imported: string;
  readonly adapter: string;
  readonly unused: string;
  readonly point: string;
  readonly cost: number;
  readonly title: string;
}

const BASE: World = {
  study: "cells",
  paper: "fixture",
  milliseconds: 1,
  seed: 1,
  checksum: "aa",
  engineId: "onnx:cpu",
  engineVersion: "library 1.0",
  needsEngine: true,
  own: 'import "./imported.ts";\n',
  imported: "// imported\n",
  adapter: "// adapter\n",
  unused: "// unused\n",
  point: "all",
  cost: 1,
  title: "squares",
};

/** The address of one cell in a world whose files are really there. */
async function address(change: Partial<World>): Promise<string> {
  const world = { ...BASE, ...change };
  return await withTemporaryFolder(async (root) => {
    for (const name of ["own", "imported", "adapter", "unused"] as const) {
      await Deno.writeTextFile(join(root, `${name}.ts`), world[name]);
    }
    const study = fixtureStudy([{
      ...fixturePoint(world.point, world.seed, "count", world.milliseconds),
      cost: world.cost,
    }], {
      id: world.study,
      paper: world.paper,
      title: world.title,
      compute: pathToFileURL(join(root, "own.ts")).href,
      needs: { engine: world.needsEngine, datasets: () => ["mnist"] },
    });
    const { cells } = await plan({
      cells: studyCells(study, "smoke", 0),
      engine: {
        id: world.engineId,
        version: world.engineVersion,
        note: "for the tests",
        entries: [join(root, "adapter.ts")],
      },
      // Files of the house are named relative to it, those of this world relative to their folder, wherever that is.
      hasher: createSourceHasher({ root, imports: {}, lockfile: parseLockfile("") }),
      store: openStore(join(root, "store")),
      datasetChecksum: () => Promise.resolve(world.checksum),
      force: false,
    });
    return cells[0]!.key!;
  });
}

const PARTS: readonly Partial<World>[] = [
  { study: "others" },
  { paper: "another" },
  { milliseconds: 2 },
  { seed: 2 },
  { checksum: "bb" },
  { engineId: "onnx:wasm" },
  { engineVersion: "library 1.1" },
  { needsEngine: false },
  { own: 'import "./imported.ts";\n// changed\n' },
  { imported: "// changed\n" },
  { adapter: "// changed\n" },
];
for (const part of PARTS) {
  Deno.test(`a cell's address changes with ${Object.keys(part)[0]} alone`, async () => {
    assert.notEqual(await address(part), await address({}));
  });
}

const OTHERS: readonly Partial<World>[] = [
  { unused: "// changed\n" },
  { point: "renamed" },
  { cost: 99 },
  { title: "other words" },
];
for (const other of OTHERS) {
  Deno.test(`a cell's address does not depend on ${Object.keys(other)[0]}`, async () => {
    assert.equal(await address(other), await address({}));
  });
}

Deno.test("the address of a cell without engine does not depend on engine, version and adapter", async () => {
  const without = (change: Partial<World>) => address({ ...change, needsEngine: false });
  const plain = await without({});
  for (
    const change of [
      { engineId: "onnx:wasm" },
      { engineVersion: "library 1.1" },
      { adapter: "// changed\n" },
    ]
  ) {
    assert.equal(await without(change), plain, JSON.stringify(change));
  }
  assert.notEqual(await without({ own: "// changed\n" }), plain);
});

Deno.test("the generator of random bits is part of every address, also where a study names it as a type alone", () => {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const hasher = createSourceHasher({ root, imports: {}, lockfile: parseLockfile("") });
  const own = Object.keys(hasher.closure([walks.compute]));
  assert(!own.includes("src/random/threefry.ts"));
  const all = Object.keys(hasher.closure(studyEntries(walks, { entries: [] })));
  assert(all.includes("src/random/threefry.ts"));
});
