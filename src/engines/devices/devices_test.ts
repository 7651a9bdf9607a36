import assert from "node:assert/strict";
import { allDevices, candidates, deviceNames, shortNames } from "./devices.ts";

Deno.test("every device has an id of its own, modules that exist, and another device to use instead", () => {
  const ids = allDevices.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const { id, modules, instead } of allDevices) {
    assert.ok(ids.includes(instead) && instead !== id, id);
    for (const module of modules) {
      assert.ok(Deno.statSync(new URL(`../${module}`, import.meta.url)).isFile, module);
    }
  }
});

Deno.test("names stand for devices in the order in which they are tried", () => {
  const ids = (name: string) => candidates(name)?.map(({ id }) => id);
  assert.deepEqual(ids("auto"), ["tfjs:cuda", "onnx:cuda", "onnx:cpu", "onnx:wasm"]);
  assert.deepEqual(ids("cuda"), ["tfjs:cuda", "onnx:cuda"]);
  assert.deepEqual(ids("onnx:wasm"), ["onnx:wasm"]);
  assert.equal(ids("tpu"), undefined);
  assert.deepEqual(shortNames("onnx:cpu"), ["cpu"]);
  assert.ok(deviceNames.includes("auto"));
});
