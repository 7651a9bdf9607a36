/** The binary files of CIFAR-10 and CIFAR-100. @module */
import { UserError } from "../base/errors.ts";
import { checkLabels, type RawExamples } from "./raw_examples.ts";

/** Values of one image: 32 × 32 pixels in three planes, red, green, blue. */
const VALUES = 3 * 32 * 32;

/**
 * Reads records of label bytes and 3072 pixel bytes, already channels first (Krizhevsky, "The CIFAR-10 dataset", binary
 * version).
 *
 * @param files the files in order, each with its name for messages
 * @param countPerFile number of records in each file
 * @param labelBytes label bytes of a record, of which the last is the class: 1 for CIFAR-10; 2 for CIFAR-100, coarse and fine
 * @param classes number of classes
 * @returns the examples of all files
 * @throws {UserError} if a file's length or a label is wrong
 *
 * @example
 * ```ts
 * import { cifarExamples } from "./cifar.ts";
 * import assert from "node:assert/strict";
 *
 * const record = new Uint8Array(1 + 3072).fill(9);
 * const { count, labels } = cifarExamples([{ where: "batch.bin", bytes: record }], 1, 1, 10);
 * assert.deepEqual([count, labels[0]], [1, 9]);
 * ```
 */
export function cifarExamples(
  files: readonly { readonly where: string; readonly bytes: Uint8Array }[],
  countPerFile: number,
  labelBytes: number,
  classes: number,
): RawExamples {
  const record = labelBytes + VALUES;
  const count = files.length * countPerFile;
  const values = new Uint8Array(count * VALUES);
  const labels = new Uint8Array(count);
  for (const [f, { where, bytes }] of files.entries()) {
    if (bytes.length !== countPerFile * record) {
      const what = bytes.length < countPerFile * record ? "truncated" : "too long";
      throw new UserError(
        `${where}: ${what}: ${bytes.length} bytes, not ${countPerFile} records of ${record}`,
      );
    }
    const first = f * countPerFile;
    for (let i = 0; i < countPerFile; i++) {
      const end = (i + 1) * record;
      labels[first + i] = bytes[end - VALUES - 1]!;
      values.set(bytes.subarray(end - VALUES, end), (first + i) * VALUES);
    }
    checkLabels(labels.subarray(first, first + countPerFile), classes, where);
  }
  return { count, values, labels };
}
