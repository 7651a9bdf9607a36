/** `clean`: removes what runs wrote. @module */
import { join } from "node:path";
import { ExitCode } from "../base/errors.ts";
import { storageError } from "../files/storage_error.ts";
import { OUT_OPTION, withOutput } from "./output_place.ts";
import type { ParsedArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import type { CliContext } from "./context.ts";

/** What a store's folder holds; anything else in it is left alone. */
const STORE_ENTRY = /^(?:[0-9a-f]{2}|tmp|locks|cells|leases|failures|slurm)$/;

function entries(folder: string, pattern: RegExp): string[] {
  try {
    return [...Deno.readDirSync(folder)].filter(({ name }) => pattern.test(name))
      .map(({ name }) => join(folder, name));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw storageError(error, folder, "remove it by hand", "read");
  }
}

async function run(args: ParsedArguments, world: CliContext): Promise<number> {
  const context = withOutput(args, world);
  const paths = [
    ...entries(context.results, /./),
    ...(args.flag("store") ? entries(context.store, STORE_ENTRY) : []),
  ];
  for (const path of paths) {
    if (args.flag("dry-run")) {
      context.stdout(`would remove ${path}\n`);
      continue;
    }
    try {
      await Deno.remove(path, { recursive: true });
    } catch (error) {
      throw storageError(error, path, "remove it yourself");
    }
    context.stdout(`removed ${path}\n`);
  }
  if (paths.length === 0) context.stdout("nothing to remove\n");
  return ExitCode.ok;
}

/** The command. */
export const clean: Command = {
  name: "clean",
  summary: "Removes the last report; with --store also all records.",
  operands: "",
  options: {
    store: { type: "boolean", description: "remove all records too: the next run computes anew" },
    ...OUT_OPTION,
    "dry-run": { type: "boolean", description: "say what would be removed, and stop" },
  },
  examples: [
    ["deno task clean", "remove reports/latest"],
    ["deno task clean --store --dry-run", "what a clean start would remove"],
  ],
  run,
};
