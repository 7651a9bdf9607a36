/** `report`: writes the report again from what is stored; runs nothing. @module */
import { ExitCode, UserError } from "../errors.ts";
import type { CellOutcome, PlannedCell, Store } from "../runner/mod.ts";
import type { ParsedArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import { conclude, writeReportOnce } from "./conclude.ts";
import type { CliContext } from "./context.ts";
import { planSelection, SELECTION_OPTIONS } from "./planning.ts";
import { verdictTable } from "./verdict_table.ts";

/** A cell as the store has it. */
function stored(planned: PlannedCell, store: Store): CellOutcome {
  if (planned.action === "reuse") {
    const note = store.note(planned.key);
    return {
      planned,
      status: "reused",
      reason: planned.reason,
      record: planned.record,
      seconds: note?.seconds ?? null,
      memory: note?.memory ?? null,
    };
  }
  const reason = planned.action === "skip"
    ? planned.reason
    : `not computed yet (${planned.reason}); run deno task reproduce`;
  return { planned, status: "not-run", reason, record: null, seconds: null, memory: null };
}

async function run(args: ParsedArguments, context: CliContext): Promise<number> {
  const startedAt = new Date();
  const began = performance.now();
  const planned = await planSelection(args, context, false);
  const outcomes = planned.plan.cells.map((cell) => stored(cell, planned.store));
  if (outcomes.every(({ record }) => record === null)) {
    throw new UserError(
      `report: the store has no record of the profile ${planned.profile}; run deno task reproduce`,
      ExitCode.nothingRan,
    );
  }
  const words = args.words.filter((word) => word !== "--publish");
  const input = await conclude({
    planned,
    outcomes,
    command: ["deno task reproduce", ...words].join(" "),
    startedAt,
    wallSeconds: (performance.now() - began) / 1000,
    workers: 0,
  }, context);
  const folder = args.flag("publish") ? context.published : context.results;
  const written = await writeReportOnce(folder, input, planned, context);
  if (args.flag("publish")) {
    await (await import("./renew_readme.ts")).renewReadme(context.readme, input);
  }
  context.stdout(`${verdictTable(input.experiments)}\n`);
  context.stdout(`report${written.unchanged ? " (unchanged)" : ""}: ${written.page}\n`);
  return ExitCode.ok;
}

/** The command. */
export const report: Command = {
  name: "report",
  summary: "Writes the report again from what is stored; computes no cell.",
  operands: "",
  options: {
    ...SELECTION_OPTIONS,
    publish: { type: "boolean", description: "write the committed report, reports/published" },
  },
  examples: [
    ["deno task report", "reports/latest, from the records of the laptop profile"],
    ["deno task report --publish", "the report that is committed"],
  ],
  run,
};
