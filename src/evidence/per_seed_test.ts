import assert from "node:assert/strict";
import { perSeed } from "./per_seed.ts";

Deno.test("perSeed() keeps groups and seeds apart, in the order of their first items", () => {
  const items = [
    { seed: 1, b: 64, x: 1 },
    { seed: 1, b: 32, x: 10 },
    { seed: 0, b: 64, x: 2 },
    { seed: 1, b: 64, x: 3 },
  ];
  const sum = (own: readonly { x: number }[]) => own.reduce((total, { x }) => total + x, 0);
  const groups = perSeed(items, ({ b }) => ({ b }), ({ seed }) => seed, sum);
  assert.deepEqual(groups, [[{ b: 64 }, [4, 2]], [{ b: 32 }, [10]]]);
});
