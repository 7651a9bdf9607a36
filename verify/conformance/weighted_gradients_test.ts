import assert from "node:assert/strict";
import fc from "fast-check";
import type { Batch, Network } from "../../src/engines/engine.ts";
import { openEngine } from "../../src/engines/open_engine.ts";
import { lenet } from "../../src/models/lenet.ts";
import { mlp } from "../../src/models/mlp.ts";
import { drawWithReplacement } from "../../src/random/draw_with_replacement.ts";
import { isSmooth } from "./check_gradient.ts";
import { imageProblems } from "./image_problem.ts";
import { evaluationProblems } from "./mode_problem.ts";
import { compile, normals, problem, problems } from "./problem.ts";
import { batchLoss } from "./reference.ts";
import { testedDevices } from "./tested_devices.ts";
import { assertClose, roundingTolerance } from "./tolerance.ts";

const KINDS = [
  ["dense layers", problems],
  ["convolutions", imageProblems.filter(isSmooth)],
  ["batch norm in evaluation mode, residual layers", evaluationProblems.filter(isSmooth)],
] as const;
const DEVICES = [["onnx:cpu", 40], ["onnx:wasm", 10], ["tfjs:cpu", 10]] as const;

/** Some examples of a batch, copied. */
function gathered({ count, inputs, labels }: Batch, indices: readonly number[]): Batch {
  const size = inputs.length / count;
  return {
    count: indices.length,
    inputs: Float32Array.from(
      indices.flatMap((i) => [...inputs.subarray(i * size, (i + 1) * size)]),
    ),
    labels: Int32Array.from(indices, (i) => labels[i]!),
  };
}

/** Gradients of minibatches, one backward pass each: the slow definition, in rows of P. */
async function minibatchGradients(
  network: Network,
  parameters: Float32Array,
  data: Batch,
  minibatches: readonly (readonly number[])[],
): Promise<Float32Array> {
  const rows = new Float32Array(minibatches.length * network.parameterCount);
  for (const [row, indices] of minibatches.entries()) {
    const { gradient } = await network.lossAndGradient(parameters, gathered(data, indices));
    rows.set(gradient, row * network.parameterCount);
  }
  return rows;
}

for (
  const [device, numRuns, what, problems] of testedDevices(DEVICES, 10).flatMap(([device, runs]) =>
    KINDS.map(([what, problems], index) =>
      [device, index === 0 ? runs : Math.ceil(runs / 2), what, problems] as const
    )
  )
) {
  Deno.test(`${device}: weighted gradients are those of examples and minibatches, and linear in the weights (${what})`, async () => {
    const { engine } = await openEngine(device);
    await fc.assert(
      fc.asyncProperty(problems, fc.integer({ min: 1, max: 5 }), async (problem, n) => {
        const { model, parameters, batch, mode, stream } = problem;
        const { count: N } = batch;
        const network = await compile(engine, problem);
        const { amplification } = batchLoss(model, Float64Array.from(parameters), batch, mode);
        const tolerance = 2 * amplification * roundingTolerance(model, network.parameterCount);
        const weighted = (weights: Float32Array, n: number) =>
          network.weightedGradients!(parameters, batch, weights, n);
        const gradients = (minibatches: number[][]) =>
          minibatchGradients(network, parameters, batch, minibatches);

        const examples = Array.from({ length: N }, (_, j) => [j]);
        const oneHot = new Float32Array(N * N);
        for (let j = 0; j < N; j++) oneHot[j * N + j] = 1;
        const single = await gradients(examples);
        assertClose(await weighted(oneHot, N), single, tolerance, "one-hot weights");

        const draws = drawWithReplacement(stream.child("draws"), N, n * 7);
        const minibatches = Array.from(
          { length: n },
          (_, row) => [...draws.subarray(row * 7, (row + 1) * 7)],
        );
        const counts = new Float32Array(n * N);
        for (const [row, indices] of minibatches.entries()) {
          for (const j of indices) counts[row * N + j]! += 1 / 7;
        }
        assertClose(
          await weighted(counts, n),
          await gradients(minibatches),
          tolerance,
          "counts divided by the size of the minibatch",
        );

        const weights = normals(stream.child("weights"), n * N);
        const P = network.parameterCount;
        const combined = Float64Array.from({ length: n * P }, (_, at) => {
          const [row, p] = [Math.floor(at / P), at % P];
          let sum = 0;
          for (let j = 0; j < N; j++) sum += weights[row * N + j]! * single[j * P + p]!;
          return sum;
        });
        assertClose(await weighted(weights, n), combined, tolerance, "linear combinations");
        await network.dispose();
      }),
      { numRuns, seed: 31 },
    );
  });
}

/** Largest difference of a row from the other's, relative to that row's largest entry; the largest over all rows. */
function relativeDifference(a: Float32Array, b: Float32Array, n: number): number {
  assert.equal(a.length, b.length);
  const P = a.length / n;
  let worst = 0;
  for (let row = 0; row < n; row++) {
    let [difference, scale] = [0, 0];
    for (let at = row * P; at < (row + 1) * P; at++) {
      difference = Math.max(difference, Math.abs(a[at]! - b[at]!));
      scale = Math.max(scale, Math.abs(b[at]!));
    }
    assert.ok(scale > 0, `row ${row} is 0`);
    worst = Math.max(worst, difference / scale);
  }
  return worst;
}

const NETWORKS = [
  ["FC 784-100-100-10", mlp({ inputs: 784, width: 100, depth: 3, classes: 10 }), 40],
  ["LeNet", lenet(), 6],
] as const;

for (const [device] of testedDevices([["tfjs:cpu", 0], ["onnx:wasm", 0]], 0)) {
  for (const [what, model, N] of NETWORKS) {
    Deno.test(`onnx:cpu and ${device} agree on weighted gradients of ${what} to 1e-5`, async () => {
      const { parameters, batch, stream } = problem(model, N, 32);
      const weights = normals(stream.child("weights"), 2 * N);
      const [one, other] = await Promise.all(["onnx:cpu", device].map(async (name) => {
        const network = await (await openEngine(name)).engine.compile(model);
        const sums = await network.weightedGradients!(parameters, batch, weights, 2);
        await network.dispose();
        return sums;
      }));
      const difference = relativeDifference(one!, other!, 2);
      assert.ok(difference < 1e-5, `${difference}`);
    });
  }
}

for (const [device] of testedDevices([["onnx:cpu", 0], ["tfjs:cpu", 0]], 0)) {
  Deno.test(`${device}: Gaussian rows have the covariance of minibatch noise`, async () => {
    const model = mlp({ inputs: 2, width: 2, depth: 2, classes: 2, bias: true });
    const [N, b] = [12, 4];
    const n = device === "onnx:cpu" ? 20_000 : 2000;
    const { parameters, batch, stream } = problem(model, N, 33);
    const network = await (await openEngine(device)).engine.compile(model);
    const P = network.parameterCount;
    const examples = await minibatchGradients(
      network,
      parameters,
      batch,
      Array.from({ length: N }, (_, j) => [j]),
    );
    // Σ_j z_j (∇ℓ_j − ∇L) is Σ_j (z_j − mean z) ∇ℓ_j.
    const weights = normals(stream.child("z"), n * N);
    for (let row = 0; row < n; row++) {
      const z = weights.subarray(row * N, (row + 1) * N);
      const mean = z.reduce((sum, value) => sum + value, 0) / N;
      for (let j = 0; j < N; j++) z[j] = (z[j]! - mean) / Math.sqrt(b * N);
    }
    const rows = await network.weightedGradients!(parameters, batch, weights, n);
    const means = Float64Array.from({ length: P }, (_, p) => {
      let sum = 0;
      for (let j = 0; j < N; j++) sum += examples[j * P + p]!;
      return sum / N;
    });
    /** Entry (p, q) of Σ/b, with Σ the covariance of the examples' gradients. */
    const expected = (p: number, q: number) => {
      let sum = 0;
      for (let j = 0; j < N; j++) {
        sum += (examples[j * P + p]! - means[p]!) * (examples[j * P + q]! - means[q]!);
      }
      return sum / (N * b);
    };
    let largest = 0;
    for (let p = 0; p < P; p++) {
      for (let q = 0; q <= p; q++) {
        let sum = 0;
        for (let row = 0; row < n; row++) sum += rows[row * P + p]! * rows[row * P + q]!;
        const error = Math.sqrt(
          (expected(p, p) * expected(q, q) + expected(p, q) ** 2) / n,
        );
        const difference = Math.abs(sum / n - expected(p, q));
        // 78 entries at 6 standard errors: a right engine fails with probability 2e-7. 1e-12 is rounding of dead units.
        assert.ok(difference <= 6 * error + 1e-12, `(${p}, ${q}): ${difference}, error ${error}`);
        largest = Math.max(largest, Math.abs(expected(p, q)));
      }
    }
    assert.ok(largest > 1e-3, "there is nothing to see");
    await network.dispose();
  });
}
