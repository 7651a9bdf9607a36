import assert from "node:assert/strict";
import { parameterLayout } from "../../../src/models/layout.ts";
import { mlp } from "../../../src/models/mlp.ts";
import { normalBlock } from "../../../src/random/normal_block.ts";
import { stream } from "../../../src/random/stream.ts";
import { pooledTailIndex } from "../../../src/stats/tail/pooled_tail_index.ts";
import { pooledTailSums } from "../../../src/stats/tail/pooled_tail_sums.ts";
import { testNetwork } from "../../../src/training/testing/network.ts";
import { givenRows } from "../testing/given_rows.ts";
import released from "./fixtures/released.json" with { type: "json" };
import { disjointRows, type GradientRows } from "./gradient_rows.ts";
import { noiseMatrix } from "./noise_matrix.ts";
import { coordinateMajorInverse, permutedInverse } from "./other_orders.ts";
import { nonZeroInverse, pooledInverse, readPooled } from "./read_pooled.ts";
import { torchOrder } from "./torch_order.ts";

/** Rows in one buffer that is overwritten: whoever keeps a row has the last one. */
function oneBuffer(rows: readonly Float32Array[]): GradientRows {
  const buffer = new Float32Array(rows[0]!.length);
  return {
    count: rows.length,
    width: buffer.length,
    async *rows() {
      for (const row of rows) {
        buffer.set(row);
        yield await Promise.resolve(buffer);
      }
    },
  };
}

const ROWS = released.rows.map((row) => Float32Array.from(row));

Deno.test("the released tail index is what NumPy makes of the same gradients, held or streamed", async () => {
  for (const hold of [true, false]) {
    const found = await readPooled(await noiseMatrix(givenRows(ROWS), hold));
    assert(Math.abs(found.inverse - released.inverse) < 1e-10, `${found.inverse}`);
    assert.equal(found.blockLength, released.blockLength);
    assert.equal(found.deadShare, released.deadShare);
    assert.equal(found.observations, ROWS.length * ROWS[0]!.length);
  }
});

Deno.test("minibatch gradients in PyTorch's order are NumPy's, which lay weights out outputs first", async () => {
  const [inputs, width, classes] = released.sizes as [number, number, number];
  const model = mlp({ inputs, width, depth: 2, classes });
  const order = torchOrder(parameterLayout(model));
  const torch = released.weights.flat(2);
  const parameters = new Float32Array(order.length);
  order.forEach((place, p) => parameters[place] = torch[p]!);
  const data = {
    count: released.labels.length,
    inputs: Float32Array.from(released.inputs),
    labels: Int32Array.from(released.labels),
  };
  const network = testNetwork({ sizes: released.sizes, activation: "relu" });
  const gradients = disjointRows({ network, parameters, order }, data, released.batchSize);
  assert.equal(gradients.count, ROWS.length);
  let i = 0;
  for await (const row of gradients.rows()) {
    row.forEach((value, p) => assert(Math.abs(value - ROWS[i]![p]!) < 1e-6, `row ${i}, ${p}`));
    i++;
  }
  const { inverse } = await readPooled(await noiseMatrix(gradients, true));
  assert(Math.abs(inverse - released.inverse) < 1e-4);
});

Deno.test("a streamed matrix is read one row at a time: its memory does not grow with the number of minibatches", async () => {
  const held = await noiseMatrix(givenRows(ROWS), true);
  const streamed = await noiseMatrix(oneBuffer(ROWS), false);
  assert.deepEqual(streamed.dead, held.dead);
  const pooled = await readPooled(held);
  assert.deepEqual(await readPooled(streamed), pooled);
  assert.equal(await pooledInverse(streamed), pooled.inverse);
  const { blockLength } = pooled;
  assert.equal(
    await nonZeroInverse(streamed, blockLength),
    await nonZeroInverse(held, blockLength),
  );
  const order = (noise: typeof held) =>
    permutedInverse(noise, 2, stream("simsekli2019 test", "kept"));
  assert.equal(await order(streamed), await order(held));
  // What holds the rows cannot do with one buffer: all its rows are the last one.
  const wrong = await noiseMatrix(oneBuffer(ROWS), true);
  assert.notEqual(await pooledInverse(wrong), pooled.inverse);
});

Deno.test("a share of exact zeros makes of normal numbers what the notes' table says", () => {
  // M = 20,000, P = 500, K₁ = 3125; a tenth of the numbers suffices.
  for (const [z, published] of [[0.01, 1.84], [0.05, 1.41], [0.1, 1.08], [0.3, 0.56]] as const) {
    const s = stream("simsekli2019 test", "zeros", z);
    const sums = pooledTailSums(1_000_000, 3125);
    const x = normalBlock(s, 0, 1_000_000, new Float32Array(1_000_000));
    const every = Math.round(1 / z);
    const zeroed = z === 0.3 ? (i: number) => i % 10 < 3 : (i: number) => i % every === 0;
    sums.add(x.map((value, i) => zeroed(i) ? 0 : value));
    const alpha = 1 / sums.result().inverse;
    assert(Math.abs(alpha - published) < 0.04, `z = ${z}: ${alpha}`);
  }
});

/** P × M Gaussian noise with scales e^{τz}, parameters in random order. */
function scaled(P: number, M: number, tau: number) {
  const s = stream("simsekli2019 test", "scales", tau);
  const z = normalBlock(s.child("scales"), 0, M, new Float32Array(M));
  return givenRows(Array.from({ length: P }, (_, i) => {
    const row = normalBlock(s.child("row"), i * M, M, new Float32Array(M));
    return row.map((x, p) => x * Math.exp(tau * z[p]!));
  }));
}

Deno.test("for independent Gaussian parameters of unequal scales the formula tells the released tail index", async () => {
  // The notes' table of the exact bias: M = 20,000, P = 500, K₁ = 3125. Its last column, τ = 2, is left out: a block of 3125 parameters
  // seldom holds the few largest of 20,000 such scales, and the formula is for blocks that hold them all.
  for (const [tau, published] of [[0, 2], [0.5, 1.87], [1, 1.58], [1.5, 1.29]] as const) {
    const found = await readPooled(await noiseMatrix(scaled(500, 20_000, tau), true));
    assert.equal(found.blockLength, 3125);
    assert(Math.abs(found.inverse - found.diagonal) < 0.01, `τ = ${tau}`);
    assert(Math.abs(1 / found.inverse - published) < 0.05, `τ = ${tau}: ${1 / found.inverse}`);
  }
});

Deno.test("parameter by parameter the same numbers give something else", async () => {
  const noise = await noiseMatrix(scaled(500, 2000, 1), true);
  const turned = 1 / await coordinateMajorInverse(noise);
  assert(turned > 2.5 || turned < 0, `${turned}`);
  assert(1 / await pooledInverse(noise) < 1.7);
});

Deno.test("one uniform permutation leaves all numbers in place but their order, whatever the groups", async () => {
  const noise = await noiseMatrix(scaled(20, 300, 1.5), true);
  const reference = await pooledInverse(noise);
  for (const together of [20, 7, 1]) {
    const s = stream("simsekli2019 test", "order", together);
    const permuted = await permutedInverse(noise, together, s);
    assert.notEqual(permuted, reference);
    assert(Math.abs(permuted - reference) < 0.15);
  }
});

Deno.test("dead parameters can be left out with K₁ unchanged, the rest of the last block with them", async () => {
  const rows = Array.from(
    { length: 10 },
    (_, i) => Float32Array.of(i, 5, i * i, 0, -i, 7, 1 / (i + 1)),
  );
  const noise = await noiseMatrix(givenRows(rows), true);
  assert.deepEqual([...noise.dead], [0, 1, 0, 1, 0, 1, 0]);
  const centred: number[] = [];
  for await (const row of noise.rows()) centred.push(row[0]!, row[2]!, row[4]!, row[6]!);
  // 40 numbers, K₁ = 7: five blocks, the last five numbers are left out.
  const found = await nonZeroInverse(noise, 7);
  const kept = centred.slice(0, 35);
  const logs = kept.reduce((sum, x) => sum + Math.log(Math.abs(x) + 2 ** -52), 0) / 35;
  let blocks = 0;
  for (let at = 0; at < 35; at += 7) {
    const sum = kept.slice(at, at + 7).reduce((total, x) => total + x, 0);
    blocks += Math.log(Math.abs(sum) + 2 ** -52) / 5;
  }
  assert(Math.abs(found - (blocks - logs) / Math.log(7)) < 1e-10);
});

Deno.test("the estimator in one pass is the library's", async () => {
  const noise = await noiseMatrix(givenRows(ROWS), true);
  const flat: number[] = [];
  for await (const row of noise.rows()) flat.push(...row);
  const whole = pooledTailIndex(Float32Array.from(flat)).inverse;
  assert(Math.abs(await pooledInverse(noise) - whole) < 1e-12);
});
