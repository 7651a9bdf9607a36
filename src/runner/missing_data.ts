/** Tells data that is not there from code that is broken. @module */
import { UserError } from "../base/errors.ts";

/**
 * Whether an error says that data is missing (a {@linkcode UserError} named `MissingData`): its cell is `not-run`, not
 * failed. The name is the mark, so that the runner need not know where data comes from.
 *
 * @example
 * ```ts
 * import { isMissingData } from "./missing_data.ts";
 * import { UserError } from "../base/errors.ts";
 * import assert from "node:assert/strict";
 *
 * class MissingData extends UserError {
 *   override readonly name = "MissingData";
 * }
 * assert.ok(isMissingData(new MissingData("mnist is missing; run: deno task data fetch mnist")));
 * assert.ok(!isMissingData(new Error("MissingData")));
 * ```
 */
export function isMissingData(error: unknown): error is UserError {
  return error instanceof UserError && error.name === "MissingData";
}
