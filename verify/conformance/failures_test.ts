import assert from "node:assert/strict";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { openEngine } from "../../src/engines/open_engine.ts";
import { testedDevices } from "./tested_devices.ts";

const [one, two] = [Float32Array.of(1, 2), Float32Array.of(3, 4)];

for (const [device] of testedDevices([["onnx:cpu", 0], ["onnx:wasm", 0], ["tfjs:cpu", 0]], 0)) {
  Deno.test(`${device}: memory that runs out is one clear line, and the engine can go on`, async () => {
    const { engine } = await openEngine(device);
    const column = new Float32Array(300_000);
    // The product would take 360 GB.
    await assert.rejects(engine.matmul(column, 300_000, 1, column, 300_000), {
      name: "UserError",
      message: /^--device \S+: out of memory \([^\n]+\); use a smaller [^\n]+ or --device \S+$/,
    });
    assert.deepEqual([...await engine.matmul(one, 1, 2, two, 1)], [11]);
    await engine.dispose();
  });
}

for (const [device] of testedDevices([], 0)) {
  if (!device.endsWith("webgpu")) continue;
  Deno.test(`${device}: a lost device is one clear line`, async () => {
    const { engine } = await openEngine(device);
    assert.deepEqual([...await engine.matmul(one, 1, 2, two, 1)], [11]);
    const tf = await import("@tensorflow/tfjs");
    (tf.backend() as WebGPUBackend).device.destroy();
    await assert.rejects(engine.matmul(one, 1, 2, two, 1), {
      name: "UserError",
      message: /^--device tfjs:webgpu: the device was lost \([^\n]+\); run the same command again/,
    });
  });
}
