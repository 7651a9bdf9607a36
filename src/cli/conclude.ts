/** From outcomes to verdicts and report. @module */
import { join } from "node:path";
import type { EstimatorGate } from "../claims/candidate.ts";
import { canonicalJson } from "../base/json.ts";
import { argumentOf } from "../report/argument.ts";
import type { ReportedExperiment, ReportInput } from "../report/input.ts";
import { codeState } from "../runner/code_state.ts";
import { describeHost } from "../runner/host.ts";
import { gatherMissing, gatherTimings, summarise } from "../runner/gather.ts";
import type { Provenance } from "../runner/provenance.ts";
import { sha256 } from "../base/sha256.ts";
import { storageError } from "../files/storage_error.ts";
import { judgedPapers, type JudgedRun, secondReading } from "./judged_papers.ts";
import type { CliContext } from "./context.ts";
import type { Planned } from "./planning.ts";
import { judgeReplication } from "./seeds/judge_replication.ts";

/** A run that ended. */
export interface EndedRun extends JudgedRun {
  readonly planned: Planned;
  readonly command: string;
  readonly startedAt: Date;
  readonly wallSeconds: number;
  readonly workers: number;
}

/** How every claim came out on each replication; nothing where there is one alone. */
function byReplication(
  run: EndedRun,
  experiments: readonly ReportedExperiment[],
  gate: EstimatorGate | undefined,
): Pick<ReportInput, "replications"> {
  const { seedOffset, further } = run.planned;
  if (further.length === 0) return {};
  return {
    replications: [
      { seedOffset, verdicts: experiments.flatMap(({ verdicts }) => verdicts) },
      ...further.map((one) => ({
        seedOffset: one.seedOffset,
        verdicts: judgeReplication(one.selection, run.outcomes, gate)
          .flatMap(({ verdicts }) => verdicts),
      })),
    ],
  };
}

async function provenance(run: EndedRun, context: CliContext): Promise<Provenance> {
  const { engine, profile, seedOffset, plan } = run.planned;
  const seeds = new Set(run.outcomes.map(({ planned }) => planned.cell.seed));
  return {
    code: codeState(context.root),
    host: await describeHost(),
    engine: { id: engine.id, version: engine.version, note: engine.note },
    profile,
    seedOffset,
    seeds: [...seeds].sort((a, b) => a - b),
    datasets: [...plan.datasets].map(([id, state]) => ({
      id,
      checksum: "checksum" in state ? state.checksum : null,
      missing: "missing" in state ? state.missing : null,
    })),
    startedAt: run.startedAt.toISOString(),
    wallSeconds: run.wallSeconds,
  };
}

/** Judges a run and gathers what its report is written from. */
export async function conclude(run: EndedRun, context: CliContext): Promise<ReportInput> {
  const gate = await context.estimatorGate(run.planned.hasher);
  const experiments = judgedPapers(run, gate);
  const second = secondReading(run, gate);
  return {
    ...await gatherInput(run, experiments, context),
    ...byReplication(run, experiments, gate),
    ...(second === undefined ? {} : { secondReading: second }),
  };
}

/** What a report is written from, of papers that are judged. */
export async function gatherInput(
  run: EndedRun,
  experiments: readonly ReportedExperiment[],
  context: CliContext,
): Promise<ReportInput> {
  const plan = await context.argument();
  const argument = plan && argumentOf(plan, experiments.flatMap(({ verdicts }) => verdicts));
  return {
    experiments,
    ...(argument === undefined ? {} : { argument }),
    provenance: await provenance(run, context),
    command: run.command,
    missing: gatherMissing(run.outcomes, run.planned.selection.omitted),
    cellTimings: gatherTimings(run.outcomes),
    runSummary: summarise(run.outcomes, run.wallSeconds, run.workers),
  };
}

/** What a report shows, apart from times: the hash of records, gaps, verdicts' sources, code and command. */
function digest(input: ReportInput, planned: Planned, context: CliContext): string {
  const { code, engine, profile, seedOffset } = input.provenance;
  return sha256(canonicalJson({
    code: { ...code },
    engine,
    profile,
    seedOffset,
    command: input.command,
    sources: planned.hasher.closure(context.reportSources),
    experiments: input.experiments.map(({ experiment, verdicts }) => ({
      id: experiment.id,
      claims: verdicts.map((verdict) => [verdict.claim, verdict.outcome, verdict.reason]),
    })),
    secondReading: (input.secondReading?.experiments ?? []).flatMap(({ verdicts }) =>
      verdicts.map((verdict) => [verdict.claim, verdict.outcome, verdict.reason])
    ),
    records: input.cellTimings.map(({ experiment, cell, key }) => [experiment, cell, key]),
    missing: input.missing.map(({ cell, reason }) => [cell.study.paper, cell.id, reason]),
  }));
}

/** Where a report was written, and whether it had to be. */
export interface WrittenReport {
  readonly page: string;
  readonly unchanged: boolean;
}

const MARK = "inputs.sha256";

/**
 * Writes the report of a run, unless the folder already holds that of the same records, code and command.
 *
 * @param logs further files that belong to it
 * @throws {UserError} if the folder cannot be written to
 */
export async function writeReportOnce(
  input: ReportInput,
  planned: Planned,
  logs: ReadonlyMap<string, string>,
  context: CliContext,
): Promise<WrittenReport> {
  const folder = context.results;
  const page = join(folder, "index.html");
  const current = `${digest(input, planned, context)}\n`;
  const reusedOnly = input.runSummary.computed === 0 && logs.size === 0;
  if (reusedOnly && readText(join(folder, MARK)) === current && readText(page) !== null) {
    return { page, unchanged: true };
  }
  await writeReportTo(folder, input, new Map([...logs, [MARK, current]]), context);
  return { page, unchanged: false };
}

/**
 * Writes a report into a folder, in place of what is there.
 *
 * @param more further files that belong to it
 * @throws {UserError} if the folder cannot be written to
 */
export async function writeReportTo(
  folder: string,
  input: ReportInput,
  more: ReadonlyMap<string, string>,
  context: CliContext,
): Promise<void> {
  try {
    await context.writeReport(folder, input, more);
  } catch (error) {
    throw storageError(error, folder, "move it away");
  }
}

function readText(path: string): string | null {
  try {
    return Deno.readTextFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    if (error instanceof Deno.errors.NotADirectory) return null; // Writing will say what is wrong.
    throw storageError(error, path, "move it away", "read");
  }
}
