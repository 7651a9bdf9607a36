/** Numbers on the command line of a benchmark. @module */
/**
 * The number that `--NAME=` gives on the command line.
 *
 * @example
 * ```ts
 * import { numberOption } from "./options.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(numberOption("threads", 2), 2); // nothing on the command line
 * ```
 */
export function numberOption(name: string, otherwise: number): number {
  const given = Deno.args.find((argument) => argument.startsWith(`--${name}=`));
  return Number(given?.split("=")[1] ?? otherwise);
}
