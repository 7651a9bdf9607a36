/** From outcomes to verdicts and report. @module */
import { join } from "node:path";
import { type EstimatorGate, judge, type Verdict } from "../claims/mod.ts";
import { canonicalJson } from "../json.ts";
import type { ReportedExperiment, ReportInput } from "../report/input.ts";
import {
  type CellOutcome,
  codeState,
  describeHost,
  gatherResults,
  gatherTimings,
  type Provenance,
  sha256,
  storageError,
  summarise,
} from "../runner/mod.ts";
import type { CliContext } from "./context.ts";
import type { Planned } from "./planning.ts";

/** A run that ended. */
export interface EndedRun {
  readonly planned: Planned;
  readonly outcomes: readonly CellOutcome[];
  readonly command: string;
  readonly startedAt: Date;
  readonly wallSeconds: number;
  readonly workers: number;
}

/** Judges an experiment's claims together, for Holm's adjustment, and keeps those that were asked for. */
function report(run: EndedRun, gate: EstimatorGate | undefined): ReportedExperiment[] {
  return run.planned.selected.map((selected) => {
    const { experiment, claims } = selected;
    const results = gatherResults(selected, run.outcomes);
    const shown = new Set(claims.map((claim) => claim.id));
    const verdicts: readonly Verdict[] = judge(experiment.claims, results, gate);
    return {
      experiment,
      verdicts: verdicts.filter((verdict) => shown.has(verdict.claim)),
      results,
      figures: experiment.figures(results),
    };
  });
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
  return {
    experiments: report(run, await context.estimatorGate(run.planned.hasher)),
    provenance: await provenance(run, context),
    command: run.command,
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
    experiments: input.experiments.map(({ experiment, verdicts, results }) => ({
      id: experiment.id,
      claims: verdicts.map((verdict) => [verdict.claim, verdict.outcome, verdict.reason]),
      records: results.records.map(({ cell, key }) => [cell.id, key]),
      missing: results.missing.map(({ cell, reason }) => [cell.id, reason]),
    })),
  }));
}

/** Where a report was written, and whether it had to be. */
export interface WrittenReport {
  readonly page: string;
  readonly unchanged: boolean;
}

/**
 * Writes the report, unless the folder already holds that of the same records, code and command.
 *
 * @throws {UserError} if the folder cannot be written to
 */
export async function writeReportOnce(
  folder: string,
  input: ReportInput,
  planned: Planned,
  context: CliContext,
): Promise<WrittenReport> {
  const page = join(folder, "index.html");
  const mark = join(folder, "inputs.sha256");
  const current = `${digest(input, planned, context)}\n`;
  const reusedOnly = input.runSummary.computed === 0;
  if (reusedOnly && readText(mark) === current && readText(page) !== null) {
    return { page, unchanged: true };
  }
  try {
    // The mark goes first and comes last: a report that was cut short has none.
    await Deno.remove(mark).catch(() => {});
    await Deno.mkdir(folder, { recursive: true });
    await context.writeReport(folder, input);
    await Deno.writeTextFile(mark, current);
  } catch (error) {
    throw storageError(error, folder, "move it away");
  }
  return { page, unchanged: false };
}

function readText(path: string): string | null {
  try {
    return Deno.readTextFileSync(path);
  } catch {
    return null;
  }
}
