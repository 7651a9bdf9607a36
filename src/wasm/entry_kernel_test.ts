import assert from "node:assert/strict";
import { entryKernel, fmax, fmin } from "./entry_kernel.ts";
import { vectorMemory } from "./vector_memory.ts";
import { fadd, fmul } from "./wasm_code.ts";

/** z ← a·max(x, y) + min(x, y), through a temporary. */
const module = new WebAssembly.Module(entryKernel({
  vectors: 3,
  scalars: 1,
  temporaries: 1,
  body: ({ load, store, scalar, read, write }) => [
    ...write(0, fmul(scalar(0), fmax(load(0), load(1)))),
    ...store(2, fadd(read(0), fmin(load(0), load(1)))),
  ],
}));

Deno.test("an entry kernel applies its rule to every entry, whatever the length", () => {
  for (const length of [0, 1, 15, 16, 17, 64, 40_000]) {
    const { vectors, run } = vectorMemory(module, 3, length);
    const [x, y, z] = vectors as [Float32Array, Float32Array, Float32Array];
    for (let i = 0; i < length; i++) [x[i], y[i]] = [i, length - 2 * i];
    run([0, 1, 2], [0.5]);
    for (let i = 0; i < length; i++) {
      assert.equal(z[i], 0.5 * Math.max(i, length - 2 * i) + Math.min(i, length - 2 * i));
    }
    assert.equal(x.length, length);
  }
});

Deno.test("the order says which vector stands for which of the rule", () => {
  const { vectors, run } = vectorMemory(module, 3, 4);
  vectors[2]!.fill(3);
  vectors[1]!.fill(-1);
  run([2, 1, 0], [2]);
  assert.deepEqual([...vectors[0]!], [5, 5, 5, 5]);
  assert.deepEqual([...vectors[2]!], [3, 3, 3, 3]);
});
