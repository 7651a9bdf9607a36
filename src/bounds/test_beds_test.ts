import assert from "node:assert/strict";
import { normal } from "../random/normal.ts";
import { stream } from "../random/stream.ts";
import { meanGap, noisyMeanInformation, singleExampleInformation } from "./mean_estimation.ts";
import { pathInformation } from "./noisy_descent.ts";

Deno.test("pathInformation() gives the four informations of both reference cases, each at most the next", () => {
  const first = pathInformation({
    examples: 20,
    dimension: 3,
    deviation: 1,
    learningRate: 0.1,
    sigma: 0.05,
    steps: 30,
  });
  const numbers = (info: typeof first) => [info.exact, info.path, info.perStep, info.chain];
  assert.deepEqual(numbers(first).map((x) => x.toFixed(3)), ["2.253", "2.919", "8.204", "9.000"]);
  const second = pathInformation({
    examples: 100,
    dimension: 10,
    deviation: 2,
    learningRate: 0.1,
    sigma: 0.01,
    steps: 100,
  });
  assert.deepEqual(numbers(second).map((x) => x.toFixed(1)), ["21.7", "30.0", "804.7", "2000.0"]);
});

Deno.test("pathInformation()'s exact information is half the log of a simulated variance ratio", () => {
  // W_T in one dimension: between data sets variance a²s²/n, within one v; information ½ ln(1 + between/within).
  const [n, s, eta, sigma, T] = [5, 1.5, 0.3, 0.2, 6];
  const s1 = stream("noisy descent");
  const runs = 40_000;
  let between = 0;
  let within = 0;
  for (let run = 0; run < runs; run++) {
    const mean = s * normal(s1) / Math.sqrt(n);
    let [signal, noise] = [0, 0];
    for (let t = 0; t < T; t++) {
      signal -= eta * (signal - mean);
      noise += -eta * noise + sigma * normal(s1);
    }
    between += signal ** 2 / runs;
    within += noise ** 2 / runs;
  }
  const { exact } = pathInformation({
    examples: n,
    dimension: 1,
    deviation: s,
    learningRate: eta,
    sigma,
    steps: T,
  });
  // Two variances, each with relative error √(2/runs): the ratio's log within 6 of √(4/runs).
  const ratio = Math.expm1(2 * exact);
  assert.ok(Math.abs(Math.log(between / within / ratio)) < 6 * Math.sqrt(4 / runs));
});

Deno.test("meanGap() is the gap that simulation finds", () => {
  const [n, d, s] = [6, 2, 1.3];
  const source = stream("mean gap");
  const runs = 20_000;
  let [sum, squares] = [0, 0];
  for (let run = 0; run < runs; run++) {
    let gap = 0;
    for (let j = 0; j < d; j++) {
      const z = Array.from({ length: n }, () => s * normal(source));
      const w = z.reduce((a, b) => a + b, 0) / n;
      gap += w ** 2 + s ** 2 - z.reduce((a, b) => a + (w - b) ** 2, 0) / n;
    }
    sum += gap;
    squares += gap ** 2;
  }
  const mean = sum / runs;
  const error = Math.sqrt((squares / runs - mean ** 2) / runs);
  assert.ok(Math.abs(mean - meanGap({ examples: n, dimension: d, deviation: s })) < 6 * error);
});

Deno.test("informations of a mean: one example of two, and noise that swamps all of them", () => {
  const task = { examples: 100, dimension: 4, deviation: 2 };
  assert.ok(Math.abs(singleExampleInformation(task) - 2 * Math.log(100 / 99)) < 1e-15);
  assert.ok(Math.abs(noisyMeanInformation(task, 0.2) - 2 * Math.log(2)) < 1e-12);
  assert.ok(noisyMeanInformation(task, 1e6) < 1e-12);
  assert.throws(() => meanGap({ ...task, deviation: -1 }), { name: "RangeError", message: /-1/ });
  assert.throws(() => singleExampleInformation({ ...task, examples: 1 }), /not 1/);
  assert.throws(() => noisyMeanInformation(task, 0), /tau must be positive, not 0/);
});
