/** Looks for the native library that onnxruntime-node brings for this platform. @module */
import { join } from "node:path";
import type { Found } from "./device.ts";
import { npmPackage } from "./npm_package.ts";

const PLATFORM = Deno.build.os === "windows" ? "win32" : Deno.build.os;
const ARCHITECTURE = Deno.build.arch === "x86_64" ? "x64" : "arm64";

/** The folder with onnxruntime-node's native library for this platform, if it brings one. */
export function onnxLibraryFolder(root: string): string | undefined {
  const binaries = join(root, "node_modules/onnxruntime-node/bin");
  return entries(binaries)
    .map((name) => join(binaries, name, PLATFORM, ARCHITECTURE))
    .find((folder) => entries(folder).includes("onnxruntime_binding.node"));
}

/**
 * Looks for onnxruntime-node's native library.
 *
 * @param file another file that must lie beside it
 * @param missing what to say where that file is not there
 */
export function findOnnxLibrary(root: string, file?: string, missing = ""): Found {
  const found = npmPackage(root, "onnxruntime-node");
  if ("missing" in found) return found;
  const folder = onnxLibraryFolder(root);
  if (folder === undefined) {
    return { missing: `${found.version} has no native library for ${PLATFORM} ${ARCHITECTURE}` };
  }
  return file === undefined || entries(folder).includes(file) ? found : { missing };
}

function entries(folder: string): string[] {
  try {
    return [...Deno.readDirSync(folder)].map(({ name }) => name);
  } catch {
    return [];
  }
}
