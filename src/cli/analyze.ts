/** `analyze`: the battery on noise that the user captured. @module */
import { dirname, isAbsolute, join } from "node:path";
import { ExitCode, UserError } from "../base/errors.ts";
import type { AnalysedFile } from "../analysis/analyse.ts";
import { analysisText } from "./analysis_text.ts";
import { latestLine } from "./latest_line.ts";
import { storageError } from "../files/storage_error.ts";
import type { ParsedArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import type { CliContext } from "./context.ts";

/** Columns with every test and fit, unless asked for more. */
const DETAILS = 256;
const MEMORY = 2 ** 29;
const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  k: 2 ** 10,
  m: 2 ** 20,
  g: 2 ** 30,
};

function memoryOf(text: string | undefined): number {
  if (text === undefined) return MEMORY;
  const match = /^(\d+(?:\.\d+)?)\s*([kmg]?)(?:i?b)?$/i.exec(text);
  const bytes = match ? Number(match[1]) * UNITS[match[2]!.toLowerCase()]! : NaN;
  if (!(bytes >= 2 ** 20)) {
    throw new UserError(`analyze: --memory ${text}: write 512MiB or 2GiB, at least 1MiB`);
  }
  return bytes;
}

/** `deno task` runs in the project's folder; a path is meant from where the user is. */
function userPath(path: string): string {
  return isAbsolute(path) ? path : join(Deno.env.get("INIT_CWD") ?? Deno.cwd(), path);
}

async function onDisk<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw storageError(error, path, "name another file with --html");
  }
}

/** `--name` or `--no-name`; undefined where neither is said. */
function eitherOf(args: ParsedArguments, name: string): boolean | undefined {
  const [yes, no] = [args.flag(name), args.flag(`no-${name}`)];
  if (yes && no) {
    throw new UserError(`analyze: --${name} and --no-${name} exclude each other; leave one out`);
  }
  return yes || no ? yes : undefined;
}

async function run(args: ParsedArguments, context: CliContext): Promise<number> {
  const [file, extra] = args.positionals;
  if (file === undefined) {
    throw new UserError(
      "analyze: no file; name it before the options, e.g. deno task analyze noise.npy",
    );
  }
  if (extra !== undefined) throw new UserError(`analyze: one file at a time; leave out ${extra}`);
  const memory = memoryOf(args.text("memory"));
  const member = args.text("member");
  const axis = args.choice("axis", ["0", "1"]) === "1" ? 1 : 0;
  const batchSize = args.integer("batch-size", 1);
  const html = args.text("html");
  const out = html === undefined ? undefined : userPath(html);
  // Said before the analysis, not after it.
  if (out !== undefined) {
    await onDisk(out, () => Deno.readDir(dirname(out))[Symbol.asyncIterator]().next());
  }
  const { analyse, analysisJson, openMatrix } = await import("../analysis/mod.ts");
  const source = await openMatrix(userPath(file), {
    axis,
    memory,
    csv: {
      header: eitherOf(args, "header"),
      index: eitherOf(args, "index"),
      decimal: args.choice("decimal", [".", ","]),
    },
    ...(member === undefined ? {} : { member }),
  });
  const progress = latestLine(context);
  let analysed: AnalysedFile;
  try {
    analysed = await analyse(source, {
      columns: args.list("columns"),
      ...(batchSize === undefined ? {} : { batchSize }),
      details: args.integer("details", 0) ?? DETAILS,
      dropNonFinite: args.flag("drop-nonfinite"),
      memory,
      workers: args.integer("workers", 1) ?? navigator.hardwareConcurrency,
      onProgress: (what, done, total) => progress.show(`${what}: ${done} of ${total}`),
    });
  } finally {
    source.close();
    progress.end();
  }
  if (out !== undefined) {
    const { analysisPage } = await import("../analysis/page/page.ts");
    const page = await analysisPage(analysed);
    await onDisk(out, () => Deno.writeTextFile(out, page));
  }
  if (args.flag("json")) { for (const piece of analysisJson(analysed)) context.stdout(piece); }
  else context.stdout(`${analysisText(analysed)}${out === undefined ? "" : `page: ${out}\n`}`);
  return ExitCode.ok;
}

/** The command. */
export const analyze: Command = {
  name: "analyze",
  summary: "Runs the battery on your own noise: .npy, .npz or .csv, .txt; rows are minibatches.",
  operands: "FILE",
  options: {
    axis: { type: "string", value: "A", description: "axis of the minibatches: 0 (rows) or 1" },
    columns: {
      type: "string",
      multiple: true,
      value: "LIST",
      description: "columns as in Python: 0:100,500 (default: all)",
    },
    "batch-size": { type: "string", value: "B", description: "examples per minibatch" },
    member: { type: "string", value: "NAME", description: "array of an .npz archive" },
    header: { type: "boolean", description: "the first row of a table of text names the columns" },
    "no-header": { type: "boolean", description: "the first row is a minibatch" },
    index: { type: "boolean", description: "the first column names the rows: leave it out" },
    "no-index": { type: "boolean", description: "the first column is noise" },
    decimal: { type: "string", value: "SIGN", description: "what decimals stand behind: . or ," },
    details: {
      type: "string",
      value: "N",
      description: `columns with all tests and fits, the first N (default ${DETAILS})`,
    },
    "drop-nonfinite": {
      type: "boolean",
      description: "leave out minibatches with NaN or infinity",
    },
    memory: { type: "string", value: "SIZE", description: "what may be held, e.g. 2GiB (512MiB)" },
    workers: {
      type: "string",
      value: "N",
      description: "threads for long work (default: all cores)",
    },
    html: { type: "string", value: "OUT", description: "also write a page" },
    json: { type: "boolean", description: "print nothing but JSON on stdout" },
  },
  examples: [
    ["deno task analyze noise.npy --batch-size 256", "what the evidence supports, in words"],
    ["deno task analyze noise.npz --member layer1 --html noise.html", "one array, as a page"],
  ],
  run,
};
