import assert from "node:assert/strict";
import type { Engine } from "../engines/engine.ts";
import { lazyEngine } from "./lazy_engine.ts";

const identity = { id: "fake:cpu", version: "fake 1" };

function fake(version: string): Engine {
  return {
    id: "fake:cpu",
    version,
    compile: () => Promise.reject(new Error("not needed")),
    matmul: (a) => Promise.resolve(a),
    dispose: () => Promise.resolve(),
  };
}

Deno.test("lazyEngine() opens at the first use, once, and again after dispose()", async () => {
  let openings = 0;
  const engine = lazyEngine(identity, () => {
    openings++;
    return Promise.resolve(fake("fake 1"));
  });
  await engine.dispose();
  assert.equal(openings, 0);
  const matrix = new Float32Array([1]);
  assert.equal(await engine.matmul(matrix, 1, 1, matrix, 1), matrix);
  await engine.matmul(matrix, 1, 1, matrix, 1);
  assert.equal(openings, 1);
  await engine.dispose();
  await engine.matmul(matrix, 1, 1, matrix, 1);
  assert.equal(openings, 2);
});

Deno.test("lazyEngine() refuses an engine that the run was not planned for", async () => {
  const engine = lazyEngine(identity, () => Promise.resolve(fake("fake 2")));
  const matrix = new Float32Array([1]);
  await assert.rejects(engine.matmul(matrix, 1, 1, matrix, 1), {
    message: "the run was planned for engine fake:cpu (fake 1), but fake:cpu (fake 2) was opened",
  });
});
