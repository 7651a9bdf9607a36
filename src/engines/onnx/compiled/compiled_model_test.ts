import assert from "node:assert/strict";
import { mlp } from "../../../models/mlp.ts";
import { nativeRuntime } from "../runtime/native.ts";
import { CompiledModel } from "./compiled_model.ts";
import { Sessions } from "./sessions.ts";

const model = mlp({ inputs: 2, width: 3, depth: 2, classes: 2 });
const compiled = new CompiledModel(model, new Sessions(await nativeRuntime(1)), undefined);

Deno.test("CompiledModel hands over parameters as views", () => {
  const parameters = Float32Array.from({ length: 12 }, (_, i) => i);
  const tensors = compiled.parameterTensors(parameters);
  assert.deepEqual(Object.keys(tensors), ["layers.0.weight", "layers.1.weight"]);
  assert.deepEqual(tensors["layers.1.weight"]!.shape, [3, 2]);
  parameters[6] = 100;
  assert.equal(tensors["layers.1.weight"]!.data[0], 100);
  assert.throws(() => compiled.parameterTensors(parameters.subarray(1)), {
    name: "TypeError",
    message: "expected 12 parameters, got 11",
  });
});

Deno.test("CompiledModel makes a target matrix of labels", () => {
  const batch = { count: 2, inputs: new Float32Array(4), labels: Int32Array.of(1, 0) };
  assert.deepEqual([...compiled.batchTensors(batch).targets!.data], [0, 1, 1, 0]);
  assert.throws(() => compiled.requireBatch({ ...batch, count: 3 }), {
    name: "TypeError",
    message: /^batch of 3 with 4 inputs and 2 labels/,
  });
});
