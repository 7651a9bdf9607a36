/** `report`: writes the report again from what is stored; runs nothing. @module */
import { join } from "node:path";
import { ExitCode, UserError } from "../base/errors.ts";
import type { ReportInput } from "../report/input.ts";
import { storedOutcome } from "../runner/cell_outcome.ts";
import { withOutput } from "./output_place.ts";
import { withEarlierFailures } from "../runner/pull/earlier_failures.ts";
import type { ParsedArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import { conclude, writeReportOnce, writeReportTo, type WrittenReport } from "./conclude.ts";
import type { CliContext } from "./context.ts";
import { failureLogs } from "./failure_logs.ts";
import { planSelection, SELECTION_OPTIONS } from "./planning.ts";
import { REPLICATION_OPTIONS } from "./seeds/replication_options.ts";
import { longerText, replicationText } from "./seeds/replication_text.ts";
import { verdictTable } from "./verdict_table.ts";

/** The README first: where its markers are missing, the published report stays as it was. */
async function publish(input: ReportInput, context: CliContext): Promise<WrittenReport> {
  const { renewedReadme } = await import("./renew_readme.ts");
  const readme = await renewedReadme(context.readme, input);
  await writeReportTo(context.published, input, new Map(), context);
  await Deno.writeTextFile(context.readme, readme);
  return { page: join(context.published, "index.html"), unchanged: false };
}

async function run(args: ParsedArguments, world: CliContext): Promise<number> {
  const context = withOutput(args, world);
  const startedAt = new Date();
  const began = performance.now();
  const planned = await planSelection(args, context, false);
  const stored = planned.plan.cells.map((cell) =>
    storedOutcome(
      cell,
      planned.store,
      (reason) => `not computed yet (${reason}); run deno task reproduce`,
    )
  );
  const outcomes = withEarlierFailures(stored, planned.store);
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
  const written = args.flag("publish")
    ? await publish(input, context)
    : await writeReportOnce(input, planned, failureLogs(outcomes), context);
  context.stdout(`${verdictTable(input.experiments)}\n`);
  const verdicts = input.experiments.flatMap((one) => one.verdicts);
  context.stdout(longerText(verdicts) + replicationText(input.replications ?? []));
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
    ...REPLICATION_OPTIONS,
    publish: { type: "boolean", description: "write the committed report, reports/published" },
  },
  examples: [
    ["deno task report", "reports/latest, from the records of the laptop profile"],
    ["deno task report --publish", "the report that is committed"],
  ],
  run,
};
