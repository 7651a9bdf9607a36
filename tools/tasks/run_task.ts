/** Runs a task as a process of its own. @module */
import { commandLine } from "./command_line.ts";
import type { Task } from "./task.ts";

/** What may end a task from outside. Windows knows no other. */
const SIGNALS: readonly Deno.Signal[] = Deno.build.os === "windows"
  ? ["SIGINT"]
  : ["SIGINT", "SIGTERM", "SIGUSR1"];

function hand(signal: Deno.Signal, child: Deno.ChildProcess): void {
  try {
    child.kill(signal);
  } catch (error) {
    // It has ended already.
    if (!(error instanceof TypeError || error instanceof Deno.errors.NotFound)) throw error;
  }
}

/**
 * Runs a task by this same Deno, in this folder and terminal, and hands signals on. On Ctrl-C the terminal tells both processes:
 * a second signal does nothing to a task that ends already.
 *
 * @param task what to run and what it may do
 * @param words what the user wrote after the task's name
 * @returns the task's exit code; 128 and the signal's number where a signal ended it
 */
export async function runTask(task: Task, words: readonly string[]): Promise<number> {
  const child = new Deno.Command(Deno.execPath(), {
    args: commandLine(task, words, (name) => Deno.env.get(name)),
    env: task.set ?? {},
    stdin: "inherit",
    stdout: "inherit",
    stderr: "inherit",
  }).spawn();
  for (const signal of SIGNALS) Deno.addSignalListener(signal, () => hand(signal, child));
  return (await child.status).code;
}
