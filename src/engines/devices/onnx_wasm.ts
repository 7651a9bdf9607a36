/** The device `onnx:wasm`. @module */
import type { Device } from "./device.ts";
import { npmPackage } from "./npm_package.ts";

/** ONNX Runtime as WebAssembly. */
export const onnxWasm: Device = {
  id: "onnx:wasm",
  summary: "ONNX Runtime as WebAssembly, on any processor",
  modules: ["onnx/onnx_engine.ts", "onnx/runtime/wasm.ts"],
  instead: "onnx:cpu",
  find: (root) => npmPackage(root, "onnxruntime-web"),
  async open() {
    const { onnxEngine } = await import("../onnx/onnx_engine.ts");
    const { wasmRuntime } = await import("../onnx/runtime/wasm.ts");
    return { engine: onnxEngine(await wasmRuntime()) };
  },
};
