/** `reproduce`: computes what is missing, judges the claims, writes the report. @module */
import { join } from "node:path";
import type { Outcome } from "../claims/verdict.ts";
import { ExitCode } from "../base/errors.ts";
import type { ReportInput } from "../report/input.ts";
import type { CellOutcome } from "../runner/cell_outcome.ts";
import { formatDuration } from "../base/format_duration.ts";
import { createProgress } from "../runner/progress.ts";
import { hostname } from "../runner/host.ts";
import { Interrupted } from "../runner/cell_worker.ts";
import { withOutput } from "./output_place.ts";
import type { ParsedArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import { besidePublished, publishedVerdicts } from "./beside_published.ts";
import { conclude, type EndedRun, writeReportOnce, type WrittenReport } from "./conclude.ts";
import type { CliContext, Interruption } from "./context.ts";
import { failureLogs } from "./failure_logs.ts";
import { planListing } from "./plan_text.ts";
import { type Planned, SELECTION_OPTIONS } from "./planning.ts";
import { REPLICATION_OPTIONS } from "./seeds/replication_options.ts";
import { longerText, replicationText } from "./seeds/replication_text.ts";
import { plannedLooksNote } from "./seeds/sequential_file.ts";
import { SEQUENTIAL_OPTIONS, sequentialOptions } from "./seeds/sequential_options.ts";
import { untilDecided } from "./seeds/until_decided.ts";
import { runJson } from "./run_json.ts";
import {
  computeShared,
  endWithoutReport,
  planShared,
  shareSummary,
  type Sharing,
  SHARING_OPTIONS,
  sharingOf,
} from "./sharing.ts";
import { verdictTable } from "./verdict_table.ts";

/** Exit codes of a program that a signal ended: 128 and the signal's number. */
const INTERRUPTED: Readonly<Record<Interruption, number>> = {
  SIGINT: 130,
  SIGTERM: 143,
  SIGUSR1: 138,
};

/** The command line that started this run, as a user would type it. */
function commandLine(args: ParsedArguments): string {
  return ["deno task reproduce", ...args.words].join(" ");
}

/**
 * The exit code of a run: 2 a cell failed for what the user can mend (a damaged file); 3 a cell crashed; 5 nothing ran; with `--strict` 1 for a contradicted
 * claim and 4 for an inconclusive one, in this order; 0 otherwise.
 */
export function exitCode(
  outcomes: readonly Pick<CellOutcome, "status" | "record" | "stack">[],
  verdicts: readonly { readonly outcome: Outcome }[],
  strict: boolean,
): ExitCode {
  const failed = outcomes.filter(({ status }) => status === "failed");
  if (failed.some(({ stack }) => stack === undefined)) return ExitCode.usage;
  if (failed.length > 0) return ExitCode.crashed;
  if (outcomes.every(({ record }) => record === null)) return ExitCode.nothingRan;
  if (!strict) return ExitCode.ok;
  if (verdicts.some(({ outcome }) => outcome === "contradicted")) return ExitCode.failed;
  // A claim that was not run is not decided either.
  const decided = verdicts.every(({ outcome }) => outcome === "reproduced");
  return decided ? ExitCode.ok : ExitCode.inconclusive;
}

/** A run that shares its cells with no other. */
const ALONE: Sharing = { pull: false, report: true };

/** Computes what the plan asks for; stdout stays silent, stderr tells how it goes. */
async function computeCells(
  planned: Planned,
  workers: number,
  keepGoing: boolean,
  sharing: Sharing,
  context: CliContext,
): Promise<CellOutcome[]> {
  const { plan, store } = planned;
  const pending = plan.cells.filter((cell) => cell.action === "compute");
  if (pending.length > 0) await store.prepare();
  const progress = createProgress(pending, workers, {
    write: context.stderr,
    terminal: context.terminal,
    columns: context.columns,
    now: () => performance.now(),
  });
  const controller = new AbortController();
  const forget = context.onInterrupt((signal) => controller.abort(signal));
  try {
    const { signal } = controller;
    return await computeShared({
      plan,
      store,
      workers,
      keepGoing,
      hostname: hostname(),
      onEvent: progress.onEvent,
      signal,
    }, sharing);
  } finally {
    forget();
    progress.end();
  }
}

function announce(planned: Planned, sharing: Sharing, context: CliContext): void {
  const { engine, profile, plan } = planned;
  context.stderr(`profile ${profile}; engine ${engine.note} (${engine.version})\n`);
  const missing = [...plan.datasets].flatMap(([id, state]) =>
    "missing" in state ? [`not there: ${id} (${state.missing})`] : [`data: ${id}`]
  );
  for (const line of missing) context.stderr(`${line}\n`);
  context.stderr(shareSummary(planned, sharing));
}

function printSummary(
  input: ReportInput,
  written: WrittenReport,
  logs: readonly string[],
  context: CliContext,
): void {
  const { computed, reused, notRun, failed, seconds } = input.runSummary;
  context.stdout(`${verdictTable(input.experiments)}\n`);
  const verdicts = input.experiments.flatMap((one) => one.verdicts);
  const more = longerText(verdicts) + replicationText(input.replications ?? []);
  if (more !== "") context.stdout(`${more}\n`);
  if (input.provenance.seedOffset > 0) {
    const { profile, datasets } = input.provenance;
    const absent = datasets.filter(({ missing }) => missing !== null).map(({ id }) => id);
    const published = publishedVerdicts(context.published, { profile, absent });
    context.stdout(`${besidePublished(verdicts, published)}\n`);
  }
  const all = reused > 0 && computed + notRun + failed === 0 ? "all reused: " : "";
  context.stdout(
    `${all}${computed} computed, ${reused} reused, ${notRun} not run, ${failed} failed in ` +
      `${formatDuration(seconds)}\n`,
  );
  for (const log of logs) context.stderr(`stack trace: ${log}\n`);
  context.stdout(`report${written.unchanged ? " (unchanged)" : ""}: ${written.page}\n`);
}

/** Writes the report and says how the run ended. */
async function finish(
  ended: EndedRun,
  input: ReportInput,
  args: ParsedArguments,
  context: CliContext,
): Promise<number> {
  const { planned, outcomes } = ended;
  const logs = failureLogs(outcomes);
  const written = await writeReportOnce(input, planned, logs, context);
  const verdicts = input.experiments.flatMap((one) => one.verdicts);
  const code = exitCode(outcomes, verdicts, args.flag("strict"));
  if (args.flag("json")) context.stdout(runJson.result(input, written.page, code));
  else {
    const paths = [...logs.keys()].map((path) => join(context.results, path));
    printSummary(input, written, paths, context);
  }
  return code;
}

async function reproduceOnce(args: ParsedArguments, context: CliContext): Promise<number> {
  const startedAt = new Date();
  const began = performance.now();
  const sharing = sharingOf(args);
  const planned = await planShared(args, context, sharing);
  const workers = workersFor(args, planned);
  if (args.flag("dry-run")) {
    const { cells } = planned.plan;
    context.stdout(
      args.flag("json") ? runJson.plan(planned) : planListing(cells, workers),
    );
    return ExitCode.ok;
  }
  announce(planned, sharing, context);
  context.stderr(plannedLooksNote(planned.store.folder, planned.profile, planned.seedOffset));
  const keepGoing = args.flag("keep-going");
  const outcomes = await computeCells(planned, workers, keepGoing, sharing, context);
  if (!sharing.report) return endWithoutReport(outcomes, context);
  const ended: EndedRun = {
    planned,
    outcomes,
    command: commandLine(args),
    startedAt,
    wallSeconds: (performance.now() - began) / 1000,
    workers,
  };
  return await finish(ended, await conclude(ended, context), args, context);
}

/** As many as are asked for; more than there are cells to compute would have nothing to do. */
function workersFor(args: ParsedArguments, { plan }: Planned): number {
  const asked = args.integer("workers", 1) ?? navigator.hardwareConcurrency;
  const pending = plan.cells.filter(({ action }) => action === "compute").length;
  return Math.min(asked, Math.max(1, pending));
}

async function run(args: ParsedArguments, world: CliContext): Promise<number> {
  const context = withOutput(args, world);
  const sequential = sequentialOptions(args);
  try {
    if (sequential === undefined) return await reproduceOnce(args, context);
    return await untilDecided(args, sequential.most, context, {
      compute: (planned) =>
        computeCells(planned, workersFor(args, planned), args.flag("keep-going"), ALONE, context),
      finish: (ended, input) => finish(ended, input, args, context),
    });
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    context.stderr("interrupted; finished cells are stored, the same command goes on from there\n");
    return INTERRUPTED[error.cause as Interruption];
  }
}

/** The command. */
export const reproduce: Command = {
  name: "reproduce",
  summary: "Computes what is missing, judges the claims, writes the report.",
  operands: "",
  options: {
    ...SELECTION_OPTIONS,
    ...REPLICATION_OPTIONS,
    ...SEQUENTIAL_OPTIONS,
    workers: {
      type: "string",
      value: "N",
      description: "cells computed at the same time, at most all (default: one per core)",
    },
    force: { type: "boolean", description: "compute even what is stored" },
    "dry-run": { type: "boolean", description: "say what would run and why, and stop" },
    "keep-going": { type: "boolean", description: "go on with other cells after one failed" },
    ...SHARING_OPTIONS,
    json: { type: "boolean", description: "print nothing but JSON on stdout" },
    strict: {
      type: "boolean",
      description: "exit with 1 if a claim is contradicted, 4 if one is not decided",
    },
  },
  examples: [
    ["deno task reproduce", "the laptop profile, all claims"],
    ["deno task reproduce --profile smoke", "all code paths in a minute"],
    ["deno task reproduce --seed 3", "other seeds; every class beside the published verdict"],
    ["deno task reproduce --seed 3 --replicate 4", "five replications: verdict by replication"],
    ["deno task reproduce --seeds 32 --only P1", "the longer estimate beside P1's verdict"],
    ["deno task reproduce --seed 7 --until-decided", "more seeds until the claims are decided"],
    ["deno task reproduce --only P1 P1n", "two claims"],
    ["deno task reproduce --only P1 mnist-5k", "one claim, on the cells that begin so alone"],
    ["deno task reproduce --shard 2/8", "the second of eight parts"],
    ["deno task reproduce --pull --no-report", "a worker: start as many as you like, anywhere"],
    ["deno task reproduce --dry-run", "which cells would run, and why"],
  ],
  run,
};
