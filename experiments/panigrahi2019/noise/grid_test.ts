import assert from "node:assert/strict";
import { grid } from "./grid.ts";

Deno.test("grid() gives unique ids and the seeds that the claims need", () => {
  for (const profile of ["smoke", "laptop", "paper"] as const) {
    const ids = grid(profile).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, profile);
  }
  const core = grid("laptop").filter(({ id }) => id.endsWith("/fc100x3"));
  assert.deepEqual(
    core.map(({ settings }) => settings.data.id),
    ["mnist", "glyphs", "mixture", "fashion-mnist"],
  );
  for (const { replicates } of core) assert.equal(replicates, 8);
});

Deno.test("grid() judges dense directions with at least 200 of them on the core net", () => {
  for (const { id, settings } of grid("laptop")) {
    if (!id.endsWith("/fc100x3")) continue;
    const sphere = settings.families.find((one) => one.family === "sphere")!;
    assert(sphere.directions >= 200 && settings.draws >= 1000 && settings.surrogateSets >= 20);
  }
});
