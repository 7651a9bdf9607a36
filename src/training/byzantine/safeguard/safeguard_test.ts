import assert from "node:assert/strict";
import fc from "fast-check";
import { constant } from "../../../optim/constant.ts";
import { stream } from "../../../random/stream.ts";
import { eighths, rows } from "../testing/vectors.ts";
import { type SafeguardSettings, startSafeguard } from "./safeguard.ts";

const M = 6;
const fixed = (steps: number, value: number) => ({
  steps,
  threshold: { kind: "fixed", value } as const,
});
const DOUBLE: SafeguardSettings = { windows: [fixed(4, 6), fixed(2, 4)] };
/** Steps of gradients of all workers. */
const paths = fc.array(eighths(M, 2), { minLength: 5, maxLength: 9 });

function run(
  settings: SafeguardSettings,
  steps: readonly (readonly Float32Array[])[],
  workers = M,
) {
  const guard = startSafeguard(settings, workers);
  const seen = steps.map((gradients, t) => guard.observe(t, gradients));
  return { seen, removedAt: guard.removedAt, good: guard.good };
}

Deno.test("the good set never grows, and the step averages those that were good before it", () => {
  fc.assert(fc.property(paths, (steps) => {
    const { seen, removedAt, good } = run(DOUBLE, steps);
    const sets = [...seen.map(({ averaged }) => averaged), good];
    sets.slice(1).forEach((set, t) => {
      assert.ok(set.every((i) => sets[t]!.includes(i)));
      assert.ok(set.length > 0);
      assert.ok(!seen[t]!.spared || set.length === sets[t]!.length);
      for (const i of sets[t]!) assert.equal(removedAt[i] === t, !set.includes(i));
    });
    seen.forEach(({ aggregate, averaged }, t) => {
      const mean = averaged.reduce((sum, i) => sum + steps[t]![i]![0]!, 0) / averaged.length;
      assert.ok(Math.abs(aggregate[0]! - mean) < 1e-5);
    });
  }));
});

Deno.test("adding a vector to every worker's gradient changes no decision", () => {
  fc.assert(fc.property(paths, (steps) => {
    const moved = steps.map((gradients) => gradients.map((g) => g.map((x) => x + 16)));
    assert.deepEqual(run(DOUBLE, moved).removedAt, run(DOUBLE, steps).removedAt);
  }));
});

Deno.test("scaling gradients and thresholds together changes no decision", () => {
  fc.assert(fc.property(paths, fc.constantFrom(0.25, 4), (steps, factor) => {
    const scaled = steps.map((gradients) => gradients.map((g) => g.map((x) => factor * x)));
    const windows = [fixed(4, 6 * factor), fixed(2, 4 * factor)];
    assert.deepEqual(run({ windows }, scaled).removedAt, run(DOUBLE, steps).removedAt);
  }));
});

Deno.test("a permutation of the workers permutes the removals where the median worker is not tied", () => {
  fc.assert(fc.property(paths, (steps) => {
    const { seen, removedAt } = run(DOUBLE, steps);
    const back = run(DOUBLE, steps.map((gradients) => gradients.toReversed()));
    // The choice among tied workers goes by index, so compare while both chose the same worker.
    for (const [t, { windows }] of seen.entries()) {
      const same = windows.every(({ worker }, k) =>
        M - 1 - back.seen[t]!.windows[k]!.worker === worker
      );
      if (!same) return;
      removedAt.forEach((at, i) => assert.equal(at === t, back.removedAt[M - 1 - i] === t));
    }
  }));
});

Deno.test("honest workers are never removed while they are a majority within Th of each other", () => {
  // Four of six within ±1 per step and coordinate: pair distances of sums of four stay below 4·2·√2 = 11.4.
  const near = fc.array(fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 2, maxLength: 2 }), {
    minLength: 4,
    maxLength: 4,
  }).map((all) => rows(all.map((row) => row.map((x) => x / 8))));
  const step = fc.tuple(eighths(2, 2), near).map(([attack, honest]) => [...attack, ...honest]);
  const windows = [fixed(4, 11.4), fixed(2, 5.7)];
  fc.assert(fc.property(fc.array(step, { minLength: 8, maxLength: 12 }), (steps) => {
    const { removedAt } = run({ windows }, steps);
    assert.deepEqual(removedAt.slice(2), [null, null, null, null]);
  }));
});

Deno.test("what a removed worker sends has no influence", () => {
  fc.assert(fc.property(paths, fc.integer({ min: -50, max: 50 }), (steps, other) => {
    const { seen, removedAt } = run(DOUBLE, steps);
    const changed = steps.map((gradients, t) =>
      gradients.map((g, i) => removedAt[i] !== null && t > removedAt[i]! ? g.map(() => other) : g)
    );
    const again = run(DOUBLE, changed);
    assert.deepEqual(again.removedAt, removedAt);
    again.seen.forEach(({ aggregate }, t) => assert.deepEqual(aggregate, seen[t]!.aggregate));
  }));
});

Deno.test("a worker is kept at a distance of 2·Th and removed beyond; sums begin anew with each window", () => {
  const line = (far: number) => rows([[0], [0], [0], [far]]);
  const single = { windows: [fixed(2, 1)] };
  assert.deepEqual(run(single, [line(2)], 4).removedAt, [null, null, null, null]);
  assert.deepEqual(run(single, [line(2.125)], 4).removedAt, [null, null, null, 0]);
  assert.deepEqual(run(single, [line(1.5), line(0.5), line(2), line(0)], 4).removedAt[3], null);
  assert.deepEqual(run(single, [line(1.5), line(0.75)], 4).removedAt[3], 1);
});

Deno.test("windows that would together remove everyone remove nobody, and say so", () => {
  // Step 1: sums 0, 20, 0, 30 in the long window, which keeps 0 and 2; 0, 20, −10, 20 in the short one, which keeps 1 and 3.
  const steps = [rows([[0], [0], [10], [10]]), rows([[0], [20], [-10], [20]])];
  const alone = (k: number) =>
    run({ windows: [[fixed(2, 6), fixed(1, 6)][k]!] }, steps, 4).removedAt;
  assert.deepEqual([alone(0), alone(1)], [[null, 1, null, 1], [1, null, 1, null]]);
  const { seen, good } = run({ windows: [fixed(2, 6), fixed(1, 6)] }, steps, 4);
  assert.deepEqual(seen.map(({ spared }) => spared), [false, true]);
  assert.deepEqual(good, [0, 1, 2, 3]);
});

Deno.test("the median worker has most others within Th, ties to the lower index, majority or not", () => {
  const centre = (at: readonly number[]) =>
    run({ windows: [fixed(1, 1)] }, [rows(at.map((x) => [x]))], at.length).seen[0]!.windows[0]!
      .worker;
  assert.equal(centre([0, 1, 1.875, 2.75]), 1);
  assert.equal(centre([9, 0, 1, 5, 5.5]), 1, "no majority: two pairs, the lower index");
  assert.equal(centre([5, 0, 1, 0.5]), 1);
});

Deno.test("divided sums shrink with the number of good workers: the named variant of algorithm 1", () => {
  const steps = [rows([[0], [0], [0], [12]])];
  const windows = [fixed(2, 2)];
  assert.equal(run({ windows }, steps, 4).removedAt[3], 0);
  assert.equal(run({ windows, sums: "divided" }, steps, 4).removedAt[3], null); // 12/4 ≤ 2·2
});

Deno.test("a dynamic threshold follows the spread, and its floor holds it up", () => {
  const steps = [rows([[0], [1], [2], [3], [9]])];
  const dynamic = (floor: number) => ({
    windows: [{ steps: 1, threshold: { kind: "dynamic", multiplier: 2, floor } as const }],
  });
  // ⌈5/2⌉ + 1 = 4th smallest distance: 3, 2, 2, 3, 8; median worker 1, radius 4.
  const { seen, removedAt } = run(dynamic(0), steps, 5);
  assert.deepEqual([seen[0]!.windows[0]!.worker, seen[0]!.windows[0]!.radius], [1, 4]);
  assert.deepEqual(removedAt, [null, null, null, null, 0]);
  assert.equal(run(dynamic(4), steps, 5).removedAt[4], null, "2·4 ≥ 8");
});

Deno.test("noise is scaled by the learning rate as listed, or not as written", () => {
  const steps = [rows([[0, 0, 0], [0, 0, 0]])];
  const noise = (scaledBy: NonNullable<SafeguardSettings["noise"]>["scaledBy"]) =>
    run(
      {
        windows: [fixed(1, 1)],
        noise: { deviation: 0.5, scaledBy, stream: stream("safeguard noise") },
      },
      steps,
      2,
    ).seen[0]!.aggregate;
  const listed = noise({ kind: "rate" });
  const written = noise({ kind: "none", rate: constant(0.25) });
  assert.ok(listed.every((x) => x !== 0));
  assert.deepEqual(written, listed.map((x) => 4 * x));
});

Deno.test("startSafeguard() refuses no windows, windows of no steps, and gradients of other workers", () => {
  assert.throws(() => startSafeguard({ windows: [] }, 3), /safeguard: needs a window, got none/);
  assert.throws(() => startSafeguard({ windows: [fixed(0, 1)] }, 3), RangeError);
  assert.throws(
    () => startSafeguard(DOUBLE, 3).observe(0, rows([[1]])),
    /1 gradients of 3 workers/,
  );
});
