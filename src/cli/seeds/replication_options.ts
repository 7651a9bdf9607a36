/** Options for more seeds than the profile names. @module */
import type { OptionSpecs, ParsedArguments } from "../arguments.ts";

/** More seeds of a class, more replications. */
export const REPLICATION_OPTIONS = {
  seeds: {
    type: "string",
    value: "N",
    description:
      "N seeds a class instead of the profile's number; beyond that number the verdict\n" +
      "stands on the declared seeds and the longer estimate beside it",
  },
  replicate: {
    type: "string",
    value: "R",
    description: "the same claims on R further replications, and a table of verdicts",
  },
} as const satisfies OptionSpecs;

/** What they say. */
export interface ReplicationOptions {
  /** Seeds of every class; the profile's where it is undefined. */
  readonly seeds: number | undefined;
  /** Number of further replications. */
  readonly replicate: number;
}

/**
 * Reads them; a command that does not have them gets the profile's seeds and no further replication.
 *
 * @throws {UserError} if one is no whole number ≥ 1
 *
 * @example
 * ```ts
 * import { REPLICATION_OPTIONS, replicationOptions } from "./replication_options.ts";
 * import { parseArguments } from "../arguments.ts";
 * import assert from "node:assert/strict";
 *
 * const read = (...words: string[]) =>
 *   replicationOptions(parseArguments("reproduce", words, REPLICATION_OPTIONS));
 * assert.deepEqual(read(), { seeds: undefined, replicate: 0 });
 * assert.deepEqual(read("--seeds", "32", "--replicate", "3"), { seeds: 32, replicate: 3 });
 * assert.throws(() => read("--seeds", "0"), /--seeds 0: must be a whole number, 1 or more/);
 * ```
 */
export function replicationOptions(args: ParsedArguments): ReplicationOptions {
  return { seeds: args.integer("seeds", 1), replicate: args.integer("replicate", 1) ?? 0 };
}
