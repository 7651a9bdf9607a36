/** `list`: experiments, claims, profiles. @module */
import { ExitCode } from "../base/errors.ts";
import { formatDuration } from "../base/format_duration.ts";
import type { ParsedArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import type { CliContext } from "./context.ts";
import { PROFILES } from "./planning.ts";

async function run(args: ParsedArguments, context: CliContext): Promise<number> {
  const experiments = (await context.experiments()).map((experiment) => ({
    id: experiment.id,
    title: experiment.title,
    citation: experiment.citation,
    profiles: PROFILES.map((profile) => {
      const cells = experiment.cells(profile, 0);
      const seconds = cells.reduce((sum, cell) => sum + cell.cost, 0);
      return { profile, cells: cells.length, seconds };
    }),
    claims: experiment.claims.map(({ id, statement }) => ({ id, statement })),
  }));
  if (args.flag("json")) {
    context.stdout(`${JSON.stringify({ experiments }, null, 2)}\n`);
    return ExitCode.ok;
  }
  for (const { id, title, citation, profiles, claims } of experiments) {
    context.stdout(`${id}: ${title}\n  ${citation}\n`);
    for (const { profile, cells, seconds } of profiles) {
      const time = formatDuration(seconds);
      context.stdout(`  ${profile.padEnd(6)}  ${cells} cells, about ${time} of one core\n`);
    }
    const width = Math.max(0, ...claims.map((claim) => claim.id.length));
    for (const claim of claims) {
      context.stdout(`  ${claim.id.padEnd(width)}  ${claim.statement}\n`);
    }
  }
  return ExitCode.ok;
}

/** The command. */
export const list: Command = {
  name: "list",
  summary: "Lists experiments, their claims, and what each profile costs.",
  operands: "",
  options: { json: { type: "boolean", description: "print nothing but JSON on stdout" } },
  examples: [["deno task list", "everything that can be reproduced"]],
  run,
};
