/** `list`: experiments, claims, profiles. @module */
import { ExitCode } from "../base/errors.ts";
import type { Paper } from "../claims/paper.ts";
import type { Cell } from "../records/cell.ts";
import { studyCells } from "../records/study_cells.ts";
import type { AnyStudy } from "../records/study.ts";
import { formatDuration } from "../base/format_duration.ts";
import { studiesOf } from "../runner/studies_of.ts";
import type { ParsedArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import type { CliContext } from "./context.ts";
import { PROFILES } from "./planning.ts";

const name = ({ paper, id }: AnyStudy) => `${paper}/${id}`;

const secondsOf = (cells: readonly Cell[]) => cells.reduce((sum, cell) => sum + cell.cost, 0);

/** What a paper declares: its own cells, its claims and the studies that they read. */
function describe({ id, title, citation, studies, evidence = [], claims }: Paper) {
  return {
    id,
    title,
    citation,
    studies: studies.map((study) => ({ id: study.id, title: study.title })),
    profiles: PROFILES.map((profile) => {
      const always = studies.filter((study) => profile === "paper" || !evidence.includes(study));
      const cells = always.flatMap((study) => studyCells(study, profile, 0));
      const more = profile === "paper"
        ? []
        : evidence.flatMap((study) => studyCells(study, profile, 0));
      return {
        profile,
        cells: cells.length,
        seconds: secondsOf(cells),
        ...(more.length === 0
          ? {}
          : { evidence: { cells: more.length, seconds: secondsOf(more) } }),
      };
    }),
    claims: claims.map(({ id, statement, reads }) => ({ id, statement, reads: reads.map(name) })),
  };
}

async function run(args: ParsedArguments, context: CliContext): Promise<number> {
  const papers = await context.experiments();
  const experiments = papers.map(describe);
  if (args.flag("json")) {
    context.stdout(`${JSON.stringify({ experiments }, null, 2)}\n`);
    return ExitCode.ok;
  }
  for (const [index, { id, title, citation, studies, profiles, claims }] of experiments.entries()) {
    context.stdout(`${id}: ${title}\n  ${citation}\n`);
    for (const { profile, cells, seconds, evidence } of studies.length === 0 ? [] : profiles) {
      const more = evidence === undefined
        ? ""
        : `; ${evidence.cells} and ${formatDuration(evidence.seconds)} more with --evidence`;
      const time = formatDuration(seconds);
      context.stdout(`  ${profile.padEnd(6)}  ${cells} cells, about ${time} of one core${more}\n`);
    }
    const others = studiesOf(papers[index]!).filter((study) => study.paper !== id).map(name);
    if (others.length > 0) context.stdout(`  reads ${others.join(", ")}\n`);
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
