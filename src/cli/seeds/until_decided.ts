/** `reproduce --until-decided`: looks at more and more seeds, at levels declared before the first look. @module */
import { FAMILY_ALPHA } from "../../claims/family.ts";
import type { SequentialRecord } from "../../claims/sequential/sequential_record.ts";
import type { ReportInput } from "../../report/input.ts";
import type { CellOutcome } from "../../runner/cell_outcome.ts";
import type { ParsedArguments } from "../arguments.ts";
import { type EndedRun, gatherInput } from "../conclude.ts";
import type { CliContext } from "../context.ts";
import { planListing, planSummary } from "../plan_text.ts";
import { planCells, type Planned, planSelection } from "../planning.ts";
import { checkFresh, declareRun } from "./looks_plan.ts";
import { declarationText, lookText, mostText } from "./looks_text.ts";
import { readSequential, writeSequential } from "./sequential_file.ts";
import { cellKey, SequentialRun } from "./sequential_run.ts";

/** What a run of any kind does. */
export interface RunSteps {
  /** Computes what a plan asks for. */
  compute(planned: Planned): Promise<CellOutcome[]>;
  /** Writes the report, says how it ended; returns the exit code. */
  finish(ended: EndedRun, input: ReportInput): Promise<number>;
}

/** Declares the run, or finds it declared. Writes nothing. */
function declare(
  planned: Planned,
  only: readonly string[],
  most: number | undefined,
): { readonly record: SequentialRecord; readonly resumed: boolean } {
  const { profile, seedOffset, engine, store, selection } = planned;
  const declared = declareRun(selection.papers, only, profile, most);
  const record: SequentialRecord = {
    version: 1,
    profile,
    replication: seedOffset,
    engine: engine.id,
    alpha: FAMILY_ALPHA,
    declaredAt: new Date().toISOString(),
    claims: [...declared],
    looks: [],
  };
  const known = readSequential(store.folder, profile, seedOffset);
  checkFresh(record, known, selection.cells, store);
  return { record: known ?? record, resumed: known !== undefined };
}

/** Takes look after look until every claim is decided or was looked at for the last time. */
async function takeLooks(
  run: SequentialRun,
  steps: RunSteps,
  context: CliContext,
): Promise<Planned> {
  let planned = run.planned;
  for (let look = 1; run.open(look).length > 0; look++) {
    const plan = await planCells(run.cells(look), run.planned, context, false);
    planned = { ...run.planned, plan };
    context.stderr(planSummary(plan.cells));
    const outcomes = await steps.compute(planned);
    for (const outcome of outcomes) {
      const key = cellKey(outcome.planned.cell);
      // What was computed at an earlier look of this run is reused at this one.
      const earlier = run.outcomes.get(key);
      if (!earlier?.record || outcome.record === null) run.outcomes.set(key, outcome);
    }
    const failed = outcomes.filter(({ status }) => status === "failed").length;
    if (failed > 0) {
      context.stderr(`look ${look} is not taken: ${failed} of its cells failed\n`);
      return planned;
    }
    const again = run.record.looks.length >= look;
    const entries = run.judge(look);
    if (!again) await writeSequential(run.planned.store.folder, run.record);
    context.stderr(lookText(entries, run.record, again));
  }
  return planned;
}

/**
 * Runs it.
 *
 * @param most N, where it is named
 * @param steps of the command
 * @returns the exit code
 * @throws {UserError} for a selection or a replication that it cannot run on
 */
export async function untilDecided(
  args: ParsedArguments,
  most: number | undefined,
  context: CliContext,
  steps: RunSteps,
): Promise<number> {
  const [startedAt, began] = [new Date(), performance.now()];
  const planned = await planSelection(args, context, false);
  const { record, resumed } = declare(planned, args.list("only"), most);
  const run = new SequentialRun(planned, record, await context.estimatorGate(planned.hasher));
  if (args.flag("dry-run")) {
    if (args.flag("json")) context.stdout(`${JSON.stringify(record, null, 2)}\n`);
    else {
      const listing = planListing(planned.plan.cells, args.integer("workers", 1) ?? 1);
      context.stdout(declarationText(record) + listing + mostText(run.mostCells()));
    }
    return 0;
  }
  const path = resumed ? undefined : await declareOnDisk(planned, record);
  context.stderr(declarationText(record, path));
  const last = await takeLooks(run, steps, context);
  const ended: EndedRun = {
    planned: last,
    outcomes: [...run.outcomes.values()],
    command: ["deno task reproduce", ...args.words].join(" "),
    startedAt,
    wallSeconds: (performance.now() - began) / 1000,
    workers: args.integer("workers", 1) ?? navigator.hardwareConcurrency,
  };
  const input = await gatherInput(ended, run.experiments(), context);
  return await steps.finish(ended, { ...input, sequential: run.record });
}

async function declareOnDisk({ store }: Planned, record: SequentialRecord): Promise<string> {
  await store.prepare();
  return await writeSequential(store.folder, record);
}
