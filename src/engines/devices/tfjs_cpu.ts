/** The device `tfjs:cpu`. @module */
import type { Device } from "./device.ts";
import { npmPackage } from "./npm_package.ts";

/** TensorFlow.js in plain JavaScript. */
export const tfjsCpu: Device = {
  id: "tfjs:cpu",
  summary: "TensorFlow.js in plain JavaScript: slow, an independent check",
  modules: ["tfjs/tfjs_engine.ts", "tfjs/libraries/plain.ts"],
  instead: "onnx:cpu",
  find: (root) => npmPackage(root, "@tensorflow/tfjs"),
  async open() {
    const { tfjsEngine } = await import("../tfjs/tfjs_engine.ts");
    const { plainLibrary } = await import("../tfjs/libraries/plain.ts");
    return { engine: tfjsEngine(await plainLibrary()) };
  },
};
