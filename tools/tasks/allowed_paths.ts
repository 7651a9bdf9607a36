/** Paths as the value of a permission flag. @module */
import { type Environment, type Place, SCRATCH } from "./places.ts";

/**
 * Paths as the value of a permission flag. One with a comma is left out: Deno 2.9 knows no way to write it, and the command
 * then says that it has no permission to go there.
 *
 * @param places folders and files, and variables that may name one
 * @param environment reads a variable
 * @param words of the user, which may name one
 * @returns paths with commas between; never empty, since an empty flag allows nothing or everything: then the scratch folder,
 *   which harms nobody
 *
 * @example
 * ```ts
 * import { allowedPaths } from "./allowed_paths.ts";
 * import { CACHE, DATA, STORE } from "./places.ts";
 * import assert from "node:assert/strict";
 *
 * const variables = new Map([["SGN_DATA", "/my data"], ["SGN_CACHE", "/a"], ["SGN_STORE", "/b,c"]]);
 * const environment = (name: string) => variables.get(name);
 * assert.equal(allowedPaths([".", DATA, STORE, CACHE], environment), ".,/my data,/a");
 * assert.equal(allowedPaths([STORE], environment), ".sgn");
 * ```
 */
export function allowedPaths(
  places: readonly Place[],
  environment: Environment,
  words: readonly string[] = [],
): string {
  const paths = places
    .map((place) => typeof place === "string" ? place : place(environment, words))
    .filter((path): path is string => Boolean(path) && !path!.includes(","));
  return [...new Set(paths)].join(",") || SCRATCH;
}
