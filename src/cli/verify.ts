/** `verify`: proves the estimators. @module */
import { join } from "node:path";
import { ExitCode, UserError } from "../base/errors.ts";
import { didYouMean } from "../base/near_names.ts";
import { formatDuration } from "../base/format_duration.ts";
import { hasherFor } from "../runner/project_hasher.ts";
import { storageError } from "../files/storage_error.ts";
import type { RunnableCheck } from "../../verify/estimator_plan.ts";
import type { ParsedArguments } from "./arguments.ts";
import { AWAY, outputPlace } from "./output_place.ts";
import type { Command } from "./command.ts";
import type { CliContext } from "./context.ts";

/** Seed of runs that are not asked to vary. */
const SEED = 1;

/** Seconds between two lines of progress where there is no terminal. */
const INTERVAL = 60;

/** A seed of the day, so that a night's run differs from the last one and still has a name. */
function seedOf(args: ParsedArguments): number {
  const asked = args.integer("seed", 0);
  if (asked !== undefined && args.flag("vary-seed")) {
    throw new UserError("verify: --seed and --vary-seed exclude each other; leave one out");
  }
  if (asked !== undefined) return asked;
  return args.flag("vary-seed")
    ? Number(new Date().toISOString().slice(0, 10).replaceAll("-", ""))
    : SEED;
}

/** Shows how many checks are done, and the time left. */
function progressTo(context: CliContext) {
  let shown = -Infinity;
  return ({ done, total, left, last }: {
    readonly done: number;
    readonly total: number;
    readonly left: number;
    readonly last: { readonly id: string; readonly passed: boolean };
  }) => {
    const now = performance.now() / 1000;
    const line = `[${done}/${total}] about ${formatDuration(left)} left · ${last.id}`;
    if (!last.passed) {
      context.stderr(`${context.terminal ? "\r\x1b[2K" : ""}failed: ${last.id}\n`);
    }
    if (context.terminal) {
      context.stderr(`\r\x1b[2K${done < total ? line.slice(0, context.columns - 1) : ""}`);
    } else if (now - shown >= INTERVAL || done === total) {
      shown = now;
      context.stderr(`${line}\n`);
    }
  };
}

/** A name that means no check must not pass for one that was checked. */
function checkNames(
  only: readonly string[],
  checks: readonly RunnableCheck[],
  selected: (check: RunnableCheck, only: readonly string[]) => boolean,
): void {
  const unknown = only.find((name) => !checks.some((check) => selected(check, [name])));
  if (unknown === undefined) return;
  const names = checks.flatMap(({ id, estimator }) => [estimator, id]);
  const hint = didYouMean(unknown, [...new Set(names)]) ||
    "; a name is an estimator or the beginning of a check's id";
  throw new UserError(`verify: --only ${unknown}: no such check${hint}`);
}

/** Said before the run, not fifteen minutes later. */
function checkPublish(args: ParsedArguments): void {
  const part = ["quick", "only"].find((name) => args.flag(name));
  if (args.flag("publish") && part !== undefined) {
    throw new UserError(`verify: only a full run is published; leave out --${part} or --publish`);
  }
}

/** Where the page goes; said where it is not the project's own folder. */
function folderOf(args: ParsedArguments, context: CliContext): string {
  const place = outputPlace(args, context);
  if (place === undefined) return join(context.root, "reports/verify");
  const folder = args.flag("out") ? place.folder : join(place.folder, "reports/verify");
  context.stderr(`the page goes to ${folder}${place.why}\n`);
  return folder;
}

async function onDisk(folder: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    throw storageError(error, folder, "choose another with --out");
  }
}

async function run(args: ParsedArguments, context: CliContext): Promise<number> {
  const began = performance.now();
  const effort = args.flag("quick") ? "quick" : "full";
  const seed = seedOf(args);
  const workers = args.integer("workers", 1) ?? navigator.hardwareConcurrency;
  checkPublish(args);
  const { runSuite, selected } = await import("../../verify/run_suite.ts");
  const { checksOf } = await import("../../verify/budget.ts");
  const { SUITE } = await import("../../verify/suite.ts");
  const { certify, estimatorSources } = await import("../../verify/certificate.ts");
  const { writeVerification } = await import("../../verify/write_verification.ts");
  const { textReport } = await import("../../verify/text_report.ts");
  const sources = estimatorSources(SUITE, context.root, hasherFor(context.root));
  checkNames(args.list("only"), checksOf(SUITE, effort), selected);
  const folder = folderOf(args, context);
  await onDisk(folder, () => Deno.mkdir(folder, { recursive: true }));
  const suite = await runSuite({
    effort,
    seed,
    only: args.list("only"),
    workers,
    onProgress: progressTo(context),
  });
  const replay = (id: string) =>
    `deno task verify ${effort === "quick" ? "--quick " : ""}--seed ${seed} --only '${id}'`;
  const certificate = certify(suite, SUITE, sources);
  const failed = suite.reports.some(({ passed }) => !passed);
  const command = ["deno task verify", ...args.words].join(" ");
  await onDisk(
    folder,
    () => writeVerification(folder, suite, certificate, command, replay),
  );
  if (args.flag("publish") && failed) context.stderr("not published: a check failed\n");
  else if (args.flag("publish")) {
    await Deno.writeTextFile(
      join(context.root, "verify/certificate.json"),
      `${JSON.stringify(certificate, null, 2)}\n`,
    );
  }
  if (args.flag("json")) {
    const { reports, budget } = suite;
    context.stdout(
      `${JSON.stringify({ effort, seed, budget, certificate, checks: reports }, null, 2)}\n`,
    );
  } else {
    context.stdout(`${textReport(suite, replay)}\n`);
    const seconds = (performance.now() - began) / 1000;
    context.stdout(`${formatDuration(seconds)} · ${join(folder, "index.html")}\n`);
  }
  return failed ? ExitCode.failed : ExitCode.ok;
}

/** The command. */
export const verify: Command = {
  name: "verify",
  summary: "Proves the estimators: published values, properties, calibration, planted faults.",
  operands: "",
  options: {
    quick: { type: "boolean", description: "at most two minutes (default: at most fifteen)" },
    "vary-seed": { type: "boolean", description: "another seed every day" },
    seed: { type: "string", value: "S", description: `seed of all samples (default ${SEED})` },
    only: {
      type: "string",
      multiple: true,
      value: "ID…",
      description: "estimators, or checks by the beginning of their ids",
    },
    workers: { type: "string", value: "N", description: "threads (default: one per core)" },
    out: {
      type: "string",
      value: "DIR",
      description: "where the page goes (default: reports/verify of the project, or of\n" +
        `${AWAY} in the current folder where that cannot be written to)`,
    },
    publish: { type: "boolean", description: "also write the committed verify/certificate.json" },
    json: { type: "boolean", description: "print nothing but JSON on stdout" },
  },
  examples: [
    ["deno task verify --quick", "what a push must pass"],
    ["deno task verify --only shapiroWilk", "one estimator"],
  ],
  run,
};
