/** The device `onnx:cuda`, which needs ONNX Runtime's CUDA provider. @module */
import type { Device } from "./device.ts";
import { findOnnxLibrary } from "./onnx_library.ts";

/** ONNX Runtime with its CUDA provider. */
export const onnxCuda: Device = {
  id: "onnx:cuda",
  summary: "ONNX Runtime on an NVIDIA GPU",
  modules: ["onnx/onnx_engine.ts", "onnx/runtime/native.ts"],
  instead: "onnx:cpu",
  find: (root) =>
    findOnnxLibrary(
      root,
      "libonnxruntime_providers_cuda.so",
      "ONNX Runtime's CUDA provider is not set up; run: deno task setup:cuda",
    ),
  async open(_root, threads) {
    const { onnxEngine } = await import("../onnx/onnx_engine.ts");
    const { nativeRuntime } = await import("../onnx/runtime/native.ts");
    const engine = onnxEngine(await nativeRuntime(threads, "cuda"));
    // The provider's own libraries are loaded with the first graph.
    await engine.matmul(Float32Array.of(1), 1, 1, Float32Array.of(1), 1);
    return { engine };
  },
};
