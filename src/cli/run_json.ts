/** What `--json` prints. @module */
import { ExitCode } from "../base/errors.ts";
import type { ReportInput } from "../report/input.ts";
import type { Planned } from "./planning.ts";

function line(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** `reproduce --dry-run --json`. */
function plan({ plan, profile, engine }: Planned): string {
  return line({
    profile,
    engine: { id: engine.id, version: engine.version },
    cells: plan.cells.map(({ cell, action, reason, key }) => ({
      experiment: cell.study.paper,
      cell: cell.id,
      action,
      reason,
      key,
    })),
  });
}

/** `reproduce --json`. */
function result(input: ReportInput, page: string, exitCode: ExitCode): string {
  return line({
    exitCode,
    command: input.command,
    report: page,
    verdicts: input.experiments.flatMap(({ experiment, verdicts }) =>
      verdicts.map((verdict) => ({ experiment: experiment.id, ...verdict }))
    ),
    summary: input.runSummary,
    cells: input.cellTimings,
    provenance: input.provenance,
  });
}

/** The documents by name. */
export const runJson = { plan, result };
