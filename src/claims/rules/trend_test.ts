import assert from "node:assert/strict";
import { trend } from "./trend.ts";

/** Slopes 1, 1.2, .8 over three points that are not on a line. */
const series = [1, 1.2, 0.8].map((slope, seed) => ({
  seed,
  points: [[0, 5], [1, 5.5], [4, 5]].map(([x, y]) => [x!, y! + slope * x!] as const),
}));
/** Least squares through (0, 0), (1, .5), (4, 0): −.5·(2/3)/8.667 = −.0385. */
const BEND = (-2 / 3 * 0.5) / (26 / 3);

Deno.test("trend() averages the least-squares slopes", () => {
  const tested = trend({ sign: "rises", minimumSeeds: 3 }).decide(series);
  assert("pFor" in tested);
  assert(Math.abs(tested.rows[0]!.value - (1 + BEND)) < 1e-12);
  assert(tested.pFor < 0.01);
  const falls = trend({ sign: "falls", minimumSeeds: 3 }).decide(series);
  assert("pFor" in falls && falls.pFor > 0.99);
});

Deno.test("trend() demands its margin on the side of its sign", () => {
  const rises = trend({ sign: "rises", margin: 2, minimumSeeds: 3 });
  assert.equal(rises.words, "mean slope > 2 over at least 3 seeds");
  assert.equal(
    trend({ sign: "falls", margin: 2, minimumSeeds: 3 }).words,
    "mean slope < −2 over at least 3 seeds",
  );
  const tested = rises.decide(series);
  assert("pFor" in tested && tested.pAgainst < 0.01);
});

Deno.test("trend() refuses points at one place", () => {
  const points = [[1, 2], [1, 3]] as const;
  assert.throws(
    () => trend({ sign: "rises", minimumSeeds: 2 }).decide([{ seed: 7, points }]),
    new RangeError("trend: seed 7 has 2 point(s) at fewer than 2 places"),
  );
});
