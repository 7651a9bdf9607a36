/** The error of a data set that is not on this machine. @module */
import { UserError } from "../base/errors.ts";

/**
 * A data set is not here. The message names the command that would fetch it; a cell that needs it is `not-run`.
 *
 * @example
 * ```ts
 * import { MissingData } from "./missing_data.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(
 *   new MissingData("fashion-mnist").message,
 *   "fashion-mnist is not on this machine; run: deno task data fetch fashion-mnist (or set SGN_DATA)",
 * );
 * ```
 */
export class MissingData extends UserError {
  /** What the runner knows it by. */
  override readonly name: string = "MissingData";

  /**
   * Names the data set and the command that would fetch it.
   *
   * @param id the data set
   * @param found what there is of it, and what is missing, where that is more than nothing
   */
  constructor(id: string, found?: string) {
    super(
      found === undefined
        ? `${id} is not on this machine; run: deno task data fetch ${id} (or set SGN_DATA)`
        : `${id} is not complete: ${found}; or run: deno task data fetch ${id}`,
    );
  }
}
