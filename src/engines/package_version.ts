/** The version of an installed npm package, as an engine reports it. @module */
/**
 * Version of an installed npm package whose entry point lies one folder below its `package.json`.
 *
 * @param resolvedEntry address of the entry point, as `import.meta.resolve` gives it
 * @returns e.g. `onnxruntime-node 1.30.0`
 *
 * @example
 * ```ts
 * import { packageVersion } from "./package_version.ts";
 * import assert from "node:assert/strict";
 *
 * const version = await packageVersion(import.meta.resolve("onnxruntime-node"));
 * assert.match(version, /^onnxruntime-node \d+\.\d+\.\d+$/);
 * ```
 */
export async function packageVersion(resolvedEntry: string): Promise<string> {
  const text = await Deno.readTextFile(new URL("../package.json", resolvedEntry));
  const { name, version } = JSON.parse(text) as { name: string; version: string };
  return `${name} ${version}`;
}
