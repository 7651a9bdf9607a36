import assert from "node:assert/strict";
import { targetOf } from "../target.ts";
import { setUpOnnxProvider } from "./onnx_provider.ts";

function project(folder: string, files: readonly string[]): string {
  const bin = `${folder}/node_modules/onnxruntime-node/bin/napi-v6`;
  const { os, arch } = Deno.build;
  const platform = os === "windows" ? "win32" : os;
  const library = `${bin}/${platform}/${arch === "x86_64" ? "x64" : "arm64"}`;
  Deno.mkdirSync(library, { recursive: true });
  for (const file of files) Deno.writeTextFileSync(`${library}/${file}`, "");
  return folder;
}

Deno.test("setUpOnnxProvider() leaves a provider that is there as it is", async () => {
  const root = await Deno.makeTempDir();
  project(root, ["onnxruntime_binding.node", "libonnxruntime_providers_cuda.so"]);
  assert.equal(await setUpOnnxProvider(targetOf("cuda"), root), "onnx:cuda was set up before");
  await Deno.remove(root, { recursive: true });
});

Deno.test("setUpOnnxProvider() says in one line that there is no ONNX Runtime to add to", async () => {
  const root = await Deno.makeTempDir();
  await assert.rejects(setUpOnnxProvider(targetOf("cuda"), project(root, [])), {
    name: "UserError",
    message: "onnx:cuda cannot be set up: onnxruntime-node is not installed; run: deno install",
  });
  await Deno.remove(root, { recursive: true });
});
