import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { withTemporaryFolder } from "../../src/files/testing/temporary_folder.ts";

const DRIVER = fileURLToPath(new URL("./testing/driver.ts", import.meta.url));
const RUN = fileURLToPath(new URL("../run.ts", import.meta.url));

function start(cwd: string, ...args: string[]): Deno.ChildProcess {
  return new Deno.Command("deno", {
    args: ["run", "--no-prompt", "--allow-env", "--allow-run", ...args],
    cwd,
    env: { HIDDEN: "not for the task" },
    stdout: "piped",
    stderr: "piped",
  }).spawn();
}

async function finish(child: Deno.ChildProcess) {
  const { code, stdout, stderr } = await child.output();
  const [out, err] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
  return { code, stdout: out!, stderr: err! };
}

Deno.test("runTask() hands on words, folder, exit code and the variables that the task sees", () =>
  withTemporaryFolder(async (folder) => {
    Deno.mkdirSync(`${folder}/Ä folder`);
    const cwd = Deno.realPathSync(`${folder}/Ä folder`);
    const words = ["a b", "ü", "$HOME", '"', ""];
    const { code, stdout, stderr } = await finish(start(cwd, DRIVER, "7", ...words));
    assert.equal(code, 7, stderr);
    assert.deepEqual(stdout.split("\n"), [JSON.stringify(words), "set", "", cwd, ""]);
  }));

for (const [signal, exit] of [["SIGTERM", 143], ["SIGINT", 130], ["SIGUSR1", 138]] as const) {
  Deno.test({
    name: `runTask() hands ${signal} on and ends as the task does`,
    ignore: Deno.build.os === "windows",
    fn: () =>
      withTemporaryFolder(async (folder) => {
        const child = start(folder, DRIVER, "wait");
        const reader = child.stdout.getReader();
        let text = "";
        const read = async () => {
          const { value, done } = await reader.read();
          text += new TextDecoder().decode(value);
          return !done;
        };
        // The task's folder is the last of what it prints: it listens by then.
        while (!text.includes(folder) && await read());
        child.kill(signal);
        while (await read());
        const [{ code }, stderr] = await Promise.all([child.status, child.stderr.text()]);
        assert.equal(code, exit, stderr);
        assert.match(text, new RegExp(`told to end by ${signal}\n$`));
      }),
  });
}

Deno.test("run.ts names the tasks where it is asked for another", () =>
  withTemporaryFolder(async (folder) => {
    const { code, stderr } = await finish(start(folder, RUN, "reprodcue"));
    assert.equal(code, 2);
    assert.match(stderr, /^sgn-lab: run: no task reprodcue; there are reproduce, verify,[^\n]*\n$/);
  }));
