/** Where tasks read and write: folders of the project, and those that variables of the environment name. @module */
import { cacheFolder } from "../../src/data/folders.ts";

/** Reads a variable of the environment. */
export type Environment = (name: string) => string | undefined;

/** A path, relative to the project, or the variable that names one; a variable may be unset. */
export type Place = string | ((environment: Environment) => string | undefined);

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

/** The summary of a workflow's step. */
export const SUMMARY: Place = (environment) => environment("GITHUB_STEP_SUMMARY");
