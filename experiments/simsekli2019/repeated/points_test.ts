import assert from "node:assert/strict";
import { grid as noiseGrid } from "../noise/grid.ts";
import { grid as widthGrid } from "../width/grid.ts";
import { noisePoints, widthPoints } from "./points.ts";

Deno.test("every training of the judged grids is repeated, as it is there", () => {
  for (const profile of ["smoke", "laptop", "paper"] as const) {
    for (
      const [points, grid] of [
        [noisePoints(profile), noiseGrid(profile)],
        [widthPoints(profile), widthGrid(profile)],
      ] as const
    ) {
      assert.equal(points.length, grid.length);
      points.forEach(({ settings, replicates }, at) => {
        const { net, data, loss, learningRate, batchSize } = grid[at]!.settings;
        const { net: n, data: d, loss: l, learningRate: r, batchSize: b } = settings;
        assert.deepEqual([n, d, l, r, b], [net, data, loss, learningRate, batchSize]);
        assert.equal(replicates, grid[at]!.replicates);
      });
    }
  }
});

Deno.test("widths are measured where the judged study measures: at its last step, or at T", () => {
  const [laptop] = widthPoints("laptop");
  assert.deepEqual([laptop!.settings.steps, laptop!.settings.multiple, laptop!.settings.cap], [
    [300],
    0,
    300,
  ]);
  const [paper] = widthPoints("paper");
  assert.deepEqual([paper!.settings.steps, paper!.settings.multiple, paper!.settings.cap], [
    [],
    1,
    65_000,
  ]);
});
