import assert from "node:assert/strict";
import { join } from "node:path";
import { findOnnxLibrary, onnxLibraryFolder } from "./onnx_library.ts";

Deno.test("findOnnxLibrary() wants the binding of this platform, and the file that is asked for beside it", async () => {
  const root = await Deno.makeTempDir();
  try {
    const place = join(root, "node_modules/onnxruntime-node");
    await Deno.mkdir(place, { recursive: true });
    await Deno.writeTextFile(join(place, "package.json"), `{ "version": "1.0.0" }`);
    const without = findOnnxLibrary(root);
    assert.ok("missing" in without && without.missing.includes("1.0.0 has no native library for"));
    const { os, arch } = Deno.build;
    const platform = os === "windows" ? "win32" : os;
    const folder = join(place, "bin/napi-v6", platform, arch === "x86_64" ? "x64" : "arm64");
    await Deno.mkdir(folder, { recursive: true });
    await Deno.writeTextFile(join(folder, "onnxruntime_binding.node"), "");
    assert.equal(onnxLibraryFolder(root), folder);
    assert.deepEqual(findOnnxLibrary(root), { version: "onnxruntime-node 1.0.0" });
    const missing = "run: deno task setup:cuda";
    assert.deepEqual(findOnnxLibrary(root, "libcuda.so", missing), { missing });
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});
