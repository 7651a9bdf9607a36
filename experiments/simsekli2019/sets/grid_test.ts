import assert from "node:assert/strict";
import { grid as settingsGrid } from "../settings/grid.ts";
import { grid } from "./grid.ts";

Deno.test("further sets are measured as MNIST is, with both losses", () => {
  const laptop = grid("laptop");
  assert.deepEqual(laptop.map(({ id }) => id), [
    "optdigits/fc100x3/cross-entropy",
    "optdigits/fc100x3/linear-hinge",
    "cifar-10/fc100x3/cross-entropy",
    "cifar-10/fc100x3/linear-hinge",
  ]);
  const mnist = settingsGrid("laptop").filter(({ id }) => id.startsWith("mnist/"));
  laptop.forEach(({ settings: { data, ...rest }, replicates }, at) => {
    const { data: own, ...same } = mnist[at % 2]!.settings;
    assert.deepEqual([rest, data.size, replicates], [same, own.size, 10]);
  });
});

Deno.test("no cell is measured by the study of data sets and losses as well", () => {
  for (const profile of ["smoke", "laptop", "paper"] as const) {
    const judged = settingsGrid(profile).map(({ id }) => id);
    assert(grid(profile).every(({ id }) => !judged.includes(id)), profile);
  }
});
