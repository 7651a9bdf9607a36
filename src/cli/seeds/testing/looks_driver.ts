/**
 * Runs a command on the paper of known looks as a process of its own: `looks_driver.ts FOLDER KILL_AFTER_MS ARGUMENTS…`. It kills
 * itself with SIGKILL after so many milliseconds; 0 stands for never.
 *
 * @module
 */
import { createContext } from "../../context.ts";
import { runProgram } from "../../program.ts";
import { fixtureContext } from "../../testing/context.ts";
import { LOOKS_PAPER } from "./looks_paper.ts";

if (import.meta.main) {
  const [folder, killAfter, ...args] = Deno.args;
  const { stdout, stderr, onInterrupt } = createContext();
  const context = { ...fixtureContext(folder!, [LOOKS_PAPER]), stdout, stderr, onInterrupt };
  if (Number(killAfter) > 0) setTimeout(() => Deno.kill(Deno.pid, "SIGKILL"), Number(killAfter));
  Deno.exit(await runProgram(args, context));
}
