/** A task as arguments of Deno. @module */
import { allowedPaths } from "./allowed_paths.ts";
import type { Environment, Place } from "./places.ts";
import type { Task } from "./task.ts";

/** `--allow-x=a,b`, `--allow-x` for everything, nothing for what is not allowed. */
function flag(
  name: string,
  places: readonly Place[] | "everywhere" | undefined,
  environment: Environment,
  words: readonly string[],
): string[] {
  if (places === undefined) return [];
  if (places === "everywhere") return [`--allow-${name}`];
  return [`--allow-${name}=${allowedPaths(places, environment, words)}`];
}

function variableFlags(variables: Task["variables"]): string[] {
  if (variables === "throws") return [];
  return [...(variables ? [`--allow-env=${variables.join(",")}`] : []), "--ignore-env"];
}

/**
 * The arguments with which Deno runs a task.
 *
 * @param task what to run and what it may do
 * @param words what the user wrote after the task's name
 * @param environment reads a variable; only those of places that the task names are asked for
 * @returns one string per argument: nothing is left to a shell, so a path may hold spaces and umlauts
 *
 * @example
 * ```ts
 * import { commandLine } from "./command_line.ts";
 * import { DATA } from "./places.ts";
 * import assert from "node:assert/strict";
 *
 * const line = commandLine(
 *   { deno: ["run"], words: ["main.ts", "list"], read: [".", DATA], variables: ["SGN_DATA"] },
 *   ["--help"],
 *   () => "/my data",
 * );
 * assert.deepEqual(line, [
 *   "run", "--no-prompt", "--allow-read=.,/my data", "--allow-env=SGN_DATA", "--ignore-env",
 *   "main.ts", "list", "--help",
 * ]);
 * ```
 */
export function commandLine(
  task: Task,
  words: readonly string[],
  environment: Environment,
): string[] {
  return [
    ...task.deno,
    "--no-prompt",
    ...flag("read", task.read, environment, words),
    ...flag("write", task.write, environment, words),
    ...variableFlags(task.variables),
    ...flag("ffi", task.libraries, environment, words),
    ...flag("sys", task.machine, environment, words),
    ...flag("net", task.network, environment, words),
    ...flag("run", task.programs, environment, words),
    ...task.words,
    ...words,
  ];
}
