import assert from "node:assert/strict";
import { labelLogs, meanScores, reliability, scoresOf } from "./mixture.ts";

/** Four images of two classes, labels 0, 0, 1, 1. */
const PROBABILITIES = [0.9, 0.1, 0.4, 0.6, 0.2, 0.8, 0.25, 0.75];
const LABELS = Int32Array.of(0, 0, 1, 1);

Deno.test("scoresOf() is log-likelihood, accuracy and calibration error by hand", () => {
  const { logLikelihood, accuracy, calibrationError } = scoresOf(PROBABILITIES, LABELS);
  const logs = [0.9, 0.4, 0.8, 0.75].map(Math.log);
  assert(Math.abs(logLikelihood - logs.reduce((a, b) => a + b) / 4) < 1e-12);
  assert.equal(accuracy, 0.75);
  // Gaps of the bins: .9 (1 image) .1, .6 .6, .8 .2, .75 .25.
  assert(Math.abs(calibrationError - (0.1 + 0.6 + 0.2 + 0.25) / 4) < 1e-12);
});

Deno.test("reliability() bins by confidence, the last bin closed", () => {
  const bins = reliability([1, 0, 0.05, 0.95, 0.5, 0.5], Int32Array.of(0, 0, 0));
  assert.deepEqual(bins.map(({ images }) => images), [0, 0, 0, 0, 0, 1, 0, 0, 0, 2]);
  assert.deepEqual(bins[9], { images: 2, correct: 1, confidence: 0.975 });
  assert.equal(bins[0]!.confidence, null);
});

Deno.test("a mixture scores the mean of probabilities, which is not the mean of scores", () => {
  const [a, b] = [[0.99, 0.01], [0.01, 0.99]];
  const label = Int32Array.of(0);
  const mixture = scoresOf(a.map((p, i) => (p + b[i]!) / 2), label).logLikelihood;
  const single = meanScores([scoresOf(a, label), scoresOf(b, label)]).logLikelihood;
  assert(Math.abs(mixture - Math.log(0.5)) < 1e-12);
  assert(single < mixture - 1.5);
});

Deno.test("a probability of 0 has a finite logarithm", () => {
  assert(labelLogs([1, 0], Int32Array.of(1))[0]! < -100);
  assert(Number.isFinite(labelLogs([1, 0], Int32Array.of(1))[0]));
});
