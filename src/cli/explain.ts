/** `explain`: what a claim says, how it is decided, and how it stands. @module */
import type { Claim } from "../claims/claim.ts";
import { familiesOf } from "../claims/family.ts";
import { judge } from "../claims/judge.ts";
import { ExitCode, UserError } from "../base/errors.ts";
import { didYouMean } from "../base/near_names.ts";
import type { Experiment } from "../runner/experiment.ts";
import type { Results } from "../records/results.ts";
import type { ParsedArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import type { CliContext } from "./context.ts";
import { type Planned, planSelection, SELECTION_OPTIONS } from "./planning.ts";
import { verdictTable } from "./verdict_table.ts";

async function findClaim(id: string, context: CliContext) {
  const experiments = await context.experiments();
  for (const experiment of experiments) {
    const claim = experiment.claims.find((one) => one.id === id);
    if (claim) return { experiment, claim };
  }
  const ids = experiments.flatMap(({ claims }) => claims.map((claim) => claim.id));
  throw new UserError(
    `explain ${id}: no such claim${didYouMean(id, ids) || "; see deno task list"}`,
  );
}

/** What the store holds for an experiment. */
function stored({ plan }: Planned): Results {
  return {
    records: plan.cells.flatMap((one) => one.action === "reuse" ? [one.record] : []),
    missing: plan.cells.flatMap(({ action, cell, reason }) =>
      action === "reuse" ? [] : [{ cell, reason: action === "skip" ? reason : "not computed yet" }]
    ),
  };
}

/** The family that the claim's p-values are adjusted in. */
function adjustment(experiment: Experiment, claim: Claim): string {
  const { key, size } = familiesOf(experiment).find(({ claims }) => claims.includes(claim))!;
  const whose = key === experiment.id ? "the paper" : `the family ${key}`;
  return size === 1
    ? "judged apart from the paper's claims"
    : `Holm's adjustment over the ${size} claims of ${whose}`;
}

function describe(experiment: Experiment, claim: Claim): string {
  const estimators = claim.estimators.length > 0 ? claim.estimators.join(", ") : "none";
  return [
    `${claim.id} (${experiment.citation})`,
    `Statement:   ${claim.statement}`,
    `Source:      ${claim.source}`,
    `Effect:      ${claim.effect}`,
    `Axis:        ${claim.axis}`,
    `Holds if:    ${claim.rule.words}`,
    `Estimators:  ${estimators}`,
    `Decided by:  ${adjustment(experiment, claim)}, for and against apart`,
    `Command:     deno task reproduce --only ${claim.id}`,
    "",
  ].join("\n");
}

async function run(args: ParsedArguments, context: CliContext): Promise<number> {
  const [id, ...rest] = args.positionals;
  if (id === undefined || rest.length > 0) {
    throw new UserError("explain: name one claim, e.g. deno task explain P1; see deno task list");
  }
  const { experiment, claim } = await findClaim(id, context);
  const planned = await planSelection(args.withList("only", [experiment.id]), context, false);
  const results = stored(planned);
  const gate = await context.estimatorGate(planned.hasher);
  const verdict = judge(experiment, results, gate).find((one) => one.claim === id)!;
  const { length } = planned.plan.cells;
  if (args.flag("json")) {
    const { find: _find, ...declared } = claim;
    const cells = { stored: results.records.length, all: length };
    context.stdout(`${JSON.stringify({ ...declared, cells, verdict }, null, 2)}\n`);
    return ExitCode.ok;
  }
  context.stdout(describe(experiment, claim));
  context.stdout(
    `\n${results.records.length} of ${length} cells of the profile ${planned.profile} are stored\n`,
  );
  if (results.records.length > 0) {
    context.stdout(verdictTable([{ experiment, verdicts: [verdict], results, figures: [] }]));
  }
  return ExitCode.ok;
}

const { only: _only, ...options } = SELECTION_OPTIONS;

/** The command. */
export const explain: Command = {
  name: "explain",
  summary: "Says what a claim states, how it is decided, and how it stands.",
  operands: "CLAIM",
  options: {
    ...options,
    json: { type: "boolean", description: "print nothing but JSON on stdout" },
  },
  examples: [["deno task explain P1", "claim P1 as the laptop profile decides it"]],
  run,
};
