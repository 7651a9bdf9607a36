import assert from "node:assert/strict";
import fc from "fast-check";
import { fillNormal } from "../../../random/normal.ts";
import { stream } from "../../../random/stream.ts";
import { eighths, rows } from "../testing/vectors.ts";
import { type Aggregator, startAggregator } from "./aggregator.ts";
import { centredClipping } from "./centred_clipping.ts";
import { geometricMedian } from "./geometric_median.ts";
import { krum } from "./krum.ts";
import { krumScores } from "./krum_scores.ts";
import { trimmedMean } from "./trimmed_mean.ts";
import { zeno } from "./zeno.ts";

const ALL: readonly Aggregator[] = [
  { kind: "mean" },
  { kind: "coordinate-median" },
  { kind: "trimmed-mean", f: 1 },
  { kind: "geometric-median" },
  { kind: "krum", f: 1 },
  { kind: "multi-krum", f: 1, keep: 4 },
  { kind: "centred-clipping", radius: 1e6, iterations: 1 },
];

function aggregate(aggregator: Aggregator, gradients: readonly Float32Array[]): Float32Array {
  const found = startAggregator(aggregator, gradients.length).aggregate(gradients, {
    step: 0,
    parameters: new Float32Array(gradients[0]!.length),
    honest: [],
    loss: () => Promise.reject(new Error("not asked for")),
  });
  assert.ok(found instanceof Float32Array);
  return found;
}

const close = (a: Float32Array, b: ArrayLike<number>, tolerance: number) =>
  a.forEach((x, j) => assert.ok(Math.abs(x - b[j]!) <= tolerance, `${a} is not ${Array.from(b)}`));

Deno.test("aggregators give [4, 5, 6] on byzfl's rows, as its printed results but Krum's and the unconverged median's", () => {
  const three = rows([[1, 2, 3], [4, 5, 6], [7, 8, 9]]);
  const defined = ALL.filter(({ kind }) => !kind.includes("krum"));
  for (const one of defined) close(aggregate(one, three), [4, 5, 6], 0);
  assert.throws(
    () => krum(three, 1, 1),
    new RangeError("Krum: f must be a whole number with 2f + 2 < 3, got 1"),
  );
});

Deno.test("Krum with n − f − 2 neighbours picks 1 of {0, 1, 2.1, 3.3, 10} at f = 1", () => {
  const line = [0, 1, 2.1, 3.3, 10].map((x) => Float32Array.of(x));
  assert.deepEqual(aggregate({ kind: "krum", f: 1 }, line), Float32Array.of(1));
  const scores = [...krumScores(line, 1)].map((x) => x.toFixed(2));
  assert.deepEqual(scores, ["5.41", "2.21", "2.65", "6.73", "107.30"]);
  assert.throws(() => krumScores(Array(10).fill(line[0]), 4), /2f \+ 2 < 10, got 4/);
});

Deno.test("aggregators do not depend on the order of the workers, move with a translation, scale with a factor", () => {
  // Where Weiszfeld's iteration stops depends on the mean's norm: the geometric median has a test of its own.
  for (const one of ALL.filter(({ kind }) => kind !== "geometric-median")) {
    fc.assert(
      fc.property(eighths(6, 3), fc.constantFrom(0.5, 2, -1), (gradients, factor) => {
        const base = aggregate(one, gradients);
        // Ties are broken by index, so only Krum's score is free of order: leave tied ones out.
        const scores = krumScores(gradients, 1);
        const tied = new Set(scores).size < scores.length;
        if (one.kind.includes("krum") && tied) return;
        close(aggregate(one, gradients.toReversed()), base, 1e-4);
        close(
          aggregate(one, gradients.map((g) => g.map((x) => x + 8))),
          base.map((x) => x + 8),
          2e-4,
        );
        close(
          aggregate(one, gradients.map((g) => g.map((x) => factor * x))),
          base.map((x) => factor * x),
          2e-4,
        );
      }),
      { numRuns: 60 },
    );
  }
});

Deno.test("coordinate median and trimmed mean agree with sorting every coordinate by itself", () => {
  fc.assert(fc.property(eighths(7, 4).chain((g) => fc.constantFrom(g, g.slice(1))), (gradients) => {
    const n = gradients.length;
    const sorted = [0, 1, 2, 3].map((j) => gradients.map((g) => g[j]!).sort((a, b) => a - b));
    const middle = sorted.map((s) => n % 2 ? s[(n - 1) / 2]! : (s[n / 2 - 1]! + s[n / 2]!) / 2);
    close(aggregate({ kind: "coordinate-median" }, gradients), middle, 0);
    const trimmed = sorted.map((s) => s.slice(2, -2).reduce((a, b) => a + b) / (n - 4));
    close(trimmedMean(gradients, 2), trimmed, 1e-6);
  }));
  assert.throws(
    () => trimmedMean(rows([[1], [2]]), 1),
    /f must be a whole number below 2\/2, got 1/,
  );
});

Deno.test("the geometric median is where unit vectors towards the gradients cancel", () => {
  const s = stream("geometric median test");
  for (let k = 0; k < 5; k++) {
    const gradients = Array.from({ length: 9 }, () => fillNormal(s, new Float32Array(30)));
    const { median, converged } = geometricMedian(gradients, { tolerance: 1e-10, budget: 2000 });
    assert.ok(converged);
    const pull = new Float64Array(30);
    for (const g of gradients) {
      const distance = Math.hypot(...g.map((x, j) => x - median[j]!));
      g.forEach((x, j) => pull[j]! += (x - median[j]!) / distance);
    }
    assert.ok(Math.hypot(...pull) < 1e-5, `${Math.hypot(...pull)}`);
  }
});

Deno.test("the geometric median's total distance moves with no translation and scales with a factor", () => {
  const total = (gradients: readonly Float32Array[]) => {
    const { median } = geometricMedian(gradients, { tolerance: 1e-10, budget: 2000 });
    return gradients.reduce((sum, g) => sum + Math.hypot(...g.map((x, j) => x - median[j]!)), 0);
  };
  fc.assert(fc.property(eighths(6, 3), fc.constantFrom(0.5, -2), (gradients, factor) => {
    const base = total(gradients);
    const near = (found: number) => assert.ok(Math.abs(found - base) < 1e-4 * (1 + base));
    near(total(gradients.toReversed()));
    near(total(gradients.map((g) => g.map((x) => x + 8))));
    near(total(gradients.map((g) => g.map((x) => factor * x))) / Math.abs(factor));
  }));
});

Deno.test("the geometric median of a majority of equal gradients is theirs, and a budget too small is told", () => {
  const gradients = rows([[0, 0], [0, 0], [0, 0], [100, 3], [7, -50]]);
  const { median } = geometricMedian(gradients, { tolerance: 1e-12, budget: 5000 });
  close(median, [0, 0], 1e-6);
  assert.equal(geometricMedian(gradients, { budget: 2 }).converged, false);
});

Deno.test("centred clipping bounds what one worker can do", () => {
  fc.assert(fc.property(eighths(5, 3), (gradients) => {
    const centre = new Float32Array(3);
    const base = centredClipping(gradients, centre, 2, 1);
    const attacked = centredClipping(
      [...gradients.slice(0, 4), Float32Array.of(1e6, -1e6, 0)],
      centre,
      2,
      1,
    );
    assert.ok(Math.hypot(...attacked.map((x, j) => x - base[j]!)) <= 2 * 2 / 5 + 1e-5);
  }));
  const run = startAggregator({ kind: "centred-clipping", radius: 1, iterations: 1 }, 2);
  const context = {
    step: 0,
    parameters: Float32Array.of(0),
    honest: [],
    loss: () => Promise.resolve(0),
  };
  const seen = [0, 1].map(() => run.aggregate(rows([[5], [5]]), context) as Float32Array);
  assert.deepEqual(seen.map(([x]) => x), [1, 2], "the last aggregate is the next centre");
});

Deno.test("Zeno ranks by the loss after a step, less the penalty on the norm", async () => {
  // f = x²/2 from 1: gradient 1 is right, −1 wrong, 15 overshoots.
  const loss = ([x]: Float32Array) => Promise.resolve(x! * x! / 2);
  const gradients = rows([[-1], [15], [1], [0.5]]);
  const at = (rho: number, keep: number) =>
    zeno(gradients, Float32Array.of(1), loss, { rate: 0.2, rho, keep, examples: 1 });
  assert.deepEqual(await at(0, 2), Float32Array.of(0.75));
  assert.deepEqual(await at(1, 1), Float32Array.of(0.5), "a large penalty prefers the short one");
  await assert.rejects(at(0, 5), new RangeError("Zeno: keep must be 1 … 4, got 5"));
});

Deno.test("ideal is the mean of the honest; the mean keeps .6 − .4ρ of the drift under −ρ·g by 4 of 10", () => {
  const gradients = [-0.8, -0.8, -0.8, -0.8, 2, 2, 2, 2, 2, 2].map((x) => Float32Array.of(x));
  const context = {
    step: 0,
    parameters: Float32Array.of(0),
    honest: [4, 5, 6, 7, 8, 9],
    loss: () => Promise.resolve(0),
  };
  const of = (kind: "mean" | "ideal") =>
    startAggregator({ kind }, 10).aggregate(gradients, context) as Float32Array;
  assert.deepEqual(of("ideal"), Float32Array.of(2));
  assert.deepEqual(of("mean"), Float32Array.of(2 * (0.6 - 0.4 * 0.4)));
});

Deno.test("the pre-run keeps the largest pair distance of every window", () => {
  const run = startAggregator({ kind: "pre-run", windows: [1, 3] }, 2);
  for (const [step, gap] of [1, 2, -2, 5].entries()) {
    const mean = run.aggregate(rows([[0], [gap]]), {
      step,
      parameters: Float32Array.of(0),
      honest: [],
      loss: () => Promise.resolve(0),
    }) as Float32Array;
    assert.equal(mean[0], gap / 2);
  }
  assert.deepEqual(run.largestDistances, [5, 5]); // sums 1, 3, 1, then 5 anew
});
