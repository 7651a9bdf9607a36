/** `slurm`: runs workers and a report as jobs of Slurm. @module */
import { ExitCode, UserError } from "../base/errors.ts";
import { didYouMean } from "../base/near_names.ts";
import { addSlurmJobs, slurmJobs } from "../cluster/slurm_jobs.ts";
import {
  reportScript,
  slurmFolder,
  type SlurmRequest,
  workerScript,
} from "../cluster/slurm_scripts.ts";
import { storageError } from "../files/storage_error.ts";
import { failureNotes } from "../runner/pull/failure_notes.ts";
import { leasesIn } from "../runner/pull/listings.ts";
import { parseArguments, type ParsedArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import type { CliContext } from "./context.ts";
import { planSelection, SELECTION_OPTIONS } from "./planning.ts";
import { selectionWords } from "./selection_words.ts";

const ACTIONS = ["submit", "status", "cancel"] as const;

/** Variables that name places; a job gets those that are set here. */
const VARIABLES = ["SGN_DATA", "SGN_CACHE"] as const;

/** Seconds between the signal and the end: a worker gives its cell back in less than one. */
const NOTICE = 30;

/** Runs a program of Slurm; its complaint becomes ours. */
async function ask(program: string, args: readonly string[], input = ""): Promise<string> {
  try {
    const child = new Deno.Command(program, {
      args: [...args],
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    const writer = child.stdin.getWriter();
    await writer.write(new TextEncoder().encode(input)).catch(() => {}); // It says itself why it did not read.
    await writer.close().catch(() => {});
    const { code, stdout, stderr } = await child.output();
    const [text, complaint] = [stdout, stderr].map((bytes) =>
      new TextDecoder().decode(bytes).trim()
    );
    if (code !== 0) throw new UserError(`slurm: ${complaint || `${program} ended with ${code}`}`);
    return text!;
  } catch (error) {
    const absent = error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotCapable;
    if (!absent) throw error;
    throw new UserError(
      `slurm: there is no ${program} here; run this on a machine of the cluster, or see the scripts with --dry-run`,
    );
  }
}

function requestOf(args: ParsedArguments, context: CliContext, workers: number): SlurmRequest {
  const set = VARIABLES.flatMap((name) => {
    const value = Deno.env.get(name);
    return value ? [[name, value] as const] : [];
  });
  const optional = (["partition", "account", "time", "memory"] as const)
    .flatMap((name) => args.text(name) === undefined ? [] : [[name, args.text(name)!] as const]);
  for (const [name, value] of optional) {
    if (/[\n\r]/.test(value)) throw new UserError(`slurm: --${name}: must be one line`);
  }
  const gpus = args.integer("gpus", 1);
  return {
    root: context.root.replace(/\/$/, ""),
    deno: Deno.execPath(),
    store: context.store,
    variables: Object.fromEntries(set),
    selection: selectionWords(args),
    workers,
    ...Object.fromEntries(optional),
    ...(gpus === undefined ? {} : { gpus }),
    requeue: args.flag("requeue"),
    notice: args.integer("signal", 1) ?? NOTICE,
  };
}

async function submit(args: ParsedArguments, context: CliContext): Promise<number> {
  const { plan, store } = await planSelection(args, context, false);
  const cells = plan.cells.filter((planned) => planned.action === "compute");
  const pending = cells.length;
  if (pending === 0) {
    context.stdout("nothing to compute: deno task report judges what is stored\n");
    return ExitCode.ok;
  }
  const request = requestOf(args, context, Math.min(args.integer("workers", 1) ?? 4, pending));
  if (args.flag("dry-run")) {
    context.stdout(`${workerScript(request)}\n${reportScript(request, "ID-OF-THE-ARRAY")}`);
    return ExitCode.ok;
  }
  try {
    await store.prepare();
    await Deno.mkdir(slurmFolder(context.store), { recursive: true });
  } catch (error) {
    throw storageError(error, context.store, "set SGN_STORE to another folder");
  }
  // Workers trust names; this process has read the records.
  for (const { key, cell, reason } of cells) {
    if (!store.has(key)) continue;
    context.stderr(`${cell.id}: ${reason}; it is computed again\n`);
    store.discard(key);
  }
  const id = (answer: string) => answer.split(";")[0]!;
  const workers = id(await ask("sbatch", ["--parsable"], workerScript(request)));
  const report = id(await ask("sbatch", ["--parsable"], reportScript(request, workers)));
  await addSlurmJobs(context.store, { workers, report, selection: [...request.selection] });
  context.stdout(
    `${pending} of ${plan.cells.length} cells to compute: job ${workers}, ${request.workers} ` +
      `workers; job ${report} reports after them\nlogs: ${slurmFolder(context.store)}\n`,
  );
  return ExitCode.ok;
}

/** Jobs of the store that are still in the queue: `id state` by line. */
async function queued(store: string): Promise<string[]> {
  const ids = slurmJobs(store).flatMap(({ workers, report }) => [workers, report]);
  if (ids.length === 0) throw new UserError("slurm: nothing was submitted for this store");
  // All of the user's: a job that has ended is unknown to squeue, and an error if it is asked for by its id.
  const lines = (await ask("squeue", ["--me", "--noheader", "--format=%F %i %T"])).split("\n");
  return lines.map((line) => line.trim()).filter((line) => ids.includes(line.split(" ")[0]!));
}

async function status(context: CliContext): Promise<number> {
  const jobs = await queued(context.store);
  const selection = slurmJobs(context.store).at(-1)!.selection;
  const args = parseArguments("slurm", selection, SELECTION_OPTIONS);
  const { plan } = await planSelection(args, context, false);
  const count = (action: string) => plan.cells.filter((cell) => cell.action === action).length;
  const keys = new Set(plan.cells.map(({ key }) => key));
  const among = (found: ReadonlyMap<string, unknown>) =>
    [...found.keys()].filter((key) => keys.has(key)).length;
  const leased = among(leasesIn(`${context.store}/leases`));
  const failures = among(failureNotes(context.store).all());
  context.stdout(
    `${count("reuse")} of ${plan.cells.length} cells stored, ${count("compute")} to compute ` +
      `(${leased} taken, ${failures} failed), ${count("skip")} cannot run\n`,
  );
  for (const job of jobs) context.stdout(`  ${job.split(" ").slice(1).join("  ")}\n`);
  if (jobs.length === 0) {
    context.stdout("no job of this store is queued or running\n");
  }
  return ExitCode.ok;
}

async function cancel(context: CliContext): Promise<number> {
  const ids = [...new Set((await queued(context.store)).map((job) => job.split(" ")[0]!))];
  if (ids.length > 0) await ask("scancel", ids);
  context.stdout(
    ids.length === 0
      ? "nothing to cancel\n"
      : `cancelled ${ids.join(", ")}; what is stored stays, and submit goes on from there\n`,
  );
  return ExitCode.ok;
}

async function run(args: ParsedArguments, context: CliContext): Promise<number> {
  const [word = "", extra] = args.positionals;
  const action = ACTIONS.find((one) => one === word);
  if (action === undefined || extra !== undefined) {
    const wrong = action === undefined ? word : extra!;
    const hint = didYouMean(wrong, ACTIONS) || `; it is one of ${ACTIONS.join(", ")}`;
    throw new UserError(wrong ? `slurm: no action ${wrong}${hint}` : `slurm: which action?${hint}`);
  }
  if (action === "submit") return await submit(args, context);
  return await (action === "status" ? status(context) : cancel(context));
}

/** The command. */
export const slurm: Command = {
  name: "slurm",
  summary: "Runs workers and a report on a Slurm cluster: submit, status, cancel.",
  operands: "ACTION",
  options: {
    ...SELECTION_OPTIONS,
    workers: { type: "string", value: "N", description: "workers, one core each (default 4)" },
    partition: { type: "string", value: "NAME", description: "partition to run in" },
    account: { type: "string", value: "NAME", description: "account to charge" },
    time: { type: "string", value: "T", description: "time limit of each worker, as 2:00:00" },
    memory: { type: "string", value: "M", description: "memory of each worker, as 4G" },
    gpus: { type: "string", value: "N", description: "GPUs of each worker" },
    requeue: {
      type: "boolean",
      description: "queue a worker again that was preempted or ran out of time",
    },
    signal: {
      type: "string",
      value: "S",
      description:
        `seconds before its end at which a worker gives its cell back (default ${NOTICE})`,
    },
    "dry-run": { type: "boolean", description: "print the scripts, and stop" },
  },
  examples: [
    ["deno task slurm submit --workers 16 --time 2:00:00", "the laptop profile on 16 cores"],
    ["deno task slurm submit --profile paper --gpus 1 --device cuda", "the full scale on GPUs"],
    ["deno task slurm status", "what is stored, taken, failed; which jobs are queued"],
    ["deno task slurm submit", "again: computes what is missing, and reports"],
  ],
  run,
};
