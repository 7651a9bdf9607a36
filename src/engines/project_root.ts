/** The folder that holds `node_modules` and `native`. @module */
import { fileURLToPath } from "node:url";

/** Absolute path of the project, where `node_modules` and `native` are. */
export const projectRoot: string = fileURLToPath(new URL("../../", import.meta.url));
