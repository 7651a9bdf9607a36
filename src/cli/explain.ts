/** `explain`: what a claim says, how it is decided, and how it stands. @module */
import type { Claim } from "../claims/claim.ts";
import { familiesOf } from "../claims/family.ts";
import { judge } from "../claims/judge.ts";
import { ExitCode, UserError } from "../base/errors.ts";
import { didYouMean } from "../base/near_names.ts";
import type { Paper } from "../claims/paper.ts";
import { storedOutcome } from "../runner/cell_outcome.ts";
import { costOf } from "../runner/cost_of.ts";
import { evidenceBeside } from "../runner/evidence_beside.ts";
import { gatherRecords, gatherTimings } from "../runner/gather.ts";
import { formatDuration } from "../base/format_duration.ts";
import { withOutput } from "./output_place.ts";
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

/** What the store holds for a plan's cells. */
function stored({ plan, store }: Planned) {
  return plan.cells.map((cell) => storedOutcome(cell, store, () => "not computed yet"));
}

/** What the cells of a claim cost: those stored took, the others are estimated to take. */
function ownCost(claim: Claim, planned: Planned) {
  const cost = costOf(claim, gatherTimings(stored(planned)));
  const left = planned.plan.cells.filter(({ action, cell }) =>
    action === "compute" && claim.reads.includes(cell.study)
  );
  return { ...cost, secondsLeft: left.reduce((sum, { cell }) => sum + cell.cost, 0) };
}

function costLines({ cells, stored, seconds, memory, secondsLeft }: ReturnType<typeof ownCost>) {
  const took = stored === 0
    ? ""
    : `; they took ${formatDuration(seconds)} on one core, at most ${(memory / 1e9).toFixed(2)} GB`;
  const left = secondsLeft === 0 ? "" : `; about ${formatDuration(secondsLeft)} to compute`;
  return { stored: `${stored} of ${cells} cells`, rest: `${took}${left}` };
}

/** The family that the claim's p-values are adjusted in. */
function adjustment(experiment: Paper, claim: Claim): string {
  const { key, size } = familiesOf(experiment).find(({ claims }) => claims.includes(claim))!;
  const whose = key === experiment.id ? "the paper" : `the family ${key}`;
  return size === 1
    ? "judged apart from the paper's claims"
    : `Holm's adjustment over the ${size} claims of ${whose}`;
}

/** What can be computed beside the claim without deciding it. */
function evidenceLines(experiment: Paper, claim: Claim): readonly string[] {
  const studies = evidenceBeside(experiment, [claim.id]).map(({ paper, id }) => `${paper}/${id}`);
  return studies.length === 0
    ? []
    : [`Beside it:   ${studies.join(", ")} with --evidence, which decides nothing`];
}

/** How much of that evidence is stored, and what the rest would cost. */
function evidencePrice(experiment: Paper, claim: Claim, { plan: { cells } }: Planned): string {
  const studies = evidenceBeside(experiment, [claim.id]);
  const own = cells.filter(({ cell }) => studies.includes(cell.study));
  const left = own.filter(({ action }) => action === "compute");
  const seconds = left.reduce((sum, { cell }) => sum + cell.cost, 0);
  const reused = own.filter(({ action }) => action === "reuse").length;
  const rest = left.length === 0 ? "" : `; about ${formatDuration(seconds)} to compute`;
  return `${reused} of ${own.length} cells of evidence beside it are stored${rest}\n`;
}

function describe(experiment: Paper, claim: Claim): string {
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
    `Reads:       ${claim.reads.map(({ paper, id }) => `${paper}/${id}`).join(", ")}`,
    ...evidenceLines(experiment, claim),
    `Command:     deno task reproduce --only ${claim.id}`,
    "",
  ].join("\n");
}

async function run(args: ParsedArguments, world: CliContext): Promise<number> {
  const context = withOutput(args, world);
  const [id, ...rest] = args.positionals;
  if (id === undefined || rest.length > 0) {
    throw new UserError("explain: name one claim, e.g. deno task explain P1; see deno task list");
  }
  const { experiment, claim } = await findClaim(id, context);
  const planned = await planSelection(args.withList("only", [experiment.id]), context, false);
  const records = gatherRecords(stored(planned), planned.selection.omitted);
  const gate = await context.estimatorGate(planned.hasher);
  const verdict = judge(experiment, records, gate).find((one) => one.claim === id)!;
  const cost = ownCost(claim, planned);
  if (args.flag("json")) {
    const { find: _find, reads, ...declared } = claim;
    const cells = { stored: cost.stored, all: cost.cells };
    const studies = reads.map(({ paper, id }) => `${paper}/${id}`);
    const document = { ...declared, reads: studies, cells, cost, verdict };
    context.stdout(`${JSON.stringify(document, null, 2)}\n`);
    return ExitCode.ok;
  }
  context.stdout(describe(experiment, claim));
  const lines = costLines(cost);
  context.stdout(`\n${lines.stored} of the profile ${planned.profile} are stored${lines.rest}\n`);
  if (args.flag("evidence")) context.stdout(evidencePrice(experiment, claim, planned));
  if (cost.stored > 0) {
    context.stdout(verdictTable([{ experiment, verdicts: [verdict] }]));
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
