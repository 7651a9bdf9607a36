import { UserError } from "../errors.ts";
import type { Engine, EngineOptions } from "./engine.ts";
import { onnxEngine } from "./onnx/onnx_engine.ts";
import { nativeRuntime } from "./onnx/runtime/native.ts";
import { wasmRuntime } from "./onnx/runtime/wasm.ts";

/** An engine that is ready, and one line that says which and why. */
export interface OpenedEngine {
  /** Ready for use. */
  readonly engine: Engine;
  /** E.g. `onnx:cpu (onnxruntime-node 1.30.0): its native library loads here`. */
  readonly note: string;
}

/** The names that {@linkcode openEngine} knows. */
export const devices = ["auto", "cpu", "wasm", "onnx:cpu", "onnx:wasm", "tfjs:cpu"] as const;

/**
 * Opens an engine by the name of its device. Libraries are loaded only when they are asked for.
 *
 * - `auto`: `onnx:cpu` where its native library loads, else `onnx:wasm`
 * - `cpu`, `onnx:cpu`: ONNX Runtime's native library
 * - `wasm`, `onnx:wasm`: ONNX Runtime as WebAssembly, on any processor
 * - `tfjs:cpu`: TensorFlow.js in plain JavaScript; slow, an independent check
 *
 * @throws {UserError} if the device is unknown or its library does not load
 *
 * @example
 * ```ts
 * import { openEngine } from "./open_engine.ts";
 * import assert from "node:assert/strict";
 *
 * const { engine } = await openEngine("cpu");
 * const product = await engine.matmul(Float32Array.of(1, 2), 1, 2, Float32Array.of(3, 4), 1);
 * assert.deepEqual([...product], [11]);
 * await engine.dispose();
 * ```
 */
export async function openEngine(
  device: string,
  options: EngineOptions = {},
): Promise<OpenedEngine> {
  const { threads = 1 } = options;
  if (!Number.isInteger(threads) || threads < 1) {
    throw new UserError(`threads is ${threads}; use a whole number of at least 1`);
  }
  switch (device) {
    case "auto":
      return await openAutomatically(threads);
    case "cpu":
    case "onnx:cpu":
      return await open(device, () => openNative(threads));
    case "wasm":
    case "onnx:wasm":
      return await open(device, openWasm);
    case "tfjs:cpu":
      return await open(device, async () => {
        const { tfjsEngine } = await import("./tfjs/tfjs_engine.ts");
        return await tfjsEngine();
      });
    default:
      throw new UserError(`unknown device "${device}"; use one of: ${devices.join(", ")}`);
  }
}

async function open(device: string, load: () => Promise<Engine>): Promise<OpenedEngine> {
  try {
    const engine = await load();
    return { engine, note: `${engine.id} (${engine.version}), as asked for` };
  } catch (error) {
    throw new UserError(
      `device "${device}" does not load here: ${reason(error)}; use --device auto`,
    );
  }
}

/** `loadNative` is a parameter so that a test can play a platform without the library. */
export async function openAutomatically(
  threads: number,
  loadNative: (threads: number) => Promise<Engine> = openNative,
): Promise<OpenedEngine> {
  try {
    const engine = await loadNative(threads);
    return { engine, note: `${engine.id} (${engine.version}): its native library loads here` };
  } catch (error) {
    const engine = await openWasm();
    return {
      engine,
      note: `${engine.id} (${engine.version}), slower: onnx:cpu does not load here: ${
        reason(error)
      }`,
    };
  }
}

async function openNative(threads: number): Promise<Engine> {
  return onnxEngine(await nativeRuntime(threads));
}

async function openWasm(): Promise<Engine> {
  return onnxEngine(await wasmRuntime());
}

function reason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split("\n")[0]!.trim();
}
