import assert from "node:assert/strict";
import { cells } from "./cells.ts";
import type { CellSettings } from "./settings.ts";

Deno.test("cells() gives unique ids and the seeds that the claims need", () => {
  for (const profile of ["smoke", "laptop", "paper"] as const) {
    const all = cells(profile, 0);
    assert.equal(new Set(all.map((one) => one.id)).size, all.length, profile);
  }
  const core = cells("laptop", 0).filter((one) => one.id.includes("/fc100x3/"));
  const bySet = Map.groupBy(core, (one) => one.dataset);
  assert.deepEqual([...bySet.keys()], ["mnist", "glyphs", "mixture", "fashion-mnist"]);
  for (const group of bySet.values()) assert.equal(group.length, 8);
});

Deno.test("cells() gives every replication seeds of its own and changes nothing else", () => {
  const base = cells("laptop", 0);
  const shifted = cells("laptop", 1);
  base.forEach((cell, index) => {
    assert.equal(shifted[index]!.seed, cell.seed + 1000);
    assert.deepEqual(shifted[index]!.parameters, cell.parameters);
  });
});

Deno.test("cells() judges dense directions with at least 200 of them on the core net", () => {
  for (const cell of cells("laptop", 0).filter((one) => one.id.includes("/fc100x3/"))) {
    const settings = cell.parameters as unknown as CellSettings;
    const sphere = settings.families.find((one) => one.family === "sphere")!;
    assert(sphere.directions >= 200 && settings.draws >= 1000 && settings.surrogateSets >= 20);
  }
});
