/** The two batch scripts of a run on Slurm: an array of workers, and the job that reports. @module */
import { shellWord } from "./shell_word.ts";

/** What a run asks of Slurm. */
export interface SlurmRequest {
  /** Absolute path of the project, on a file system that every node sees. */
  readonly root: string;
  /** Absolute path of the Deno that runs there. */
  readonly deno: string;
  /** Absolute path of the store. */
  readonly store: string;
  /** Variables that the jobs need, as `SGN_DATA`. */
  readonly variables: Readonly<Record<string, string>>;
  /** Words that select cells, the same for workers and report. */
  readonly selection: readonly string[];
  /** Number of workers, each a task of the array with one core. */
  readonly workers: number;
  readonly partition?: string;
  readonly account?: string;
  /** As Slurm writes it: `2:00:00`. */
  readonly time?: string;
  /** As Slurm writes it: `4G`. */
  readonly memory?: string;
  /** GPUs of each worker. */
  readonly gpus?: number;
  /** Whether a task that is preempted, or out of time, is queued again. */
  readonly requeue: boolean;
  /** Seconds before the end at which a worker is told, and gives its cell back. */
  readonly notice: number;
}

/** Times that a task is queued again: a cell that never fits into the time limit must not run for ever. */
const MOST_RESTARTS = 20;

/** Where the logs of a store's jobs lie. */
export const slurmFolder = (store: string): string => `${store}/slurm`;

function directives(request: SlurmRequest, more: readonly string[]): string[] {
  const { partition, account, time, memory, gpus, store } = request;
  return [
    ...more,
    "--ntasks=1",
    "--cpus-per-task=1",
    "--open-mode=append",
    ...(partition ? [`--partition=${partition}`] : []),
    ...(account ? [`--account=${account}`] : []),
    ...(time ? [`--time=${time}`] : []),
    ...(memory ? [`--mem=${memory}`] : []),
    // The report too: where `--device` stands for what a machine has, it must have the same.
    ...(gpus ? [`--gres=gpu:${gpus}`] : []),
    `--chdir=${request.root}`,
    `--output=${slurmFolder(store)}/%x-%${
      more.some((one) => one.startsWith("--array")) ? "A_%a" : "j"
    }.log`,
  ].map((option) => `#SBATCH ${shellWord(option)}`);
}

function exports({ variables, store }: SlurmRequest): string[] {
  return Object.entries({ SGN_STORE: store, ...variables })
    .map(([name, value]) => `export ${name}=${shellWord(value)}`);
}

/** The command of a task, without a shell between: signals reach it. */
function command({ deno, selection }: SlurmRequest, words: readonly string[]): string {
  const starter = [deno, "run", "--no-prompt", "--allow-env", "--allow-run", "tools/run.ts"];
  return [...starter, ...words, ...selection].map(shellWord).join(" ");
}

/**
 * The script of the workers.
 *
 * Slurm signals the script alone (`B:`), which tells the worker to end and waits until it has given its lease back. The worker gets SIGTERM, since on
 * SIGUSR1 Deno also opens a port for its debugger.
 *
 * @param request what to run, and on what
 * @returns the text that `sbatch` reads
 *
 * @example
 * ```ts
 * import { reportScript, workerScript } from "./slurm_scripts.ts";
 * import assert from "node:assert/strict";
 *
 * const request = {
 *   root: "/home/a b/lab",
 *   deno: "/bin/deno",
 *   store: "/scratch/store",
 *   variables: {},
 *   selection: ["--profile", "laptop"],
 *   workers: 8,
 *   time: "2:00:00",
 *   requeue: false,
 *   notice: 30,
 * };
 * const script = workerScript(request);
 * assert.match(script, /^#!\/bin\/bash\n#SBATCH --job-name=sgn-lab\n#SBATCH --array=1-8\n/);
 * assert.match(script, /\n#SBATCH '--chdir=\/home\/a b\/lab'\n/);
 * assert.match(script, /tools\/run\.ts reproduce --pull --no-report .*--profile laptop &\n/);
 * assert.match(reportScript(request, "17"), /\n#SBATCH --dependency=afterany:17\n/);
 * ```
 */
export function workerScript(request: SlurmRequest): string {
  const { workers, requeue, notice } = request;
  const words = ["reproduce", "--pull", "--no-report", "--workers", "1", "--run"];
  const again = [
    `if [ "$told" = yes ] && [ "\${SLURM_RESTART_COUNT:-0}" -lt ${MOST_RESTARTS} ]; then`,
    `  scontrol requeue "\${SLURM_ARRAY_JOB_ID}_\${SLURM_ARRAY_TASK_ID}"`,
    "fi",
  ];
  return [
    "#!/bin/bash",
    ...directives(request, [
      "--job-name=sgn-lab",
      `--array=1-${workers}`,
      requeue ? "--requeue" : "--no-requeue",
      `--signal=B:USR1@${notice}`,
    ]),
    ...exports(request),
    "told=no",
    `trap 'told=yes; kill -TERM "$worker"' USR1`,
    `trap 'kill -TERM "$worker"' TERM`,
    `${command({ ...request, selection: [] }, words)} "slurm-$SLURM_ARRAY_JOB_ID" ` +
    `${request.selection.map(shellWord).join(" ")} &`,
    "worker=$!",
    "# A trap ends `wait`; the worker still gives its lease back.",
    `while wait "$worker"; code=$?; kill -0 "$worker" 2>/dev/null; do :; done`,
    ...(requeue ? again : []),
    'exit "$code"',
    "",
  ].join("\n");
}

/**
 * The script of the report, which runs once all workers have ended, however they did.
 *
 * @param request what was run, and on what
 * @param workers id of the array's job
 * @returns the text that `sbatch` reads
 */
export function reportScript(request: SlurmRequest, workers: string): string {
  return [
    "#!/bin/bash",
    ...directives(request, [
      "--job-name=sgn-lab-report",
      `--dependency=afterany:${workers}`,
    ]),
    ...exports(request),
    `exec ${command(request, ["report"])}`,
    "",
  ].join("\n");
}
