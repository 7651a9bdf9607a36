/** Says which engine a device stands for, without loading it: a plan must not wait for a native library. @module */
import { join } from "node:path";
import { candidates, deviceNames } from "../engines/devices/devices.ts";
import { deviceNotThere, whyTaken } from "../engines/open_engine.ts";
import { UserError } from "../base/errors.ts";
import { didYouMean } from "../base/near_names.ts";

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

/** What `--device` accepts. */
export const DEVICES: readonly string[] = deviceNames;

/**
 * Resolves `--device`: the first of the devices it stands for whose library is there. Whether it loads is seen when it is
 * opened.
 *
 * @param device `auto`, a short name, or `ENGINE:DEVICE`
 * @param root absolute path of the project, where node_modules is
 * @returns id, version and sources of the device; they are part of the address of every record that is computed on it
 * @throws {UserError} for an unknown device, or where no library is there: how to install it, and what to use instead
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
  const choices = candidates(device);
  if (choices === undefined) {
    const hint = didYouMean(device, DEVICES) || `; devices: ${DEVICES.join(", ")}`;
    throw new UserError(`--device ${device}: no such device${hint}`);
  }
  const passed: { id: string; reason: string }[] = [];
  for (const { id, modules, find } of choices) {
    const found = find(root);
    if ("version" in found) {
      const entries = modules.map((module) => join(root, "src/engines", module));
      return {
        id,
        version: found.version,
        note: `${id}${whyTaken(passed, choices.length)}`,
        entries,
      };
    }
    passed.push({ id, reason: found.missing });
  }
  throw deviceNotThere(device, passed, choices.at(-1)!.instead);
}
