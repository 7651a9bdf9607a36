/** Looks for a package in `node_modules` without loading it. @module */
import { join } from "node:path";
import type { Found } from "./device.ts";

/**
 * Looks for a package that `deno install` puts into `node_modules`.
 *
 * @param root absolute path of the project
 */
export function npmPackage(root: string, name: string): Found {
  const text = readOrNothing(join(root, "node_modules", name, "package.json"));
  if (text === undefined) return { missing: `${name} is not installed; run: deno install` };
  const { version } = JSON.parse(text) as { version: string };
  return { version: `${name} ${version}` };
}

/** The text of a file, or undefined where there is none. */
export function readOrNothing(path: string): string | undefined {
  try {
    return Deno.readTextFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}
