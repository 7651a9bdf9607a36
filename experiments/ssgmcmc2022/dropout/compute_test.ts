import assert from "node:assert/strict";
import { stream } from "../../../src/random/stream.ts";
import { compute } from "./compute.ts";
import { grid } from "./grid.ts";

const [{ settings }] = grid("laptop") as [ReturnType<typeof grid>[number]];

Deno.test("dropout: a short cell lies near the exact laws, the released rule at half", async () => {
  const cell = {
    settings: {
      ...settings,
      dropout: {
        ...settings.dropout,
        keeps: [0.5, 1],
        stepPerKeep: 0.02,
        steps: 4000,
        dropped: 1000,
      },
    },
    seed: 0,
    stream: stream("ssgmcmc2022", "test", "dropout"),
  };
  const { dropout, released, corrected } = await compute(cell, { progress() {} });
  // Slowest modes of 340 (p = .5) and 95 steps; 50 chains of 3000: relative standard errors near .03 and .04.
  assert(Math.abs(dropout[0]!.square / (0.19 / (1 - 0.81 / 4)) - 1) < 0.25);
  assert(Math.abs(dropout[1]!.square - 1) < 0.3);
  assert(Math.abs(corrected.square - 1) < 0.3);
  assert(Math.abs(released.square - 0.5) < 0.15);
  assert(dropout[0]!.product > 0 && dropout[1]!.product > 0.5);
});

Deno.test("the laptop profile is the one of the rules", () => {
  assert.deepEqual(settings, {
    correlation: 0.9,
    chains: 50,
    startVariance: 0.09,
    dropout: {
      keeps: [0.1, 0.3, 0.5, 0.9, 1],
      stepPerKeep: 0.005,
      steps: 10_000,
      dropped: 4000,
      memory: 1000,
    },
    sgld: { stepSize: 0.02, steps: 3000, dropped: 1000 },
  });
  assert.deepEqual(grid("laptop").map(({ replicates }) => replicates), [10]);
});
