import assert from "node:assert/strict";
import { stream } from "../random/stream.ts";
import { clusters } from "./clusters.ts";

const COUNT = 40_000;

Deno.test("clusters() has the variance of its law: 1 + .49 an input over tasks", () => {
  let sum = 0;
  const tasks = 200;
  for (let task = 0; task < tasks; task++) {
    const { inputs } = clusters(stream("clusters", task))(stream("clusters", task, "x"), 50);
    sum += inputs.reduce((all, x) => all + x * x, 0) / inputs.length;
  }
  // Mean of 400 squared centre coordinates a task, weighted by multinomial counts: sd below .12 a task.
  assert.ok(Math.abs(sum / tasks - 1.49) < 6 * 0.12 / Math.sqrt(tasks), `${sum / tasks}`);
});

Deno.test("clusters() spreads a cluster by .7 and mixes two clusters in each of ten classes", () => {
  const { inputs, labels } = clusters(stream("clusters"))(stream("clusters", "x"), COUNT);
  const shares = new Float64Array(10);
  for (const label of labels) shares[label]! += 1 / COUNT;
  for (const share of shares) assert.ok(Math.abs(share - 0.1) < 6 * Math.sqrt(0.09 / COUNT));
  // Within a class the first input has two modes: its variance is .49 and a quarter of the squared distance.
  const first = Float64Array.from({ length: COUNT }, (_, i) => inputs[i * 20]!);
  const ofClass = first.filter((_, i) => labels[i] === 3);
  const mean = ofClass.reduce((a, b) => a + b, 0) / ofClass.length;
  const variance = ofClass.reduce((a, b) => a + (b - mean) ** 2, 0) / ofClass.length;
  assert.ok(variance > 0.45, `${variance}`);
});

Deno.test("clusters() draws the same centres for every set of one task, other examples", () => {
  const draw = clusters(stream("clusters", 1));
  const again = clusters(stream("clusters", 1));
  const x = draw(stream("train"), 10);
  assert.deepEqual(again(stream("train"), 10), x);
  assert.notDeepEqual(draw(stream("test"), 10).inputs, x.inputs);
  assert.throws(() => draw(stream("no"), 1.5), { name: "RangeError", message: /not 1.5/ });
});
