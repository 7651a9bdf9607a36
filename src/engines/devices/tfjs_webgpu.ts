/** The device `tfjs:webgpu`. @module */
import type { Device } from "./device.ts";
import { npmPackage } from "./npm_package.ts";

/** TensorFlow.js on WebGPU, which Deno has built in. */
export const tfjsWebgpu: Device = {
  id: "tfjs:webgpu",
  summary: "TensorFlow.js on any GPU by WebGPU",
  modules: ["tfjs/tfjs_engine.ts", "tfjs/libraries/webgpu.ts"],
  instead: "onnx:cpu",
  find: (root) => npmPackage(root, "@tensorflow/tfjs-backend-webgpu"),
  async open() {
    const { tfjsEngine } = await import("../tfjs/tfjs_engine.ts");
    const { webgpuLibrary } = await import("../tfjs/libraries/webgpu.ts");
    const library = await webgpuLibrary();
    return { engine: tfjsEngine(library), processor: library.processor! };
  },
};
