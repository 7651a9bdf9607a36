/** What a task runs and what it may do. @module */
import type { Place } from "./places.ts";

/**
 * A task of deno.json. What is not named here is denied: no task asks for all permissions, none asks the user for more.
 */
export interface Task {
  /** Subcommand of Deno with its own options, e.g. `["test", "--doc"]`. */
  readonly deno: readonly ["run" | "test" | "bench", ...string[]];
  /** What follows the permissions and precedes the words of the user: a module and its arguments, or test files. */
  readonly words: readonly string[];
  readonly read: readonly Place[] | "everywhere";
  readonly write?: readonly Place[] | "everywhere";
  /** Variables that the task sees; any other looks unset, or with `throws` cannot be asked for. */
  readonly variables?: readonly string[] | "throws";
  /** Folders whose native libraries may be loaded. */
  readonly libraries?: readonly string[];
  /** What of the machine it may ask for, as `--allow-sys` names it. */
  readonly machine?: readonly string[];
  /** Hosts. */
  readonly network?: readonly string[] | "everywhere";
  /** Programs that it may start. */
  readonly programs?: readonly Place[];
  /** Variables that are set for it. */
  readonly set?: Readonly<Record<string, string>>;
}
