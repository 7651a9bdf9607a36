/** Reads command lines: the only file that knows the parser. @module */
import { parseArgs } from "node:util";
import { UserError } from "../base/errors.ts";
import { didYouMean } from "../base/near_names.ts";

/** One `--option`. */
export interface OptionSpec {
  readonly type: "string" | "boolean";
  /** May be given several times, or as `a,b`. */
  readonly multiple?: boolean;
  /** What stands for the value in help, e.g. `N`. */
  readonly value?: string;
  readonly description: string;
}

/** What a command accepts. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** A parsed command line. */
export interface ParsedArguments {
  /** The last value of an option. */
  text(name: string): string | undefined;
  /** All values of an option. */
  list(name: string): readonly string[];
  flag(name: string): boolean;
  /** A whole number ≥ `minimum`. */
  integer(name: string, minimum: number): number | undefined;
  /** One of `choices`. */
  choice<T extends string>(name: string, choices: readonly T[]): T | undefined;
  readonly positionals: readonly string[];
  /** The words as they were given. */
  readonly words: readonly string[];
  /** The same arguments with other values of one option. */
  withList(name: string, values: readonly string[]): ParsedArguments;
}

/**
 * Parses the arguments of a command. Words that follow an option marked `multiple` belong to it (`--only P1 P2`).
 *
 * @param command name of the command, for messages
 * @param specs the options it has; `--help` is known everywhere
 * @throws {UserError} for an unknown option, a missing or superfluous value
 *
 * @example
 * ```ts
 * import { parseArguments } from "./arguments.ts";
 * import assert from "node:assert/strict";
 *
 * const specs = { only: { type: "string", multiple: true, description: "ids" } } as const;
 * assert.deepEqual(parseArguments("run", ["--only", "a", "b,c"], specs).list("only"), ["a", "b", "c"]);
 * assert.throws(() => parseArguments("run", ["--olny", "a"], specs), /did you mean --only\?/);
 * ```
 */
export function parseArguments(
  command: string,
  args: readonly string[],
  specs: OptionSpecs,
): ParsedArguments {
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, { type }]) => [name, { type, multiple: true } as const]),
  );
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  let open: string[] | undefined;
  for (const token of tokens) {
    if (token.kind === "positional") (open ?? positionals).push(token.value);
    if (token.kind !== "option") continue;
    const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined;
    checkOption(command, token.rawName, token.value, spec, Object.keys(specs));
    const list = values.get(token.name) ?? [];
    values.set(token.name, list);
    list.push(token.value ?? "");
    open = spec?.multiple ? list : undefined;
  }
  return accessors(command, args, values, positionals);
}

function checkOption(
  command: string,
  rawName: string,
  value: string | undefined,
  spec: OptionSpec | undefined,
  known: readonly string[],
): void {
  if (!spec) {
    const hint = didYouMean(rawName, known.map((name) => `--${name}`));
    const help = command === "" ? "--help" : `deno task ${command} --help`;
    throw new UserError(`${command}: no option ${rawName}${hint || `; see ${help}`}`);
  }
  if (spec.type === "string" && (value === undefined || value === "" || value.startsWith("--"))) {
    throw new UserError(
      `${command}: ${rawName} needs a value: ${rawName} ${spec.value ?? "VALUE"}`,
    );
  }
  if (spec.type === "boolean" && value !== undefined) {
    throw new UserError(`${command}: ${rawName} takes no value; leave out ${value}`);
  }
}

function accessors(
  command: string,
  words: readonly string[],
  values: ReadonlyMap<string, readonly string[]>,
  positionals: readonly string[],
): ParsedArguments {
  const text = (name: string) => values.get(name)?.at(-1);
  return {
    positionals,
    words,
    text,
    withList: (name, list) =>
      accessors(command, words, new Map(values).set(name, list), positionals),
    list: (name) => (values.get(name) ?? []).flatMap((value) => value.split(",")).filter(Boolean),
    flag: (name) => values.has(name),
    integer(name, minimum) {
      const value = text(name);
      if (value === undefined) return undefined;
      if (!/^\d{1,15}$/.test(value) || Number(value) < minimum) {
        throw new UserError(
          `${command}: --${name} ${value}: must be a whole number, ${minimum} or more` +
            (/^\d{16,}$/.test(value) ? ", of at most 15 digits" : ""),
        );
      }
      return Number(value);
    },
    choice(name, choices) {
      const value = text(name);
      const chosen = choices.find((choice) => choice === value);
      if (value !== undefined && chosen === undefined) {
        const hint = didYouMean(value, choices) || `; it is one of ${choices.join(", ")}`;
        throw new UserError(`${command}: --${name} ${value}: no such value${hint}`);
      }
      return chosen;
    },
  };
}
