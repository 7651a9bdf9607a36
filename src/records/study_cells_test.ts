import assert from "node:assert/strict";
import { z } from "zod";
import type { GridPoint, Study } from "./study.ts";
import { studyCells } from "./study_cells.ts";

function study(points: readonly GridPoint<{ width: number }>[]): Study<{ width: number }, number> {
  return {
    id: "study",
    paper: "paper",
    title: "a test",
    compute: import.meta.url,
    needs: { engine: false, datasets: () => [] },
    settings: z.strictObject({ width: z.int() }),
    result: z.number(),
    grid: (profile) => profile === "smoke" ? points : [],
  };
}
const point = { id: "a/b", settings: { width: 3 }, replicates: 2, cost: 5 };

Deno.test("studyCells() gives every replication seeds of its own and changes nothing else", () => {
  const [first, second] = [0, 1].map((replication) =>
    studyCells(study([point, { ...point, id: "c", firstSeed: 10 }]), "smoke", replication)
  );
  assert.deepEqual(first!.map(({ id }) => id), [
    "study/a/b/seed0",
    "study/a/b/seed1",
    "study/c/seed10",
    "study/c/seed11",
  ]);
  first!.forEach(({ id: _id, seed, study: _study, ...same }, index) => {
    const { id, seed: shifted, study: _other, ...rest } = second![index]!;
    assert.equal(shifted, seed + 1000);
    assert(id.endsWith(`/seed${shifted}`));
    assert.deepEqual(rest, same);
  });
  assert.deepEqual(studyCells(study([point]), "paper", 0), []);
});

Deno.test("studyCells() refuses settings that do not fit, and seeds of the next replication", () => {
  const wide = { ...point, settings: { width: 0.5 } };
  assert.throws(() => studyCells(study([wide]), "smoke", 0), { name: "ZodError" });
  assert.throws(() => studyCells(study([{ ...point, firstSeed: 999 }]), "smoke", 0), {
    name: "RangeError",
    message: "studyCells: study/a/b has seeds up to 1000; the next replication begins at 1000",
  });
});

Deno.test("studyCells() makes as many seeds as asked for, the declared ones first", () => {
  const points = [{ ...point, firstSeed: 2000 }, { ...point, id: "c", replicates: 3 }];
  const ids = (seeds?: number) => studyCells(study(points), "smoke", 1, seeds).map(({ id }) => id);
  assert.deepEqual(
    ids(3),
    [3000, 3001, 3002].map((seed) => `study/a/b/seed${seed}`)
      .concat([1000, 1001, 1002].map((seed) => `study/c/seed${seed}`)),
  );
  assert.deepEqual(ids(1), ["study/a/b/seed3000", "study/c/seed1000"]);
  assert.ok(ids().every((id) => ids(3).includes(id)));
  assert.equal(ids(1000).length, 2000);
  assert.throws(() => ids(1001), /the next replication begins at 3000/);
});
