/** What `--json` prints. @module */
import { ExitCode } from "../base/errors.ts";
import type { JudgedReplication, ReportInput } from "../report/input.ts";
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
      cost: cell.cost,
    })),
  });
}

/** A replication without its tests. */
function brief({ seedOffset, verdicts }: JudgedReplication) {
  return {
    replication: seedOffset,
    verdicts: verdicts.map(({ paper, claim, outcome, adjustedFor, adjustedAgainst }) => (
      { experiment: paper, claim, outcome, adjustedFor, adjustedAgainst }
    )),
  };
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
    ...(input.replications && { replications: input.replications.map(brief) }),
    ...(input.sequential && { sequential: input.sequential }),
    summary: input.runSummary,
    cells: input.cellTimings,
    provenance: input.provenance,
  });
}

/**
 * The documents by name.
 *
 * @example
 * ```ts
 * import { runJson } from "./run_json.ts";
 * import { madeUpInput } from "../report/testing/made_up_input.ts";
 * import assert from "node:assert/strict";
 *
 * const { exitCode, report, verdicts } = JSON.parse(runJson.result(madeUpInput(), "r/index.html", 4));
 * assert.deepEqual([exitCode, report], [4, "r/index.html"]);
 * assert.deepEqual([verdicts[0].experiment, verdicts[0].claim], ["made-up", "A1"]);
 * ```
 */
export const runJson = { plan, result };
