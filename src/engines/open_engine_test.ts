import assert from "node:assert/strict";
import { devices, openAutomatically, openEngine } from "./open_engine.ts";

for (const device of ["cpu", "wasm", "tfjs:cpu"]) {
  Deno.test(`openEngine() opens ${device}, which multiplies matrices`, async () => {
    const { engine, note } = await openEngine(device);
    const a = Float32Array.of(1, 2, 3, 4, 5, 6);
    const b = Float32Array.of(1, 0, 0, 1, 1, 1);
    assert.deepEqual([...await engine.matmul(a, 2, 3, b, 2)], [4, 5, 10, 11]);
    assert.ok(note.includes(engine.id) && note.includes(engine.version));
    await engine.dispose();
  });
}

Deno.test("openEngine() gives the installed version of the library", async () => {
  const { imports } = JSON.parse(await Deno.readTextFile("deno.json"));
  const installed = (name: string) => imports[name].replace(`npm:${name}@`, `${name} `);
  assert.equal((await openEngine("cpu")).engine.version, installed("onnxruntime-node"));
  assert.equal((await openEngine("wasm")).engine.version, installed("onnxruntime-web"));
  assert.equal((await openEngine("tfjs:cpu")).engine.version, installed("@tensorflow/tfjs"));
});

Deno.test("openEngine() takes the native library on auto, or wasm with the reason", async () => {
  assert.equal((await openEngine("auto")).engine.id, "onnx:cpu");
  const missing = () => Promise.reject(new Error("Cannot find module './linux/riscv64'\nstack"));
  const { engine, note } = await openAutomatically(1, missing);
  assert.equal(engine.id, "onnx:wasm");
  assert.equal(
    note,
    `onnx:wasm (${engine.version}), slower: onnx:cpu does not load here: ` +
      "Cannot find module './linux/riscv64'",
  );
});

Deno.test("openEngine() lists the devices when it is asked for another", async () => {
  await assert.rejects(openEngine("tpu"), {
    name: "UserError",
    message: `unknown device "tpu"; use one of: ${devices.join(", ")}`,
  });
});

Deno.test("openEngine() rejects a bad number of threads", async () => {
  await assert.rejects(openEngine("cpu", { threads: 0 }), {
    name: "UserError",
    message: "threads is 0; use a whole number of at least 1",
  });
});
