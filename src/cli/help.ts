/** Help texts. @module */
import type { OptionSpec } from "./arguments.ts";
import type { Command } from "./command.ts";

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  const indent = `\n${" ".repeat(width + 4)}`;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right.replaceAll("\n", indent)}\n`)
    .join("");
}

function optionRow([name, spec]: [string, OptionSpec]): [string, string] {
  const value = spec.type === "string" ? ` ${spec.value ?? "VALUE"}` : "";
  return [`--${name}${value}`, spec.description];
}

/**
 * Help of one command.
 *
 * @example
 * ```ts
 * import { commandHelp, programHelp } from "./help.ts";
 * import type { Command } from "./command.ts";
 * import assert from "node:assert/strict";
 *
 * const command: Command = {
 *   name: "count",
 *   summary: "Counts.",
 *   operands: "FILE",
 *   options: { to: { type: "string", value: "N", description: "where it ends" } },
 *   examples: [["deno task count a.txt", "counts its lines"]],
 *   run: () => Promise.resolve(0),
 * };
 * assert.match(commandHelp(command), /^Counts\.\n\nUsage: deno task count FILE \[options\]/);
 * assert.match(commandHelp(command), / {2}--to N +where it ends\n/);
 * assert.match(programHelp([command]), / {2}count +Counts\.\n/);
 * ```
 */
export function commandHelp(command: Command): string {
  const rows: [string, string][] = [
    ...Object.entries(command.options).map(optionRow),
    ["--help", "this text"],
  ];
  const operands = command.operands === "" ? "" : ` ${command.operands}`;
  return [
    `${command.summary}\n`,
    `Usage: deno task ${command.name}${operands} [options]\n`,
    `Options:\n${columns(rows)}`,
    `Examples:\n${columns(command.examples)}`,
  ].join("\n");
}

/** Help of the program. */
export function programHelp(commands: readonly Command[]): string {
  return [
    "Re-runs and checks what papers claim about stochastic gradient noise.\n",
    "Usage: deno task COMMAND [options]\n",
    `Commands:\n${columns(commands.map(({ name, summary }) => [name, summary]))}`,
    `Examples:\n${
      columns([
        ["deno task reproduce", "decide every claim that ten minutes on two cores can decide"],
        ["deno task explain P1", "what a claim says and how it is decided"],
        ["deno task reproduce --help", "the options of a command"],
      ])
    }`,
    "Exit codes: 0 done, 1 failed check, 2 usage, 3 an experiment crashed, 4 inconclusive (--strict), " +
    "5 nothing ran\n",
  ].join("\n");
}
