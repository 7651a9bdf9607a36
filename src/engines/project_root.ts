/** The folder that holds `node_modules` and `native`. @module */
import { fileURLToPath } from "node:url";

/**
 * Absolute path of the project, where `node_modules` and `native` are.
 *
 * @example
 * ```ts
 * import { projectRoot } from "./project_root.ts";
 * import { join } from "node:path";
 * import assert from "node:assert/strict";
 *
 * assert.ok(Deno.statSync(join(projectRoot, "deno.json")).isFile);
 * ```
 */
export const projectRoot: string = fileURLToPath(new URL("../../", import.meta.url));
