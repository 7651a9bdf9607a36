import assert from "node:assert/strict";
import { studyCells } from "../../../src/records/study_cells.ts";
import { grid as netsGrid } from "../architectures/grid.ts";
import { architectures } from "../architectures/study.ts";
import { grid } from "./grid.ts";
import { noise } from "./study.ts";

const laptop = grid("laptop");

Deno.test("grid() has the four core classes with the seeds and the training that the rules name", () => {
  assert.deepEqual(
    laptop.map(({ id, replicates, firstSeed, settings: { learningRate } }) => [
      id,
      replicates,
      firstSeed,
      learningRate,
    ]),
    [
      ["mnist-5k/fc100x3", 8, 2000, 0.1],
      ["glyphs-5k/fc100x3", 8, 2000, 0.1],
      ["mixture-2k/fc100x3", 8, 2000, 0.001],
      ["fashion-5k/fc100x3", 8, 2000, 0.1],
    ],
  );
  for (const { settings } of laptop) {
    assert.deepEqual([settings.fitLoss, settings.maximumSteps], [0.1, 8000]);
    assert.deepEqual(settings.datingPowers, [9, 7, 4, 3, 2, 1]);
  }
});

Deno.test("grid() measures what the rules name, where they name it", () => {
  const all = [32, 64, 128, 256, 512, 1024, 2048, 4096];
  for (const { settings } of laptop) {
    const { families, draws, manyDraws, withoutReplacement, data } = settings;
    assert.deepEqual(
      families.map((one) => [one.family, one.directions, one.surrogateSets, one.places.join()]),
      [
        ["sphere", 200, 20, "initial,early,late"],
        ["sphere", 50, 10, "dating"],
        ["coordinates", 200, 20, "early"],
        ["eigenvectors", 10, 20, "early"],
      ],
    );
    assert.deepEqual(families[0]!.batchSizes, all);
    assert.deepEqual(families[1]!.batchSizes, [32, 256, 1024, 4096]);
    assert.equal(draws, 1000);
    assert.deepEqual(manyDraws, {
      directions: 50,
      shapiroWilk: 5000,
      andersonDarling: 10_000,
      batchSizes: [256, 1024, 4096],
    });
    assert.deepEqual(withoutReplacement, [data.size === 2000 ? 125 : 312]);
  }
});

Deno.test("grid() of the other nets: six seeds, dense directions by the cheaper road, {0, e}", () => {
  assert.deepEqual(
    netsGrid("laptop").map(({ id, replicates, settings: { learningRate, families } }) => [
      id,
      replicates,
      learningRate,
      families.map((one) =>
        `${one.family} ${one.road ?? "direct"} ${one.directions} ${one.places}`
      ),
    ]),
    [
      ["mnist-2k/fc512x3", 6, 0.02, ["sphere gram 200 initial,early"]],
      ["mnist-2k/fc1024x2", 6, 0.05, ["sphere gram 200 initial,early"]],
      ["mnist-2k/lenet", 6, 0.05, ["sphere direct 200 initial,early"]],
    ],
  );
});

Deno.test("the laptop grid costs at most 1500 seconds of one core", () => {
  const cost = [noise, architectures].flatMap((study) => studyCells(study, "laptop", 0))
    .reduce((sum, cell) => sum + cell.cost, 0);
  assert(cost + 12 * 8 <= 1500, `${cost}`);
});
