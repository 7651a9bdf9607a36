/** The committed baseline: what a fixed sample of cells gives, and how far engines differ on it. @module */
import { z } from "zod";
import { UserError } from "../../base/errors.ts";
import { storageError } from "../../files/storage_error.ts";

/** `[count, mean, size, tolerance]` of the numbers at one place of a result. */
const Folded = z.tuple([z.int(), z.number(), z.number(), z.number()]);

const BaselineCell = z.strictObject({
  paper: z.string(),
  study: z.string(),
  cell: z.string(),
  seed: z.int(),
  settings: z.string(),
  data: z.record(z.string(), z.string()),
  engine: z.string(),
  source: z.string(),
  hash: z.string(),
  numbers: z.record(z.string(), Folded),
});
/** One cell of the baseline. */
export type BaselineCell = z.infer<typeof BaselineCell>;

/** The baseline. */
export const Baseline = z.strictObject({
  version: z.literal(1),
  writtenAt: z.string(),
  commit: z.string(),
  runtime: z.string(),
  machine: z.string(),
  measuredBetween: z.array(z.string()).describe(
    "engines that the tolerances were measured between",
  ),
  sources: z.record(z.string(), z.string()).describe("hash of every file that a cell depends on"),
  published: z.strictObject({
    commit: z.string(),
    studies: z.array(z.string()).describe("those whose code is still that of the published run"),
  }).nullable(),
  states: z.record(
    z.string(),
    z.strictObject({
      source: z.string(),
      settings: z.string(),
      data: z.string(),
      engine: z.string(),
      points: z.array(z.string()),
    }),
  ).describe("of the cells of fresh seeds, by paper/study"),
  cells: z.array(BaselineCell),
});
/** The baseline. */
export type Baseline = z.infer<typeof Baseline>;

/**
 * Reads a baseline.
 *
 * @param path absolute path
 * @returns null where there is none
 * @throws {UserError} if it is damaged or of another version
 *
 * @example
 * ```ts
 * import { readBaseline } from "./baseline.ts";
 * import { withTemporaryFolder } from "../../files/testing/temporary_folder.ts";
 * import assert from "node:assert/strict";
 *
 * await withTemporaryFolder((folder) => {
 *   assert.equal(readBaseline(`${folder}/baseline.json`), null);
 * });
 * ```
 */
export function readBaseline(path: string): Baseline | null {
  let text: string;
  try {
    text = Deno.readTextFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw storageError(error, path, "write it again with --baseline", "read");
  }
  try {
    return Baseline.parse(JSON.parse(text));
  } catch {
    throw new UserError(
      `${path} is no baseline of version 1; get it back from git, or write it again: deno task nightly --baseline`,
    );
  }
}
