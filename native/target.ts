/** What a setup makes and where: folders, package and room for TensorFlow on the processor or on a GPU. @module */
import { join } from "node:path";
import { nativePackages } from "../src/engines/devices/native_package.ts";
import { projectRoot } from "../src/engines/project_root.ts";

/** What is set up, and where. */
export interface Target {
  /** The device that it is for, `tfjs:DEVICE`. */
  readonly device: "native" | "cuda";
  /** Folder with `package.json`, `deno.lock` and `requirements.txt`; all that is installed goes into its `node_modules`. */
  readonly folder: string;
  /** The npm package. */
  readonly name: string;
  /** Where the package is installed. */
  readonly packageFolder: string;
  /** Where wheels wait until the setup is done. */
  readonly wheels: string;
  /** Room that the wheels and what is unpacked of them take, bytes. */
  readonly room: number;
}

/** Version of TensorFlow in the wheels. */
export const wheelTensorflow = "2.15.1";

/**
 * The target of a device.
 *
 * @example
 * ```ts
 * import { targetOf } from "./target.ts";
 * import { join } from "node:path";
 * import assert from "node:assert/strict";
 *
 * const { folder, packageFolder, room } = targetOf("native", "/lab");
 * assert.ok(folder.startsWith(join("/lab", "native")) && packageFolder.startsWith(folder));
 * assert.ok(room < targetOf("cuda", "/lab").room);
 * ```
 */
export function targetOf(device: "native" | "cuda", root: string = projectRoot): Target {
  const { folder, name } = nativePackages[device];
  const absolute = join(root, folder);
  return {
    device,
    folder: absolute,
    name,
    wheels: join(absolute, "node_modules/.wheels"),
    packageFolder: join(absolute, "node_modules", name),
    room: device === "native" ? 1.0e9 : 6.5e9,
  };
}
