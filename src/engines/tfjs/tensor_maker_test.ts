import assert from "node:assert/strict";
import { mlp } from "../../models/mlp.ts";
import { plainLibrary } from "./libraries/plain.ts";
import { tensorMaker } from "./tensor_maker.ts";

Deno.test("tensorMaker() cuts parameters into blocks and checks what it is given", async () => {
  const { tf } = await plainLibrary();
  const make = tensorMaker(tf, mlp({ inputs: 2, width: 3, depth: 2, classes: 2 }));
  const values = Float32Array.from({ length: 12 }, (_, i) => i);
  const tensors = make.parameters(values);
  assert.deepEqual(tensors.map(({ shape }) => shape), [[2, 3], [3, 2]]);
  assert.deepEqual([...await tensors[1]!.data()], [6, 7, 8, 9, 10, 11]);
  for (const tensor of tensors) tensor.dispose();
  assert.throws(() => make.parameters(values.subarray(2)), {
    name: "TypeError",
    message: "expected 12 parameters, got 10",
  });
  const batch = { count: 1, inputs: Float32Array.of(1, 2), labels: Int32Array.of(2) };
  assert.throws(() => make.requireBatch(batch), {
    name: "RangeError",
    message: "label 2 is not in 0 … 1",
  });
  assert.throws(() => make.batch({ ...batch, count: 2 }), { name: "TypeError" });
});
