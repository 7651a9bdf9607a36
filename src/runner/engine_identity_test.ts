import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { DEVICES, engineIdentity } from "./engine_identity.ts";
import { withTemporaryFolder } from "./temporary_folder.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

Deno.test("engineIdentity() names id, version and modules that exist, for every device", () => {
  for (const device of DEVICES) {
    const { id, version, entries } = engineIdentity(device, ROOT);
    assert.match(id, /^(onnx|tfjs):(cpu|wasm)$/);
    assert.match(version, /^(onnxruntime-node|onnxruntime-web|@tensorflow\/tfjs) \d+\.\d+\.\d+$/);
    for (const entry of entries) assert.ok(Deno.statSync(entry).isFile);
  }
  assert.equal(engineIdentity("wasm", ROOT).id, "onnx:wasm");
});

Deno.test("engineIdentity() takes wasm for auto where no native library is there, and says so", () =>
  withTemporaryFolder((root) => {
    Deno.mkdirSync(`${root}/node_modules/onnxruntime-web`, { recursive: true });
    Deno.writeTextFileSync(
      `${root}/node_modules/onnxruntime-web/package.json`,
      '{"version":"1.2.3"}',
    );
    const { id, version, note } = engineIdentity("auto", root);
    assert.equal(id, "onnx:wasm");
    assert.equal(version, "onnxruntime-web 1.2.3");
    assert.equal(note, "onnx:wasm: there is no native library for this platform");
  }));

Deno.test("engineIdentity() says what is wrong with a device, in one line", () =>
  withTemporaryFolder((root) => {
    assert.throws(() => engineIdentity("quantum", root), {
      name: "UserError",
      message:
        "--device quantum: no such device; devices: auto, cpu, wasm, onnx:cpu, onnx:wasm, tfjs:cpu",
    });
    assert.throws(() => engineIdentity("onnx:cup", root), { message: /did you mean onnx:cpu/ });
    assert.throws(() => engineIdentity("cpu", root), {
      message: "--device cpu: onnxruntime-node is not installed; run: deno install",
    });
  }));
