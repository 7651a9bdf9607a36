/** The list of all devices, and what the short names and `auto` stand for. @module */
import type { Device } from "./device.ts";
import { onnxCpu } from "./onnx_cpu.ts";
import { onnxCuda } from "./onnx_cuda.ts";
import { onnxWasm } from "./onnx_wasm.ts";
import { tfjsCpu } from "./tfjs_cpu.ts";
import { tfjsCuda, tfjsNative } from "./tfjs_native.ts";
import { tfjsWebgpu } from "./tfjs_webgpu.ts";

/** Every device. */
export const allDevices: readonly Device[] = [
  onnxCpu,
  onnxWasm,
  onnxCuda,
  tfjsCuda,
  tfjsNative,
  tfjsWebgpu,
  tfjsCpu,
];

/** What each name stands for: the devices in the order in which they are tried. */
const CHOICES: ReadonlyMap<string, readonly Device[]> = new Map([
  ["auto", [tfjsCuda, onnxCuda, onnxCpu, onnxWasm]],
  ["cpu", [onnxCpu]],
  ["wasm", [onnxWasm]],
  ["native", [tfjsNative]],
  ["webgpu", [tfjsWebgpu]],
  ["cuda", [tfjsCuda, onnxCuda]],
  ...allDevices.map((device): [string, Device[]] => [device.id, [device]]),
]);

/** Names that a device can be asked for by: `auto`, short names, and all of {@linkcode allDevices}. */
export const deviceNames: readonly string[] = [...CHOICES.keys()];

/** Short names that stand for a device, e.g. `cpu` for `onnx:cpu`. */
export function shortNames(id: string): readonly string[] {
  return deviceNames.filter((name) =>
    name !== "auto" && name !== id && CHOICES.get(name)!.some((device) => device.id === id)
  );
}

/** The devices that a name stands for, in the order in which they are tried; undefined for an unknown name. */
export function candidates(name: string): readonly Device[] | undefined {
  return CHOICES.get(name);
}
