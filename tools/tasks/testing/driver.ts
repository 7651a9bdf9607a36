/** Runs the task of the tests in a process that a test can signal: `driver.ts ARGUMENTS…`. @module */
import { fileURLToPath } from "node:url";
import { runTask } from "../run_task.ts";

if (import.meta.main) {
  const words = [fileURLToPath(new URL("./echo.ts", import.meta.url))];
  const task = {
    deno: ["run"],
    words,
    read: ["."],
    variables: ["SHOWN"],
    set: { SHOWN: "set" },
  } as const;
  Deno.exit(await runTask(task, Deno.args));
}
