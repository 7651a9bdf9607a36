/** Options of a group-sequential run. @module */
import { UserError } from "../../base/errors.ts";
import type { OptionSpecs, ParsedArguments } from "../arguments.ts";

/** More seeds until every claim is decided. */
export const SEQUENTIAL_OPTIONS = {
  "until-decided": {
    type: "boolean",
    description:
      "look at the declared seeds, twice as many and so on until the claims are decided, at\n" +
      "levels declared before the first look; on a replication that was never judged",
  },
  most: {
    type: "string",
    value: "N",
    description: "most seeds of a class with --until-decided (default: 4 times the declared)",
  },
} as const satisfies OptionSpecs;

/** What a group-sequential run cannot be combined with, and why. */
const EXCLUDED = {
  seeds: "its looks name the seeds",
  replicate: "it runs on one replication",
  force: "its cells are computed once",
  shard: "each look needs all of its cells",
  pull: "each look needs all of its cells",
} as const;

/**
 * Reads them.
 *
 * @returns N, if it is named; `undefined` where no group-sequential run is asked for
 * @throws {UserError} if they are no whole numbers, or exclude another option
 *
 * @example
 * ```ts
 * import { sequentialOptions, SEQUENTIAL_OPTIONS } from "./sequential_options.ts";
 * import { parseArguments } from "../arguments.ts";
 * import assert from "node:assert/strict";
 *
 * const read = (...words: string[]) =>
 *   sequentialOptions(parseArguments("reproduce", words, SEQUENTIAL_OPTIONS));
 * assert.equal(read(), undefined);
 * assert.deepEqual(read("--until-decided", "--most", "64"), { most: 64 });
 * assert.throws(() => read("--most", "64"), /--most 64: it belongs to --until-decided/);
 * ```
 */
export function sequentialOptions(
  args: ParsedArguments,
): { readonly most: number | undefined } | undefined {
  const most = args.integer("most", 1);
  if (!args.flag("until-decided")) {
    if (most === undefined) return undefined;
    throw new UserError(
      `reproduce: --most ${most}: it belongs to --until-decided; leave it out, or say --seeds ${most}`,
    );
  }
  for (const [name, why] of Object.entries(EXCLUDED)) {
    if (args.flag(name)) {
      throw new UserError(
        `reproduce: --until-decided and --${name} exclude each other, ${why}; leave one out`,
      );
    }
  }
  return { most };
}
