import assert from "node:assert/strict";
import { slurmJobs } from "../cluster/slurm_jobs.ts";
import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";
import { fixtureContext } from "./testing/context.ts";
import { runProgram } from "./program.ts";

async function slurm(folder: string, words: string) {
  const context = fixtureContext(folder);
  const code = await runProgram(words.split(" "), context);
  return { code, ...context.output };
}

Deno.test("slurm submit --dry-run prints the scripts of workers and report, and does nothing", () =>
  withTemporaryFolder(async (folder) => {
    const { code, stdout, stderr } = await slurm(
      folder,
      "slurm submit --workers 100 --partition gpu --time 2:00:00 --memory 4G --gpus 1 --requeue " +
        "--signal 60 --only F1 --device cpu --dry-run",
    );
    assert.equal(code, 0, stderr);
    const [workers = "", report = ""] = stdout.split(/\n(?=#!)/);
    for (const script of [workers, report]) {
      for (const option of ["partition=gpu", "time=2:00:00", "mem=4G", "gres=gpu:1"]) {
        assert.match(script, new RegExp(`^#SBATCH --${option}$`, "m"));
      }
      assert.match(script, /^export SGN_STORE=.*\/store$/m);
    }
    // Six cells need no hundred workers.
    assert.match(workers, /^#SBATCH --array=1-6$/m);
    assert.match(workers, /^#SBATCH --signal=B:USR1@60$/m);
    assert.match(workers, /^#SBATCH --requeue$/m);
    assert.match(workers, /^ {2}scontrol requeue /m);
    assert.match(workers, / reproduce --pull --no-report .* --only F1 --device cpu &$/m);
    assert.match(report, /^#SBATCH --dependency=afterany:/m);
    assert.match(report, /^exec .* tools\/run\.ts report --only F1 --device cpu$/m);
    assert.deepEqual([...Deno.readDirSync(folder)], []);
  }));

Deno.test(
  "the workers' script tells a worker to end, waits for it, and queues it again only if it was told",
  {
    ignore: Deno.build.os === "windows",
  },
  () =>
    withTemporaryFolder(async (folder) => {
      const { stdout } = await slurm(folder, "slurm submit --requeue --dry-run");
      const [script = ""] = stdout.split(/\n(?=#!)/);
      // In place of the worker, one that takes its time to give its lease back; in place of Slurm, a function.
      const worker = `(trap 'sleep 0.2; echo lease given back; exit 143' TERM; ` +
        `sleep 0.3; echo ready; for _ in {1..100}; do sleep 0.05; done) &`;
      const local = script.replace(/^.* reproduce --pull .*&$/m, worker)
        .replace('exit "$code"', 'echo "exit $code"')
        .replace(
          "#!/bin/bash",
          'SLURM_ARRAY_JOB_ID=7 SLURM_ARRAY_TASK_ID=3\nscontrol() { echo "$@"; }',
        );
      for (
        const [signal, again] of [["SIGUSR1", "requeue 7_3\n"], ["SIGTERM", ""]] as const
      ) {
        const child = new Deno.Command("bash", {
          args: ["-c", local],
          stdout: "piped",
          stderr: "null",
        }).spawn();
        let text = "";
        for await (const bytes of child.stdout) {
          text += new TextDecoder().decode(bytes);
          if (text === "ready\n") child.kill(signal);
        }
        await child.status;
        assert.equal(text, `ready\nlease given back\n${again}exit 143\n`);
      }
    }),
);

Deno.test("slurm answers what cannot be done in one line, and remembers no job", () =>
  withTemporaryFolder(async (folder) => {
    for (
      const [words, message] of [
        ["slurm", /^sgn-lab: slurm: which action\?; it is one of submit, status, cancel\n$/],
        ["slurm sumbit", /^sgn-lab: slurm: no action sumbit; did you mean submit\?\n$/],
        ["slurm status", /^sgn-lab: slurm: nothing was submitted for this store\n$/],
        ["slurm cancel", /^sgn-lab: slurm: nothing was submitted for this store\n$/],
        // There is no Slurm here, or one that knows no such partition.
        ["slurm submit --partition no-such-partition", /^sgn-lab: slurm: [^\n]+\n$/],
      ] as const
    ) {
      const { code, stderr } = await slurm(folder, words);
      assert.equal(code, 2, words);
      assert.match(stderr, message);
    }
    assert.deepEqual(slurmJobs(`${folder}/store`), []);
  }));

Deno.test("slurm submit has nothing to do where all is stored", () =>
  withTemporaryFolder(async (folder) => {
    await slurm(folder, "reproduce --no-report --workers 1");
    const { code, stdout } = await slurm(folder, "slurm submit");
    assert.deepEqual([code, stdout], [
      0,
      "nothing to compute: deno task report judges what is stored\n",
    ]);
  }));
