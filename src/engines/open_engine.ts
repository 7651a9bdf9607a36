/** Opens an engine by the name of its device, or says in one line why not. @module */
import { UserError } from "../base/errors.ts";
import { clearErrors, firstLine } from "./clear_errors.ts";
import type { Device } from "./devices/device.ts";
import { candidates, deviceNames } from "./devices/devices.ts";
import type { Engine, EngineOptions } from "./engine.ts";
import { projectRoot } from "./project_root.ts";

/** An engine that is ready, and one line that says which and why. */
export interface OpenedEngine {
  /** Ready for use. */
  readonly engine: Engine;
  /** E.g. `onnx:cpu, as asked for`. */
  readonly note: string;
}

/**
 * Opens an engine by the name of its device. Libraries are loaded only when they are asked for.
 *
 * - `auto`: `tfjs:cuda`, `onnx:cuda`, `onnx:cpu`, `onnx:wasm`: the first that loads
 * - `cpu`, `wasm`: ONNX Runtime on the processor, natively or as WebAssembly
 * - `cuda`: an NVIDIA GPU, by `tfjs:cuda` where it loads, else by `onnx:cuda`
 * - `native`, `webgpu`: TensorFlow.js with TensorFlow's C++ library, or on any GPU by WebGPU
 * - `onnx:cpu`, `tfjs:cpu` …: one of `allDevices`
 *
 * While it computes, an engine throws a {@linkcode UserError} where memory runs out or the device is lost.
 *
 * @param device `auto`, a short name, or `ENGINE:DEVICE`
 * @param options what changes no number, e.g. threads
 * @returns an engine to be disposed of by the caller, and in words which device was taken and why
 * @throws {UserError} if the device is unknown or its library is not there or does not load
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
  const devices = candidates(device);
  if (devices === undefined) {
    throw new UserError(`unknown device "${device}"; use one of: ${deviceNames.join(", ")}`);
  }
  return await openFirst(device, devices, threads);
}

/**
 * Opens the first device whose library is there and loads.
 *
 * @param name as it was asked for
 * @param devices tried in this order
 * @throws {UserError} if there is none
 */
export async function openFirst(
  name: string,
  devices: readonly Device[],
  threads: number,
  root: string = projectRoot,
): Promise<OpenedEngine> {
  const passed: { id: string; reason: string }[] = [];
  for (const device of devices) {
    const { id } = device;
    try {
      const found = device.find(root);
      if ("missing" in found) {
        passed.push({ id, reason: found.missing });
        continue;
      }
      const { engine, processor } = await device.open(root, threads);
      const on = processor === undefined ? "" : ` on ${processor}`;
      return {
        engine: clearErrors(engine, device.instead),
        note: `${id}${on}${whyTaken(passed, devices.length)}`,
      };
    } catch (error) {
      passed.push({ id, reason: firstLine(error) });
    }
  }
  throw deviceNotThere(name, passed, devices.at(-1)!.instead);
}

/**
 * One line: what each device lacks and how to install it, and what to use instead.
 *
 * @param name as it was asked for
 */
export function deviceNotThere(
  name: string,
  passed: readonly { readonly id: string; readonly reason: string }[],
  instead: string,
): UserError {
  const reasons = passed.map(({ id, reason }) => passed.length === 1 ? reason : `${id}: ${reason}`);
  return new UserError(
    `--device ${name}: ${reasons.join("; ")}; until then use --device ${instead}`,
  );
}

/**
 * Why a device was taken, to follow its id: what the others lack, without what to do about it.
 *
 * @param passed devices that come first but are not there, with the reason
 * @param choices how many there were
 */
export function whyTaken(
  passed: readonly { readonly id: string; readonly reason: string }[],
  choices: number,
): string {
  if (choices === 1) return ", as asked for";
  if (passed.length === 0) return ", the first choice";
  return `; not ${passed.map(({ id, reason }) => `${id}: ${reason.split(";")[0]}`).join(", not ")}`;
}
