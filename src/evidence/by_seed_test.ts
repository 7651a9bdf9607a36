import assert from "node:assert/strict";
import { effectsBySeed, valuesBySeed } from "./by_seed.ts";

interface Run {
  readonly seed: number;
  readonly data: string;
}

const keys = { seed: (run: Run) => run.seed, class: (run: Run) => run.data };

Deno.test("valuesBySeed() counts a seed only with a run of every class, in order of the seeds", () => {
  const runs = [
    { seed: 2, data: "mnist" },
    { seed: 2, data: "glyphs" },
    { seed: 1, data: "mnist" },
    { seed: 0, data: "glyphs" },
    { seed: 0, data: "mnist" },
    { seed: 0, data: "mnist" },
  ];
  const count = (seedRuns: readonly Run[]) => seedRuns.length;
  assert.deepEqual(valuesBySeed(runs, keys, count), [
    { seed: 0, value: 3 },
    { seed: 2, value: 2 },
  ]);
});

Deno.test("effectsBySeed() leaves out what is no number or infinite, valuesBySeed() keeps it", () => {
  const runs = [0, 1, 2].map((seed) => ({ seed, data: "mnist" }));
  const values = [NaN, Infinity, 5];
  const read = ([run]: readonly Run[]) => values[run!.seed]!;
  assert.deepEqual(effectsBySeed(runs, keys, read), [{ seed: 2, value: 5 }]);
  assert.deepEqual(valuesBySeed(runs, keys, read).map(({ value }) => value), values);
});
