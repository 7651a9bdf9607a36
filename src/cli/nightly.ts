/** `nightly`: a night of regression checks that adds evidence. @module */
import { ExitCode, UserError } from "../base/errors.ts";
import { Interrupted } from "../runner/cell_worker.ts";
import { codeState } from "../runner/code_state.ts";
import { acceptLast } from "../nightly/accept.ts";
import { appendHistory } from "../nightly/history/history_file.ts";
import { type NightPart, PARTS } from "../nightly/night_options.ts";
import { nightNumber } from "../nightly/night_seeds.ts";
import { runNight } from "../nightly/run_night.ts";
import type { ParsedArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import type { CliContext } from "./context.ts";
import { writeBaseline } from "./nightly_baseline.ts";
import { nightlyEstimators } from "./nightly_estimators.ts";
import { nightlyOutput } from "./nightly_output.ts";
import { type NightlyWorld, nightlyWorld } from "./nightly_world.ts";

/** Minutes on two cores. */
const MINUTES = 15;

/** Milliseconds between two lines of progress where there is no terminal. */
const INTERVAL = 60_000;

/** One updating line on a terminal, elsewhere a line a minute. */
function progressTo(context: CliContext): (line: string) => void {
  let shown = -Infinity;
  return (line) => {
    if (context.terminal) {
      context.stderr(`\r\x1b[2K${line.slice(0, context.columns - 1)}`);
    } else if (performance.now() - shown >= INTERVAL) {
      shown = performance.now();
      context.stderr(`${line}\n`);
    }
  };
}

function partsOf(args: ParsedArguments): ReadonlySet<NightPart> {
  const words = args.list("part");
  const unknown = words.find((word) => !PARTS.some((part) => part === word));
  if (unknown !== undefined) {
    throw new UserError(`nightly: --part ${unknown}: it is one of ${PARTS.join(", ")}`);
  }
  return new Set(PARTS.filter((part) => words.length === 0 || words.includes(part)));
}

function accept(reason: string, around: NightlyWorld, context: CliContext): ExitCode {
  const { history, baseline, historyFolder } = around;
  const line = acceptLast(history, baseline, reason, new Date().toISOString());
  appendHistory(historyFolder, line);
  for (const { check, old, new: now } of line.accepted) {
    context.stdout(`accepted ${check}: ${now}, was ${old}: ${reason}\n`);
  }
  return ExitCode.ok;
}

/** Runs the night; an interruption ends it without a line in the history. */
async function night(
  args: ParsedArguments,
  around: NightlyWorld,
  workers: number,
  context: CliContext,
) {
  const date = args.text("night") ?? new Date().toISOString().slice(0, 10);
  nightNumber(date);
  const only = args.list("only");
  const wanted = (check: string) =>
    only.length === 0 ||
    only.some((word) => check.startsWith(word) || word.startsWith(`${check}/`));
  const say = progressTo(context);
  const controller = new AbortController();
  const forget = context.onInterrupt((signal) => controller.abort(signal));
  const { commit, dirty } = codeState(context.root);
  try {
    return await runNight({
      papers: await context.experiments(),
      night: date,
      minutes: args.integer("minutes", 1) ?? MINUTES,
      workers,
      parts: partsOf(args),
      wanted,
      world: around.world,
      here: around.here,
      baseline: around.baseline,
      history: around.history,
      published: around.publishedValues,
      openEngine: around.openEngine,
      estimators: (request) => nightlyEstimators(request, wanted, workers, say),
      now: () => performance.now(),
      say,
      signal: controller.signal,
    }, {
      startedAt: new Date().toISOString(),
      command: ["deno task nightly", ...args.words].join(" "),
      commit,
      dirty,
    });
  } finally {
    forget();
    if (context.terminal) context.stderr("\r\x1b[2K");
  }
}

async function run(args: ParsedArguments, context: CliContext): Promise<number> {
  const around = await nightlyWorld(args, context);
  const workers = args.integer("workers", 1) ?? navigator.hardwareConcurrency;
  const reason = args.text("accept");
  if (reason !== undefined) return accept(reason, around, context);
  if (args.flag("baseline")) {
    return await writeBaseline(await context.experiments(), around, workers, context);
  }
  const whole = args.list("part").length === 0 && args.list("only").length === 0;
  try {
    const line = await night(args, around, workers, context);
    // A part of a night would stand in place of the whole.
    if (whole && line.exitCode !== ExitCode.nothingRan) appendHistory(around.historyFolder, line);
    await nightlyOutput(line, around, whole, context);
    return line.exitCode;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    context.stderr("interrupted; nothing was recorded\n");
    return error.cause === "SIGTERM" ? 143 : 130;
  }
}

/** The command. */
export const nightly: Command = {
  name: "nightly",
  summary:
    "Guards against regressions every night, and adds evidence: same bytes, fresh seeds, estimators, speed.",
  operands: "",
  options: {
    night: {
      type: "string",
      value: "DATE",
      description:
        "repeats the night of a date as 2026-11-27, with its seeds (default: today, UTC)",
    },
    minutes: {
      type: "string",
      value: "N",
      description: `what does not fit is dropped and said (default ${MINUTES}, meant for 2 cores)`,
    },
    part: {
      type: "string",
      multiple: true,
      value: "PART…",
      description: `${PARTS.join(", ")}: these alone; a part of a night is not recorded`,
    },
    only: {
      type: "string",
      multiple: true,
      value: "CHECK…",
      description: "checks by the beginning of their ids; not recorded",
    },
    accept: {
      type: "string",
      value: "REASON",
      description: "accepts what failed the last night: it was meant; runs nothing",
    },
    baseline: {
      type: "boolean",
      description: "writes reports/baseline/nightly.json, with which bytes are compared",
    },
    history: {
      type: "string",
      value: "DIR",
      description: "where the history lies, below reports (default reports/history)",
    },
    out: {
      type: "string",
      value: "DIR",
      description: "where the page goes, below reports (default reports/nightly)",
    },
    device: { type: "string", value: "D", description: "as in reproduce (default auto)" },
    workers: { type: "string", value: "N", description: "threads (default: one per core)" },
  },
  examples: [
    ["deno task nightly", "tonight"],
    [
      "deno task nightly --night 2026-11-27 --part fresh --only theta/panigrahi2019/P1",
      "one check",
    ],
    ['deno task nightly --accept "the new sampler"', "takes what failed for the new value"],
  ],
  run,
};
