import assert from "node:assert/strict";
import { mlp } from "../../models/mlp.ts";
import { checkPort } from "../testing/check_port.ts";
import { onnxEngine } from "./onnx_engine.ts";
import { nativeRuntime } from "./runtime/native.ts";
import { wasmRuntime } from "./runtime/wasm.ts";

for (const open of [() => nativeRuntime(1), wasmRuntime]) {
  Deno.test(`onnxEngine() answers every call of the port (${open.name || "native"})`, async () => {
    const engine = onnxEngine(await open());
    await checkPort(engine);
    await engine.dispose();
  });
}

Deno.test("onnxEngine() refuses a model that does not fit, and one call after disposal", async () => {
  const engine = onnxEngine(await nativeRuntime(1));
  const model = mlp({ inputs: 2, width: 2, depth: 1, classes: 2 });
  await assert.rejects(engine.compile({ ...model, layers: [] }), { name: "UserError" });
  const network = await engine.compile(model);
  await network.dispose();
  const batch = { count: 1, inputs: new Float32Array(2), labels: new Int32Array(1) };
  await assert.rejects(network.evaluate(new Float32Array(4), batch), {
    message: "this network was disposed of",
  });
});
