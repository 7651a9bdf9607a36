import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { allDevices } from "../engines/devices/devices.ts";
import { DEVICES, engineIdentity } from "./engine_identity.ts";
import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

Deno.test("engineIdentity() names id, version and modules that exist, for every device that needs no setup", () => {
  for (const device of ["auto", "cpu", "wasm", "webgpu", "onnx:cpu", "tfjs:webgpu", "tfjs:cpu"]) {
    const { id, version, entries } = engineIdentity(device, ROOT);
    assert.ok(allDevices.some((known) => known.id === id));
    assert.match(version, /^(onnxruntime-|@tensorflow\/tfjs)\S* \d+\.\d+\.\d+/);
    for (const entry of entries) assert.ok(Deno.statSync(entry).isFile);
  }
  assert.equal(engineIdentity("wasm", ROOT).id, "onnx:wasm");
});

Deno.test("engineIdentity() knows modules that exist for every device", () => {
  for (const { modules } of allDevices) {
    for (const module of modules) assert.ok(Deno.statSync(`${ROOT}/src/engines/${module}`).isFile);
  }
});

function install(root: string, path: string, content: unknown): void {
  const file = `${root}/${path}`;
  Deno.mkdirSync(file.slice(0, file.lastIndexOf("/")), { recursive: true });
  Deno.writeTextFileSync(file, JSON.stringify(content));
}

Deno.test("engineIdentity() takes wasm for auto where no native library is there, and says so", () =>
  withTemporaryFolder((root) => {
    install(root, "node_modules/onnxruntime-web/package.json", { version: "1.2.3" });
    const { id, version, note } = engineIdentity("auto", root);
    assert.equal(id, "onnx:wasm");
    assert.equal(version, "onnxruntime-web 1.2.3");
    assert.equal(
      note,
      "onnx:wasm; not tfjs:cuda: @tensorflow/tfjs-node-gpu is not set up, " +
        "not onnx:cuda: onnxruntime-node is not installed, not onnx:cpu: onnxruntime-node is not installed",
    );
  }));

Deno.test("engineIdentity() takes cuda for auto where it is set up, with the version of TensorFlow", () =>
  withTemporaryFolder((root) => {
    const folder = "native/cuda/node_modules/@tensorflow/tfjs-node-gpu";
    install(root, `${folder}/package.json`, { version: "4.22.0" });
    assert.throws(() => engineIdentity("tfjs:cuda", root), {
      message: "--device tfjs:cuda: @tensorflow/tfjs-node-gpu is not set up; " +
        "run: deno task setup:cuda; until then use --device onnx:cpu",
    });
    install(root, `${folder}/lib/napi-v8/setup.json`, { tensorflow: "2.15.1", from: "wheel" });
    for (const device of ["auto", "cuda", "tfjs:cuda"]) {
      const { id, version } = engineIdentity(device, root);
      assert.equal(id, "tfjs:cuda");
      assert.equal(version, "@tensorflow/tfjs-node-gpu 4.22.0, TensorFlow 2.15.1");
    }
  }));

Deno.test("engineIdentity() says what is wrong with a device, in one line", () =>
  withTemporaryFolder((root) => {
    assert.throws(() => engineIdentity("quantum", root), {
      name: "UserError",
      message: `--device quantum: no such device; devices: ${DEVICES.join(", ")}`,
    });
    assert.throws(() => engineIdentity("onnx:cup", root), { message: /did you mean onnx:cpu/ });
    assert.throws(() => engineIdentity("cpu", root), {
      message: "--device cpu: onnxruntime-node is not installed; run: deno install; " +
        "until then use --device onnx:wasm",
    });
    assert.throws(() => engineIdentity("native", root), {
      message: "--device native: @tensorflow/tfjs-node is not set up; " +
        "run: deno task setup:native; until then use --device onnx:cpu",
    });
  }));
