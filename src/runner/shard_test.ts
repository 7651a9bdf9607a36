import assert from "node:assert/strict";
import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";
import { openStore } from "./store/store.ts";
import { partOf, planOfShard } from "./shard.ts";
import { fixtureCells, fixturePoint } from "./testing/experiment.ts";
import { fixturePlan, fixtureRun, recordFiles } from "./testing/run.ts";

const COSTS = [90, 5, 40, 41, 12, 7, 66, 3, 4, 21, 30, 8];
const CELLS = fixtureCells(COSTS.map((ms, i) => fixturePoint(`cell${i}`, 1, "count", ms)));

Deno.test("partOf() gives every cell to one part, all of like cost", () => {
  for (const count of [1, 2, 3, 5, 40]) {
    const parts = partOf(CELLS, count);
    assert.equal(parts.size, CELLS.length);
    const loads = Array.from(
      { length: count },
      (_, i) =>
        CELLS.filter((cell) => parts.get(cell) === i + 1).reduce((sum, { cost }) => sum + cost, 0),
    );
    const total = COSTS.reduce((sum, ms) => sum + ms / 1000, 0);
    const bound = Math.max(total / count, Math.max(...COSTS) / 1000);
    assert.ok(Math.max(...loads) <= 4 / 3 * bound, `${count} parts: ${loads}`);
  }
});

Deno.test("planOfShard(): the parts do not depend on what is stored, and together give the whole", () =>
  withTemporaryFolder(async (folder) => {
    const store = openStore(folder);
    for (const index of [2, 1, 3]) {
      const plan = planOfShard(await fixturePlan(CELLS, store), { index, count: 3 });
      const mine = [...partOf(CELLS, 3)].filter(([, part]) => part === index);
      const pending = plan.cells.filter(({ action }) => action === "compute");
      assert.deepEqual(
        pending.map(({ cell }) => cell.id).sort(),
        mine.map(([{ id }]) => id).sort(),
      );
      const outcomes = await fixtureRun(CELLS, folder, { plan });
      const left = outcomes.filter(({ record }) => record === null);
      assert.ok(left.every(({ reason }) => /^left to shard [123]\/3$/.test(reason)));
    }
    await fixtureRun(CELLS, `${folder}/one`);
    assert.deepEqual(recordFiles(folder), recordFiles(`${folder}/one`));
  }));
