import assert from "node:assert/strict";
import { stream } from "../random/stream.ts";
import { noisyLabels } from "./label_noise.ts";

const COUNT = 20_000;
const labels = Int32Array.from({ length: COUNT }, (_, i) => i % 10);

/** Six standard errors of a share of COUNT. */
const tolerance = (p: number) => 6 * Math.sqrt(p * (1 - p) / COUNT);

const changed = (noisy: Int32Array) =>
  noisy.reduce((count, label, i) => count + (label === labels[i] ? 0 : 1), 0) / COUNT;

Deno.test("noisyLabels() changes the stated share; of any class a tenth stays by chance", () => {
  for (const [kind, share] of [["other", 0.2], ["any", 0.18]] as const) {
    const noise = { probability: 0.2, kind, classes: 10 };
    const found = changed(noisyLabels(labels, noise, stream("label noise", kind)));
    assert.ok(Math.abs(found - share) < tolerance(share), `${kind}: ${found}`);
  }
});

Deno.test("noisyLabels() draws every other class equally often, and no label that is none", () => {
  const noise = { probability: 1, kind: "other", classes: 10 } as const;
  const counts = new Array(100).fill(0);
  noisyLabels(labels, noise, stream("label noise", "all")).forEach((label, i) => {
    counts[10 * labels[i]! + label]++;
  });
  for (let pair = 0; pair < 100; pair++) {
    const share = counts[pair] / COUNT;
    if (pair % 11 === 0) assert.equal(share, 0);
    else assert.ok(Math.abs(share - 1 / 90) < tolerance(1 / 90), `${pair}: ${share}`);
  }
});

Deno.test("noisyLabels() changes nested sets, leaves its input alone, and nothing at probability 0", () => {
  const at = (probability: number) =>
    noisyLabels(labels, { probability, kind: "other", classes: 10 }, stream("nested"));
  const [few, many] = [at(0.1), at(0.3)];
  few.forEach((label, i) => {
    if (label !== labels[i]) assert.equal(many[i], label);
  });
  assert.deepEqual(at(0), labels);
  assert.equal(labels[7], 7);
});

Deno.test("noisyLabels() refuses what is no probability and a single class", () => {
  const call = (probability: number, classes: number) => () =>
    noisyLabels(labels, { probability, kind: "any", classes }, stream("no"));
  assert.throws(call(20, 10), { name: "RangeError", message: /probability must be .* not 20/ });
  assert.throws(call(NaN, 10), { name: "RangeError", message: /not NaN/ });
  assert.throws(call(0.2, 1), { name: "RangeError", message: /classes must be .* not 1/ });
});
