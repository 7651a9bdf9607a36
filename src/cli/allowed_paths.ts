/**
 * Prints the paths that a task may read or write, for its permission flags: the project's own folders and those that
 * `SGN_DATA`, `SGN_STORE` and `SGN_CACHE` name. A flag cannot hold a variable that may be unset.
 *
 * @module
 */
import { cacheFolder } from "../data/folders.ts";

/** What a task does with the paths. */
export type PathUse =
  | "read"
  | "write"
  | "publish"
  | "fetch"
  | "test"
  | "browser"
  | "browser-read"
  | "browser-write";

/**
 * Paths as the value of a permission flag. One with a comma is left out: Deno 2.9 knows no way to write it, and the command
 * then says that it has no permission to go there.
 *
 * @param use `read`: what any command reads; `write`: what a run writes; `publish`: the README too; `fetch`: what `data fetch` writes; `test`: what
 *   the tests write; `browser`: the program that the browser check starts, `browser-read` and `browser-write`: what that check
 *   reads and writes, the browser's profile among the temporary files
 * @param environment reads a variable
 *
 * @example
 * ```ts
 * import { allowedPaths } from "./allowed_paths.ts";
 * import assert from "node:assert/strict";
 *
 * const environment = new Map([["SGN_DATA", "/data"], ["SGN_CACHE", "/a"], ["SGN_STORE", "/b,c"]]);
 * assert.equal(allowedPaths("read", (name) => environment.get(name)), ".,/data,/a");
 * assert.equal(allowedPaths("write", () => undefined), ".sgn,reports");
 * assert.equal(allowedPaths("fetch", () => undefined), ".sgn");
 * ```
 */
export function allowedPaths(
  use: PathUse,
  environment: (name: string) => string | undefined,
): string {
  const store = () => environment("SGN_STORE");
  const cache = () => cacheFolder(environment);
  const temporary = () => environment("TMPDIR") || environment("TEMP") || "/tmp";
  const chromium = () => environment("CHROMIUM") || "/usr/bin/chromium";
  // Each use asks for its own variables only, so that it needs the permission for no other.
  const paths = {
    read: () => [".", environment("SGN_DATA"), store(), cache()],
    write: () => [".sgn", "reports", store()],
    publish: () => [".sgn", "reports", "README.md", store()],
    fetch: () => [cache()],
    test: () => [".sgn", temporary()],
    browser: () => [chromium()],
    "browser-read": () => [".", temporary(), chromium()],
    "browser-write": () => ["reports", temporary()],
  }[use]();
  const allowed = paths.filter((path) => path && !path.includes(","));
  // A flag must not be empty: that is no path to Deno, or all of them. The scratch folder harms nobody.
  return allowed.join(",") || ".sgn";
}

if (import.meta.main) {
  console.log(allowedPaths(Deno.args[0] as PathUse, (name) => Deno.env.get(name)));
}
