import assert from "node:assert/strict";
import { loadDataset } from "./load_dataset.ts";

/** Means and pooled variance of the classes. */
function summary(inputs: Float32Array, labels: Int32Array) {
  const means = new Float64Array(1000);
  const counts = new Int32Array(10);
  for (const [i, label] of labels.entries()) {
    counts[label]!++;
    for (let j = 0; j < 100; j++) means[label * 100 + j]! += inputs[i * 100 + j]!;
  }
  for (let k = 0; k < 1000; k++) means[k]! /= counts[Math.floor(k / 100)]!;
  let square = 0;
  for (const [i, label] of labels.entries()) {
    for (let j = 0; j < 100; j++) square += (inputs[i * 100 + j]! - means[label * 100 + j]!) ** 2;
  }
  return { counts: [...counts], means, variance: square / (100 * (labels.length - 10)) };
}

Deno.test("mixture has equal classes, means of norm 10 and the variance s of the paper", async () => {
  const { train } = await loadDataset("mixture", { size: 10_000, seed: 1 });
  const { counts, means, variance } = summary(train.inputs, train.labels);
  assert.deepEqual(counts, Array(10).fill(1000));
  const distances: number[] = [];
  for (let a = 0; a < 10; a++) {
    // |mean|² is 100 plus noise: N(0, 4·100·s/1000) + 100·s/1000; s is 0.07 at most, so 6.2 deviations are 1.1.
    const mean = means.subarray(a * 100, a * 100 + 100);
    const norm = Math.hypot(...mean);
    assert.ok(Math.abs(norm ** 2 - 100) < 1.2, `norm ${norm}`);
    for (let b = 0; b < a; b++) {
      distances.push(Math.hypot(...mean.map((x, j) => x - means[b * 100 + j]!)));
    }
  }
  // The estimate of s has relative standard error √(2/10⁶); the smallest distance is known to 1 %.
  const s = 0.05 * Math.min(...distances) / 10;
  assert.ok(Math.abs(variance / s - 1) < 0.02, `${variance} instead of ${s}`);
});

Deno.test("mixture is shuffled", async () => {
  const { train } = await loadDataset("mixture", { size: 2000, seed: 2 });
  const changes = train.labels.filter((label, i) => i > 0 && label !== train.labels[i - 1]).length;
  // Neighbours differ with probability 0.9: 1800 ± 13; class after class would give 9.
  assert.ok(Math.abs(changes - 1800) < 6.2 * 14, `${changes}`);
});

Deno.test("mixture draws other means by another seed and the same data by the same", async () => {
  const load = (seed: number) => loadDataset("mixture", { size: 100, seed });
  const [a, again, b] = [await load(1), await load(1), await load(2)];
  assert.equal(a.checksum, again.checksum);
  assert.notEqual(a.checksum, b.checksum);
});

Deno.test("mixture refuses a size that has no equal classes", async () => {
  await assert.rejects(() => loadDataset("mixture", { size: 2001 }), {
    name: "UserError",
    message: "mixture: the number of training examples must be a multiple of 10 >= 10, not 2001",
  });
});
