import assert from "node:assert/strict";
import { openEngine } from "../../open_engine.ts";

Deno.test("matmul() multiplies in blocks of rows what is too large for one run", async () => {
  const { engine } = await openEngine("cpu");
  const [m, k, n] = [3, 2 ** 23, 2]; // two rows per run
  const a = new Float32Array(m * k);
  for (let row = 0; row < m; row++) a[row * k + row] = row + 1;
  const b = new Float32Array(k * n).map((_, i) => i);
  assert.deepEqual([...await engine.matmul(a, m, k, b, n)], [0, 1, 4, 6, 12, 15]);
  await engine.dispose();
});

Deno.test("matmul() rejects sizes that do not fit", async () => {
  const { engine } = await openEngine("cpu");
  await assert.rejects(engine.matmul(new Float32Array(5), 2, 3, new Float32Array(6), 2), {
    name: "TypeError",
    message: "matmul: 5 and 6 floats are not 2×3 and 3×2",
  });
  await engine.dispose();
});
