/** `data`: which data sets there are, fetching and checking them. @module */
import type { DatasetStatus } from "../data/dataset_status.ts";
import type { Fetched } from "../data/fetch_dataset.ts";
import { ExitCode, UserError } from "../base/errors.ts";
import { didYouMean } from "../base/near_names.ts";
import type { ParsedArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import type { CliContext } from "./context.ts";

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

function done({ folder, downloaded }: Fetched): string {
  return downloaded.length === 0
    ? `all files were there and right: ${folder}\n`
    : `downloaded and checked ${downloaded.join(", ")}: ${folder}\n`;
}

/** One updating line on a terminal, nothing elsewhere. */
function showDownload({ terminal, stderr }: CliContext) {
  return (file: string, received: number, total: number | undefined) => {
    if (!terminal) return;
    const percent = total ? ` of ${(total / 1e6).toFixed(1)}` : "";
    const end = received === total ? "\n" : "";
    stderr(`\r\x1b[2K${file}: ${(received / 1e6).toFixed(1)}${percent} MB${end}`);
  };
}

async function fetchOne(rest: readonly string[], context: CliContext): Promise<number> {
  const { fetchDataset, listDatasets } = await context.data();
  const [id, ...more] = rest;
  if (id === undefined || more.length > 0) {
    const ids = (await listDatasets()).map((row) => row.id);
    throw new UserError(`data fetch: name one data set, one of ${ids.join(", ")}`);
  }
  context.stdout(done(await fetchDataset(id, { onProgress: showDownload(context) })));
  return ExitCode.ok;
}

async function run(args: ParsedArguments, context: CliContext): Promise<number> {
  const [verb, ...rest] = args.positionals;
  const json = (rows: readonly DatasetStatus[]) =>
    context.stdout(args.flag("json") ? `${JSON.stringify(rows, null, 2)}\n` : table(rows));
  switch (verb) {
    case "list":
      noOperand(verb, rest);
      json(await (await context.data()).listDatasets());
      return ExitCode.ok;
    case "check": {
      noOperand(verb, rest);
      const rows = await (await context.data()).checkDatasets();
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
