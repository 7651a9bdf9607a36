/**
 * Runs a task of deno.json with the permissions that `tools/tasks/tasks.ts` gives it: `run.ts NAME ARGUMENTS…`.
 *
 * The task is a process of its own, run by this same Deno: the one on the PATH may be another one, or npm's starter. So this
 * file may start any program and read any variable; it starts one, and reads those that name places.
 *
 * @module
 */
import { ExitCode } from "../src/base/errors.ts";
import { runTask } from "./tasks/run_task.ts";
import { TASKS } from "./tasks/tasks.ts";

if (import.meta.main) {
  const [name, ...words] = Deno.args;
  const task = Object.hasOwn(TASKS, name ?? "") ? TASKS[name as keyof typeof TASKS] : undefined;
  if (task) Deno.exit(await runTask(task, words));
  console.error(`sgn-lab: run: no task ${name}; there are ${Object.keys(TASKS).join(", ")}`);
  Deno.exit(ExitCode.usage);
}
