/** How several processes share the cells of one selection: options of `reproduce`. @module */
import { ExitCode, UserError } from "../base/errors.ts";
import type { CellOutcome } from "../runner/cell_outcome.ts";
import { execute, type ExecuteOptions } from "../runner/execute.ts";
import { pull } from "../runner/pull/pull.ts";
import { planOfShard, type Shard } from "../runner/shard.ts";
import type { Store } from "../runner/store/store.ts";
import type { OptionSpecs, ParsedArguments } from "./arguments.ts";
import type { CliContext } from "./context.ts";
import { planSummary } from "./plan_text.ts";
import { type Planned, planSelection } from "./planning.ts";

/** Options of a run that is one of several. */
export const SHARING_OPTIONS = {
  shard: {
    type: "string",
    value: "I/N",
    description: "compute the I-th of N parts of like cost; the parts never change",
  },
  pull: {
    type: "boolean",
    description: "take cells from the shared store as one of any number of workers",
  },
  "no-report": {
    type: "boolean",
    description: "neither judge nor report; with --pull also leave when nothing is free",
  },
  run: {
    type: "string",
    value: "NAME",
    description: "name that workers share: what failed in it once is not tried again",
  },
} as const satisfies OptionSpecs;

/** What the options say. */
export interface Sharing {
  readonly shard?: Shard;
  readonly pull: boolean;
  readonly report: boolean;
  readonly run?: string;
}

function shardOf(text: string | undefined): Shard | undefined {
  if (text === undefined) return undefined;
  const [, index, count] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (index === undefined || count === undefined || index < 1 || index > count) {
    throw new UserError(`reproduce: --shard ${text}: must be I/N with 1 ≤ I ≤ N, as 2/8`);
  }
  return { index, count };
}

/**
 * Reads the options.
 *
 * @throws {UserError} where they contradict each other
 */
export function sharingOf(args: ParsedArguments): Sharing {
  const shard = shardOf(args.text("shard"));
  const run = args.text("run");
  const sharing = { pull: args.flag("pull"), report: !args.flag("no-report") };
  const together = (one: string, other: string, why: string) =>
    new UserError(`reproduce: --${one} with --${other}: ${why}; leave one out`);
  if (sharing.pull && shard) {
    throw together("pull", "shard", "a worker that pulls has no fixed part");
  }
  if (sharing.pull && args.flag("force")) {
    throw together("pull", "force", "every worker would compute every cell");
  }
  if (!sharing.pull && run !== undefined) throw new UserError("reproduce: --run needs --pull");
  for (const judged of ["strict", "json"]) {
    if (!sharing.report && args.flag(judged)) {
      throw together("no-report", judged, "nothing is judged");
    }
  }
  return { ...sharing, ...(shard && { shard }), ...(run !== undefined && { run }) };
}

/** Looks like an empty store: a worker lists names when it begins, where a plan would read every record of all. */
const unread = (store: Store): Store => ({
  ...store,
  read: () => ({ state: "absent" }),
  lastInputs: () => null,
});

/** Plans this process's share. */
export async function planShared(
  args: ParsedArguments,
  context: CliContext,
  { shard, pull, report }: Sharing,
): Promise<Planned> {
  const look = pull && !report ? unread : undefined;
  const planned = await planSelection(args, context, args.flag("force"), look);
  return shard ? { ...planned, plan: planOfShard(planned.plan, shard) } : planned;
}

/** Computes this process's share: one cell that fails does not keep the others from being computed. */
export async function computeShared(
  options: ExecuteOptions,
  { shard, pull: pulls, report, run }: Sharing,
): Promise<CellOutcome[]> {
  if (!pulls) return await execute(shard ? { ...options, keepGoing: true } : options);
  return await pull({
    ...options,
    stay: report,
    trustNames: !report,
    ...(run !== undefined && { run }),
  });
}

/** What this process is going to do, before it begins: a worker that judges nothing has not looked which records there are. */
export function shareSummary({ plan, store }: Planned, { pull, report }: Sharing): string {
  if (!pull || report) return planSummary(plan.cells);
  const skipped = plan.cells.filter(({ action }) => action === "skip");
  return `  pulling from ${store.folder}: ${plan.cells.length - skipped.length} cells\n` +
    planSummary(skipped);
}

/** What a process that judges nothing says at its end, and its exit code. */
export function endWithoutReport(
  outcomes: readonly CellOutcome[],
  context: CliContext,
): ExitCode {
  const failures = outcomes.filter(({ status }) => status === "failed");
  const computed = outcomes.filter(({ status }) => status === "computed").length;
  for (const { planned, stack } of failures) {
    if (stack !== undefined) context.stderr(`${planned.cell.id}\n${stack}\n`);
  }
  context.stdout(
    `${computed} computed here, ${failures.length} failed; deno task report judges what is stored\n`,
  );
  if (failures.length === 0) return ExitCode.ok;
  return failures.some(({ stack }) => stack === undefined) ? ExitCode.usage : ExitCode.crashed;
}
