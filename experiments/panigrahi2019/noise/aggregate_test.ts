import assert from "node:assert/strict";
import { normalQuantile } from "../../../src/stats/special/normal.ts";
import { aggregate, averageSets } from "./aggregate.ts";
import { testAggregate } from "../testing/runs.ts";

const ROWS = 20;

/** As Gaussian as n numbers can be, and symmetric. */
const scores = (n: number) =>
  Float32Array.from({ length: n }, (_, i) => normalQuantile((i + 0.5) / n));

/** Columns side by side. */
function sideBySide(...columns: readonly ArrayLike<number>[]): Float32Array {
  return Float32Array.from(
    { length: columns[0]!.length * columns.length },
    (_, at) => columns[at % columns.length]![Math.floor(at / columns.length)]!,
  );
}

/** One outlier: γ = (q − p)/√(pq) and κ = (1 − 6pq)/(pq) of a Bernoulli law with p = 1/20. */
const outlier = Float32Array.from({ length: ROWS }, (_, i) => i === 7 ? 1 : 0);
const [PQ, SKEWNESS] = [0.0475, 0.9 / Math.sqrt(0.0475)];
const KURTOSIS = (1 - 6 * PQ) / PQ;

const close = (actual: number | null, expected: number) =>
  assert(actual !== null && Math.abs(actual - expected) < 1e-6, `${actual} is not ${expected}`);

/** Excess kurtosis of the 20 scores, by its definition. */
function kurtosisOfScores(): number {
  const powers = (power: number) => scores(ROWS).reduce((sum, x) => sum + x ** power, 0) / ROWS;
  return powers(4) / powers(2) ** 2 - 3;
}

Deno.test("aggregate() counts accepted columns and averages over them", () => {
  const matrix = sideBySide(scores(ROWS), outlier, scores(ROWS), scores(ROWS));
  const found = aggregate(matrix, ROWS, 4);
  assert.equal(found.acceptedShapiroWilk, 0.75);
  assert.equal(found.acceptedAndersonDarling, 0.75);
  assert.equal(found.acceptedAndersonDarling1974, 0.75);
  close(found.meanAbsoluteSkewness, SKEWNESS / 4);
  close(found.meanExcessKurtosis, (3 * kurtosisOfScores() + KURTOSIS) / 4);
  const alone = (column: Float32Array) => aggregate(column, ROWS, 1).meanW!;
  close(found.meanW, (3 * alone(scores(ROWS)) + alone(outlier)) / 4);
});

Deno.test("aggregate() takes the skewness without its sign, the kurtosis with it", () => {
  const coin = Float32Array.from({ length: ROWS }, (_, i) => i % 2);
  const matrix = sideBySide(outlier, outlier.map((x) => -x), coin);
  const found = aggregate(matrix, ROWS, 3);
  close(found.meanAbsoluteSkewness, 2 * SKEWNESS / 3);
  close(found.meanExcessKurtosis, (2 * KURTOSIS - 2) / 3);
});

Deno.test("aggregate() rejects a column without noise and leaves it out of the shape", () => {
  const constant = new Float32Array(ROWS).fill(3);
  const found = aggregate(sideBySide(outlier, constant), ROWS, 2);
  assert.equal(found.acceptedShapiroWilk, 0);
  close(found.meanAbsoluteSkewness, SKEWNESS);
  close(found.meanExcessKurtosis, KURTOSIS);
  const none = aggregate(constant, ROWS, 1);
  assert.equal(none.acceptedAndersonDarling, 0);
  assert.equal(none.meanAbsoluteSkewness, null);
  assert.equal(none.meanExcessKurtosis, null);
});

Deno.test("aggregate() has no Shapiro–Wilk above its 5000 draws, but Anderson–Darling", () => {
  const found = aggregate(scores(5001), 5001, 1);
  assert.equal(found.acceptedShapiroWilk, null);
  assert.equal(found.meanW, null);
  assert.equal(found.acceptedAndersonDarling, 1);
});

Deno.test("averageSets() averages every number, and gives the spread of W̄ between sets", () => {
  const { average, sdMeanW } = averageSets([
    testAggregate(0.9, { meanW: 0.96, meanAbsoluteSkewness: 0.1, meanExcessKurtosis: -1 }),
    testAggregate(1, { meanW: 0.98, meanAbsoluteSkewness: 0.3, meanExcessKurtosis: 2 }),
  ]);
  close(average.acceptedShapiroWilk, 0.95);
  close(average.acceptedAndersonDarling, 0.95);
  close(average.acceptedAndersonDarling1974, 0.95);
  close(average.meanW, 0.97);
  close(average.meanAbsoluteSkewness, 0.2);
  close(average.meanExcessKurtosis, 0.5);
  // √((.01² + .01²)/1)
  close(sdMeanW, 0.01 * Math.SQRT2);
});

Deno.test("averageSets() has no spread of one set, and no W̄ where no set has one", () => {
  assert.equal(averageSets([testAggregate(0.9)]).sdMeanW, null);
  const without = testAggregate(0.9, { acceptedShapiroWilk: null, meanW: null });
  const { average, sdMeanW } = averageSets([without, without]);
  assert.equal(average.acceptedShapiroWilk, null);
  assert.equal(average.meanW, null);
  assert.equal(sdMeanW, null);
  assert.equal(average.acceptedAndersonDarling, 0.9);
});

Deno.test("averageSets() leaves out the shape of sets without noise", () => {
  const dead = testAggregate(0, { meanAbsoluteSkewness: null, meanExcessKurtosis: null });
  const { average } = averageSets([dead, testAggregate(1, { meanAbsoluteSkewness: 0.2 })]);
  assert.equal(average.meanAbsoluteSkewness, 0.2);
  assert.equal(averageSets([dead]).average.meanExcessKurtosis, null);
});
