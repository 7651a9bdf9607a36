/**
 * Loads what was set up and multiplies with it, in a process of its own, so that a library that ends its process does not end
 * the setup. Prints the version of TensorFlow and whether it uses a GPU.
 *
 * @module
 */
import { createRequire } from "node:module";
import { locateNativePackage } from "../src/engines/devices/native_package.ts";
import { projectRoot } from "../src/engines/project_root.ts";
import { nativeLibrary } from "../src/engines/tfjs/libraries/native.ts";
import { tfjsEngine } from "../src/engines/tfjs/tfjs_engine.ts";

if (import.meta.main) {
  const device = Deno.args[0] as "native" | "cuda";
  const { folder } = locateNativePackage(projectRoot, device, "");
  const require = createRequire(`${folder}/package.json`);
  const { TF_Version: tensorflow, isUsingGpuDevice } = require("./lib/napi-v8/tfjs_binding.node");
  const gpu: boolean = isUsingGpuDevice();
  const found = locateNativePackage(projectRoot, device, tensorflow);
  // Without a GPU the library computes on the processor, which proves as well that it was built right.
  const engine = tfjsEngine(await nativeLibrary(gpu ? device : "native", found));
  const [product] = await engine.matmul(Float32Array.of(3), 1, 1, Float32Array.of(7), 1);
  if (product !== 21) throw new Error(`3 · 7 came out as ${product}`);
  console.log(JSON.stringify({ tensorflow, gpu }));
}
