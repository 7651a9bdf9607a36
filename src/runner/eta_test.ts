import assert from "node:assert/strict";
import { remainingSeconds } from "./eta.ts";

const idle = { workers: 2, waiting: [], running: [], finished: [] };

Deno.test("remainingSeconds() believes declared costs until something is measured", () => {
  assert.equal(remainingSeconds({ ...idle, waiting: [4, 4, 2] }), 5);
});

Deno.test("remainingSeconds() is never less than the longest cell", () => {
  assert.equal(remainingSeconds({ ...idle, workers: 8, waiting: [30, 1, 1] }), 30);
});

Deno.test("remainingSeconds() learns from finished cells and from the progress of running ones", () => {
  const running = [{ cost: 10, elapsed: 15, fraction: 0.5 }];
  assert.equal(remainingSeconds({ ...idle, workers: 1, running }), 15);
  const finished = [{ cost: 5, seconds: 15 }];
  assert.equal(remainingSeconds({ ...idle, workers: 1, running, finished }), 15);
  assert.equal(remainingSeconds({ ...idle, workers: 1, waiting: [10], finished }), 30);
});

Deno.test("remainingSeconds() is zero when nothing is left", () => {
  assert.equal(remainingSeconds(idle), 0);
});
