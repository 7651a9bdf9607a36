/** Where TensorFlow's C++ library is set up, and whether it is. @module */
import { join } from "node:path";
import type { NativePackage } from "../tfjs/libraries/native.ts";
import { readOrNothing } from "./npm_package.ts";

/** Where a native package is set up, seen from the project's root, and what it is called. */
export const nativePackages = {
  native: { folder: "native/cpu", name: "@tensorflow/tfjs-node" },
  cuda: { folder: "native/cuda", name: "@tensorflow/tfjs-node-gpu" },
} as const;

/** Written by the setup beside the binding when all else is done; without it nothing counts as set up. */
export const setupStamp = "lib/napi-v8/setup.json";

/** What {@linkcode setupStamp} holds. */
export interface SetupStamp {
  /** Version of TensorFlow that the binding was built for. */
  readonly tensorflow: string;
  /** Where the library came from. */
  readonly from: "the package's own installer" | "wheel";
}

/**
 * Looks for what `deno task setup:native` or `setup:cuda` has set up.
 *
 * @param root absolute path of the project
 */
export function findNativePackage(
  root: string,
  device: "native" | "cuda",
): NativePackage | { readonly missing: string } {
  const { folder, name } = nativePackages[device];
  const link = join(root, folder, "node_modules", name);
  const stamp = readOrNothing(join(link, setupStamp));
  if (stamp === undefined) {
    return { missing: `${name} is not set up; run: deno task setup:${device}` };
  }
  return locateNativePackage(root, device, (JSON.parse(stamp) as SetupStamp).tensorflow);
}

/**
 * Describes the package where it is installed, set up or not.
 *
 * @param tensorflow version of TensorFlow that its binding was built for
 */
export function locateNativePackage(
  root: string,
  device: "native" | "cuda",
  tensorflow: string,
): NativePackage {
  const { folder, name } = nativePackages[device];
  const link = join(root, folder, "node_modules", name);
  const { version } = JSON.parse(readOrNothing(join(link, "package.json"))!) as { version: string };
  return {
    name,
    // The packages that it imports lie beside its real place.
    folder: Deno.realPathSync(link),
    tensorflow,
    version: `${name} ${version}, TensorFlow ${tensorflow}`,
  };
}
