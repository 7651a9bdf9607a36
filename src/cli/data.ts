/** `data`: which data sets there are, fetching and checking them. @module */
import { ExitCode, UserError } from "../errors.ts";
import { didYouMean } from "../runner/mod.ts";
import type { ParsedArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import type { CliContext } from "./context.ts";
import type { DatasetStatus } from "./data_status.ts";

const VERBS = ["list", "fetch", "check"] as const;

function table(rows: readonly DatasetStatus[]): string {
  const width = Math.max(0, ...rows.map(({ id }) => id.length));
  return rows.map(({ id, state, note }) => `  ${id.padEnd(width)}  ${state.padEnd(7)}  ${note}\n`)
    .join("");
}

function noOperand(verb: string, rest: readonly string[]): void {
  if (rest.length > 0) {
    throw new UserError(`data ${verb}: unexpected word ${rest[0]}; leave it out`);
  }
}

async function fetchOne(rest: readonly string[], context: CliContext): Promise<number> {
  const commands = await context.data();
  const ids = (await commands.list()).map(({ id }) => id);
  const [id, ...more] = rest;
  if (id === undefined || more.length > 0) {
    throw new UserError(`data fetch: name one data set, one of ${ids.join(", ")}`);
  }
  if (!ids.includes(id)) {
    const hint = didYouMean(id, ids) || `; there are ${ids.join(", ")}`;
    throw new UserError(`data fetch ${id}: no such data set${hint}`);
  }
  const done = await commands.fetch(id, (line) => context.stderr(`${line}\n`));
  context.stdout(`${done}\n`);
  return ExitCode.ok;
}

async function run(args: ParsedArguments, context: CliContext): Promise<number> {
  const [verb, ...rest] = args.positionals;
  const json = (rows: readonly DatasetStatus[]) =>
    context.stdout(args.flag("json") ? `${JSON.stringify(rows, null, 2)}\n` : table(rows));
  switch (verb) {
    case "list":
      noOperand(verb, rest);
      json(await (await context.data()).list());
      return ExitCode.ok;
    case "check": {
      noOperand(verb, rest);
      const rows = await (await context.data()).check();
      json(rows);
      return rows.some(({ state }) => state === "damaged") ? ExitCode.failed : ExitCode.ok;
    }
    case "fetch":
      return await fetchOne(rest, context);
    case undefined:
      throw new UserError("data: say what to do: list, fetch ID or check");
    default: {
      const hint = didYouMean(verb, VERBS) || "; it is list, fetch ID or check";
      throw new UserError(`data ${verb}: no such thing to do${hint}`);
    }
  }
}

/** The command. */
export const data: Command = {
  name: "data",
  summary: "Lists, fetches and checks data sets. Nothing is downloaded by any other command.",
  operands: "list | fetch ID | check",
  options: { json: { type: "boolean", description: "print nothing but JSON on stdout" } },
  examples: [
    ["deno task data list", "which data sets there are, and which are missing"],
    ["deno task data fetch fashion-mnist", "download one and check it"],
    ["deno task data check", "compare all checksums; exit code 1 if one differs"],
  ],
  run,
};
