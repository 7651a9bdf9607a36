import assert from "node:assert/strict";
import type { Device } from "./devices/device.ts";
import { deviceNames } from "./devices/devices.ts";
import { onnxCpu } from "./devices/onnx_cpu.ts";
import { openEngine, openFirst } from "./open_engine.ts";

for (const device of ["cpu", "wasm", "tfjs:cpu"]) {
  Deno.test(`openEngine() opens ${device}, which multiplies matrices`, async () => {
    const { engine, note } = await openEngine(device);
    const a = Float32Array.of(1, 2, 3, 4, 5, 6);
    const b = Float32Array.of(1, 0, 0, 1, 1, 1);
    assert.deepEqual([...await engine.matmul(a, 2, 3, b, 2)], [4, 5, 10, 11]);
    assert.equal(note, `${engine.id}, as asked for`);
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

const absent: Device = {
  ...onnxCpu,
  id: "tfjs:cuda",
  find: () => ({ missing: "the library is not set up; run: deno task setup:cuda" }),
  open: () => Promise.reject(new Error("never opened")),
};
const broken: Device = {
  ...onnxCpu,
  id: "onnx:cuda",
  open: () => Promise.reject(new Error("Cannot find libcudart.so.12\nstack")),
};

Deno.test("openFirst() takes the first device that loads, and says what the others lack", async () => {
  const { engine, note } = await openFirst("auto", [absent, broken, onnxCpu], 1);
  assert.equal(engine.id, "onnx:cpu");
  assert.equal(
    note,
    "onnx:cpu; not tfjs:cuda: the library is not set up, not onnx:cuda: Cannot find libcudart.so.12",
  );
  assert.equal((await openFirst("auto", [onnxCpu, broken], 1)).note, "onnx:cpu, the first choice");
});

Deno.test("openFirst() says in one line what is missing, how to install it and what to use instead", async () => {
  await assert.rejects(openFirst("tfjs:cuda", [absent], 1), {
    name: "UserError",
    message: "--device tfjs:cuda: the library is not set up; run: deno task setup:cuda; " +
      "until then use --device onnx:wasm",
  });
  await assert.rejects(openFirst("cuda", [absent, broken], 1), {
    message: "--device cuda: tfjs:cuda: the library is not set up; run: deno task setup:cuda; " +
      "onnx:cuda: Cannot find libcudart.so.12; until then use --device onnx:wasm",
  });
});

Deno.test("openEngine() lists the devices when it is asked for another", async () => {
  await assert.rejects(openEngine("tpu"), {
    name: "UserError",
    message: `unknown device "tpu"; use one of: ${deviceNames.join(", ")}`,
  });
});

Deno.test("openEngine() rejects a bad number of threads", async () => {
  await assert.rejects(openEngine("cpu", { threads: 0 }), {
    name: "UserError",
    message: "threads is 0; use a whole number of at least 1",
  });
});
