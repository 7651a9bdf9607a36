/** Examples as a file holds them, before normalisation. @module */
import { UserError } from "../base/errors.ts";

/** N examples in bytes. */
export interface RawExamples {
  /** Number of examples, N. */
  readonly count: number;
  /** N × F values, row-major, channels first. */
  readonly values: Uint8Array;
  /** N class labels. */
  readonly labels: Uint8Array;
}

/** Both splits of a data set. */
export interface RawDataset {
  readonly train: RawExamples;
  readonly test: RawExamples;
}

/**
 * Checks that every label names a class.
 *
 * @param labels the labels
 * @param classes number of classes
 * @param where the file, for the message
 * @throws {UserError} at the first label that is out of range
 *
 * @example
 * ```ts
 * import { checkLabels } from "./raw_examples.ts";
 * import assert from "node:assert/strict";
 *
 * assert.throws(() => checkLabels(Uint8Array.of(0, 12), 10, "labels.idx"), {
 *   message: "labels.idx: label 12 of example 1 is out of range 0 … 9",
 * });
 * ```
 */
export function checkLabels(labels: Uint8Array, classes: number, where: string): void {
  const at = labels.findIndex((label) => label >= classes);
  if (at >= 0) {
    throw new UserError(
      `${where}: label ${labels[at]} of example ${at} is out of range 0 … ${classes - 1}`,
    );
  }
}
