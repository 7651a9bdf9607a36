/** The device `onnx:cpu`. @module */
import type { Device } from "./device.ts";
import { findOnnxLibrary } from "./onnx_library.ts";

/** ONNX Runtime's native library on the processor. */
export const onnxCpu: Device = {
  id: "onnx:cpu",
  summary: "ONNX Runtime on the processor",
  modules: ["onnx/onnx_engine.ts", "onnx/runtime/native.ts"],
  instead: "onnx:wasm",
  find: (root) => findOnnxLibrary(root),
  async open(_root, threads) {
    const { onnxEngine } = await import("../onnx/onnx_engine.ts");
    const { nativeRuntime } = await import("../onnx/runtime/native.ts");
    return { engine: onnxEngine(await nativeRuntime(threads)) };
  },
};
