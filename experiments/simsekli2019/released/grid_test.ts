import assert from "node:assert/strict";
import { grid as widthGrid } from "../width/grid.ts";
import { grid } from "./grid.ts";

const own = grid("paper").map(({ settings }) => settings);

Deno.test("together with the study of the width, the released code's grid is whole, and no net comes twice", () => {
  const width = widthGrid("paper").map(({ settings }) => settings);
  const names = [...own, ...width].map(({ net, data, loss }) => `${data.id} ${net.name} ${loss}`);
  assert.equal(new Set(names).size, names.length);
  for (const id of ["mnist", "cifar-10"]) {
    for (const loss of ["cross-entropy", "linear-hinge"]) {
      for (let depth = 2; depth <= 10; depth++) {
        for (let width = 4; width <= 1024; width *= 2) {
          assert(names.includes(`${id} fc${width}x${depth} ${loss}`), `${id} ${width} ${depth}`);
        }
      }
    }
  }
  assert.equal(names.filter((name) => name.includes("alexnet")).length, 8);
  assert.equal(names.length, 2 * 2 * 9 * 9 + 8);
});

Deno.test("the released grid is trained as the released code trains, with P = 600 and 500, in bounded memory", () => {
  for (const { batchSize, learningRate, steps, rows, data } of own) {
    assert.deepEqual([batchSize, learningRate, steps, rows], [100, 0.1, 65_000, "streamed"]);
    assert.equal(data.size / batchSize, data.id === "mnist" ? 600 : 500);
  }
  assert.deepEqual([grid("smoke"), grid("laptop")], [[], []]);
});
