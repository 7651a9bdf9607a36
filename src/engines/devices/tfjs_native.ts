/** The devices `tfjs:native` and `tfjs:cuda`, both on TensorFlow's C++ library. @module */
import type { NativePackage } from "../tfjs/libraries/native.ts";
import type { Device } from "./device.ts";
import { findNativePackage } from "./native_package.ts";

/** TensorFlow's C++ library, on the processor or on an NVIDIA GPU. */
function nativeDevice(device: "native" | "cuda", summary: string): Device {
  return {
    id: `tfjs:${device}`,
    summary,
    modules: ["tfjs/tfjs_engine.ts", "tfjs/libraries/native.ts"],
    instead: "onnx:cpu",
    find: (root) => findNativePackage(root, device),
    async open(root) {
      const { tfjsEngine } = await import("../tfjs/tfjs_engine.ts");
      const { nativeLibrary } = await import("../tfjs/libraries/native.ts");
      const found = findNativePackage(root, device) as NativePackage;
      return { engine: tfjsEngine(await nativeLibrary(device, found)) };
    },
  };
}

/** TensorFlow on the processor. */
export const tfjsNative: Device = nativeDevice(
  "native",
  "TensorFlow's C++ library on the processor",
);

/** TensorFlow on an NVIDIA GPU. */
export const tfjsCuda: Device = nativeDevice(
  "cuda",
  "TensorFlow's C++ library on an NVIDIA GPU",
);
