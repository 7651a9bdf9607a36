/** The part of a command line that selects cells, for other processes that shall select the same. @module */
import type { ParsedArguments } from "./arguments.ts";
import { SELECTION_OPTIONS } from "./planning.ts";

/**
 * The words that select cells.
 *
 * @param args of a command that has the options that select
 *
 * @example
 * ```ts
 * import { parseArguments } from "./arguments.ts";
 * import { SELECTION_OPTIONS } from "./planning.ts";
 * import { selectionWords } from "./selection_words.ts";
 * import assert from "node:assert/strict";
 *
 * const options = { ...SELECTION_OPTIONS, workers: { type: "string", description: "" } } as const;
 * const args = parseArguments("slurm", ["--workers", "3", "--only", "P1,P2", "--seed", "1"], options);
 * assert.deepEqual(selectionWords(args), ["--only", "P1", "P2", "--seed", "1"]);
 * ```
 */
export function selectionWords(args: ParsedArguments): string[] {
  return Object.entries(SELECTION_OPTIONS).flatMap(([name, spec]) => {
    const value = args.text(name);
    if (value === undefined) return [];
    return [`--${name}`, ..."multiple" in spec ? args.list(name) : [value]];
  });
}
