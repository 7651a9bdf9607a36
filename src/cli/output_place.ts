/** Where commands write: the project's own folder, another one that is named, or one here where the project's is read-only. @module */
import { isAbsolute, join, resolve } from "node:path";
import { UserError } from "../base/errors.ts";
import type { OptionSpecs, ParsedArguments } from "./arguments.ts";
import type { CliContext } from "./context.ts";

/** The folder that stands in for the project's, in the current one. */
export const AWAY = "sgn-lab";

/** The option of every command that writes. */
export const OUT_OPTION = {
  out: {
    type: "string",
    value: "FOLDER",
    description: "where records and reports go (default: the project's own folder, or\n" +
      `${AWAY} in the current one where that cannot be written to)`,
  },
} as const satisfies OptionSpecs;

/** A folder that is not the project's, and why. */
export interface OutputPlace {
  /** Absolute path. */
  readonly folder: string;
  /** A clause for the line that names it; empty where the user named the folder. */
  readonly why: string;
}

/** What decides. */
export type PlaceContext = Pick<CliContext, "root" | "cwd" | "canWrite">;

/**
 * Finds the folder that a command writes to instead of the project's own.
 *
 * @returns `undefined` where it writes to the project's own
 * @throws {UserError} if neither the project nor the current folder can be written to
 *
 * @example
 * ```ts
 * import { OUT_OPTION, outputPlace } from "./output_place.ts";
 * import { parseArguments } from "./arguments.ts";
 * import assert from "node:assert/strict";
 *
 * const place = (words: string[], writable: boolean) =>
 *   outputPlace(parseArguments("reproduce", words, OUT_OPTION), {
 *     root: "/lab",
 *     cwd: "/home/me",
 *     canWrite: (folder) => writable || !folder.startsWith("/lab/"),
 *   });
 * assert.equal(place([], true), undefined);
 * assert.deepEqual(place([], false), { folder: "/home/me/sgn-lab", why: ": /lab cannot be written to" });
 * assert.equal(place(["--out", "there"], false)!.folder, "/home/me/there");
 * ```
 */
export function outputPlace(
  args: ParsedArguments,
  { root, cwd, canWrite }: PlaceContext,
): OutputPlace | undefined {
  const named = args.text("out");
  if (named !== undefined) {
    return { folder: isAbsolute(named) ? named : join(cwd, named), why: "" };
  }
  if (canWrite(join(root, "reports"))) return undefined;
  const folder = join(cwd, AWAY);
  if (canWrite(folder)) return { folder, why: `: ${resolve(root)} cannot be written to` };
  throw new UserError(
    `neither ${resolve(root)} nor ${folder} can be written to; name another folder with --out`,
  );
}

/**
 * The world of a command with its places where they belong, said in one line before anything is computed. A store that
 * `SGN_STORE` names stays where it is.
 *
 * @example
 * ```ts
 * import { OUT_OPTION, withOutput } from "./output_place.ts";
 * import { parseArguments } from "./arguments.ts";
 * import { fixtureContext } from "./testing/context.ts";
 * import assert from "node:assert/strict";
 *
 * const context = { ...fixtureContext("/folder"), canWrite: (folder: string) => folder.startsWith("/here"), cwd: "/here" };
 * const world = withOutput(parseArguments("report", [], OUT_OPTION), context);
 * assert.equal(world.results, "/here/sgn-lab/reports/latest");
 * assert.equal(world.store, "/here/sgn-lab/store");
 * assert.match(context.output.stderr, /^records and report go to \/here\/sgn-lab: .* cannot be written to\n$/);
 * ```
 */
export function withOutput(args: ParsedArguments, context: CliContext): CliContext {
  const place = outputPlace(args, context);
  if (place === undefined) return context;
  const { folder, why } = place;
  const what = context.storeNamed ? "report goes" : "records and report go";
  context.stderr(`${what} to ${folder}${why}\n`);
  return {
    ...context,
    store: context.storeNamed ? context.store : join(folder, "store"),
    results: join(folder, "reports/latest"),
  };
}
