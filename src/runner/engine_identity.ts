/** Says which engine a device stands for, without loading it: a plan must not wait for a native library. @module */
import { join } from "node:path";
import { UserError } from "../errors.ts";
import { didYouMean } from "../near_names.ts";

/** An engine, as far as it is part of a record's address. */
export interface EngineIdentity {
  /** E.g. `onnx:cpu`. */
  readonly id: string;
  /** Library and version, e.g. `onnxruntime-node 1.30.0`. */
  readonly version: string;
  /** Which device was chosen and why, in words. */
  readonly note: string;
  /** Absolute paths of the adapter's modules; their import closure is part of the address. */
  readonly entries: readonly string[];
}

interface Known {
  readonly packageName: string;
  /** Modules below src/engines. */
  readonly modules: readonly string[];
}

const ENGINES: Readonly<Record<string, Known>> = {
  "onnx:cpu": {
    packageName: "onnxruntime-node",
    modules: ["onnx/onnx_engine.ts", "onnx/runtime/native.ts"],
  },
  "onnx:wasm": {
    packageName: "onnxruntime-web",
    modules: ["onnx/onnx_engine.ts", "onnx/runtime/wasm.ts"],
  },
  "tfjs:cpu": { packageName: "@tensorflow/tfjs", modules: ["tfjs/tfjs_engine.ts"] },
};
const SHORT: Readonly<Record<string, string>> = { cpu: "onnx:cpu", wasm: "onnx:wasm" };

/** What `--device` accepts. */
export const DEVICES: readonly string[] = ["auto", ...Object.keys(SHORT), ...Object.keys(ENGINES)];

function exists(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}

/** Whether onnxruntime-node brings a native library for this platform. */
function hasNativeLibrary(root: string): boolean {
  const platform = { windows: "win32" }[Deno.build.os as string] ?? Deno.build.os;
  const architecture = Deno.build.arch === "x86_64" ? "x64" : "arm64";
  const binaries = join(root, "node_modules/onnxruntime-node/bin");
  try {
    return [...Deno.readDirSync(binaries)].some((entry) =>
      exists(join(binaries, entry.name, platform, architecture, "onnxruntime_binding.node"))
    );
  } catch {
    return false;
  }
}

function choose(device: string, root: string): { id: string; note: string } {
  if (device !== "auto") {
    const id = SHORT[device] ?? device;
    return { id, note: `${id}, as --device ${device} says` };
  }
  return hasNativeLibrary(root)
    ? { id: "onnx:cpu", note: "onnx:cpu: its native library is there for this platform" }
    : { id: "onnx:wasm", note: "onnx:wasm: there is no native library for this platform" };
}

/**
 * Resolves `--device`.
 *
 * @param device `auto`, a short name, or `ENGINE:DEVICE`
 * @param root absolute path of the project, where node_modules is
 * @throws {UserError} for an unknown device, or a package that is not installed
 *
 * @example
 * ```ts
 * import { engineIdentity } from "./engine_identity.ts";
 * import assert from "node:assert/strict";
 *
 * assert.throws(() => engineIdentity("wsam", "."), /did you mean wasm/);
 * ```
 */
export function engineIdentity(device: string, root: string): EngineIdentity {
  if (!DEVICES.includes(device)) {
    const hint = didYouMean(device, DEVICES) || `; devices: ${DEVICES.join(", ")}`;
    throw new UserError(`--device ${device}: no such device${hint}`);
  }
  const { id, note } = choose(device, root);
  const { packageName, modules } = ENGINES[id]!;
  const manifest = join(root, "node_modules", packageName, "package.json");
  if (!exists(manifest)) {
    throw new UserError(`--device ${device}: ${packageName} is not installed; run: deno install`);
  }
  const { version } = JSON.parse(Deno.readTextFileSync(manifest)) as { version: string };
  return {
    id,
    version: `${packageName} ${version}`,
    note,
    entries: modules.map((module) => join(root, "src/engines", module)),
  };
}
