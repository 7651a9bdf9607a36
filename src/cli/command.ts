/** What a command is. @module */
import type { OptionSpecs, ParsedArguments } from "./arguments.ts";
import type { CliContext } from "./context.ts";

/** One command of the program. */
export interface Command {
  readonly name: string;
  /** One line. */
  readonly summary: string;
  /** What follows the name, e.g. `CLAIM`. */
  readonly operands: string;
  readonly options: OptionSpecs;
  /** Command lines with what they do. */
  readonly examples: readonly (readonly [string, string])[];
  /** Runs it; returns the exit code. */
  run(args: ParsedArguments, context: CliContext): Promise<number>;
}
