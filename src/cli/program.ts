/** Finds the command, runs it, and answers errors. @module */
import { ExitCode, UserError } from "../base/errors.ts";
import { didYouMean } from "../base/near_names.ts";
import { analyze } from "./analyze.ts";
import { parseArguments } from "./arguments.ts";
import { clean } from "./clean.ts";
import type { Command } from "./command.ts";
import type { CliContext } from "./context.ts";
import { data } from "./data.ts";
import { devices } from "./devices.ts";
import { explain } from "./explain.ts";
import { commandHelp, programHelp } from "./help.ts";
import { k8s } from "./k8s.ts";
import { list } from "./list.ts";
import { nightly } from "./nightly.ts";
import { report } from "./report.ts";
import { reproduce } from "./reproduce.ts";
import { slurm } from "./slurm.ts";
import { verify } from "./verify.ts";

/** All commands, in the order of the help text. */
export const COMMANDS: readonly Command[] = [
  reproduce,
  verify,
  nightly,
  analyze,
  list,
  explain,
  devices,
  report,
  slurm,
  k8s,
  data,
  clean,
];

async function dispatch(args: readonly string[], context: CliContext): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    context.stdout(programHelp(COMMANDS));
    return ExitCode.ok;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) {
    const hint = didYouMean(name, COMMANDS.map((one) => one.name)) || "; see --help";
    throw new UserError(`no command ${name}${hint}`);
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    context.stdout(commandHelp(command));
    return ExitCode.ok;
  }
  const parsed = parseArguments(name, rest, command.options);
  const [extra] = parsed.positionals;
  if (command.operands === "" && extra !== undefined) {
    const hint = "only" in command.options ? `; did you mean --only ${extra}?` : "; leave it out";
    throw new UserError(`${name}: unexpected word ${extra}${hint}`);
  }
  return await command.run(parsed, context);
}

/**
 * Runs a command line.
 *
 * @param args words after the program's name
 * @returns the exit code: that of a {@linkcode UserError}, whose message is one line on stderr; 3 for any other error,
 *   whose stack trace goes to stderr
 */
export async function runProgram(args: readonly string[], context: CliContext): Promise<number> {
  try {
    return await dispatch(args, context);
  } catch (error) {
    if (error instanceof UserError) {
      context.stderr(`sgn-lab: ${error.message}\n`);
      return error.exitCode;
    }
    context.stderr(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
    return ExitCode.crashed;
  }
}
