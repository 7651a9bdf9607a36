/** Where tasks read and write: folders of the project, and those that variables of the environment name. @module */
import { isAbsolute, join } from "node:path";
import { AWAY as AWAY_FOLDER } from "../../src/cli/output_place.ts";
import { cacheFolder } from "../../src/data/folders.ts";

/** Reads a variable of the environment. */
export type Environment = (name: string) => string | undefined;

/** A path, relative to the project, or what names one: a variable, which may be unset, or the user's words. */
export type Place =
  | string
  | ((environment: Environment, words: readonly string[]) => string | undefined);

/** The whole project. */
export const PROJECT = ".";

/** Records, and whatever else a run keeps to itself. */
export const SCRATCH = ".sgn";

/** Data sets that the user has. */
export const DATA: Place = (environment) => environment("SGN_DATA");

/** Records, where they do not lie in {@linkcode SCRATCH}. */
export const STORE: Place = (environment) => environment("SGN_STORE");

/** Data sets that were fetched. */
export const CACHE: Place = (environment) => cacheFolder(environment);

/** Temporary files of the tests and of the browser. */
export const TEMPORARY: Place = (environment) =>
  environment("TMPDIR") || environment("TEMP") || "/tmp";

/** The browser that looks at a report. */
export const CHROMIUM: Place = (environment) => environment("CHROMIUM") || "/usr/bin/chromium";

/** A path as the user means it, who stands elsewhere than the task. */
function here(environment: Environment, path: string): string {
  const folder = environment("INIT_CWD");
  return isAbsolute(path) || !folder ? path : join(folder, path);
}

/** What the user names with `--out`, wherever it is. */
export const OUT: Place = (environment, words) => {
  const at = words.findLastIndex((word) => /^--out(=|$)/.test(word));
  if (at < 0) return undefined;
  const path = words[at] === "--out" ? words[at + 1] : words[at]!.slice("--out=".length);
  return path ? here(environment, path) : undefined;
};

/** Where results go if the project's own folder cannot be written to. */
export const AWAY: Place = (environment) => here(environment, AWAY_FOLDER);
/** The summary of a workflow's step. */
export const SUMMARY: Place = (environment) => environment("GITHUB_STEP_SUMMARY");
