/** The idx format of the MNIST files. @module */
import { UserError } from "../base/errors.ts";
import { checkLabels, type RawExamples } from "./raw_examples.ts";

/** An array of unsigned bytes with its shape. */
export interface IdxArray {
  readonly shape: readonly number[];
  readonly values: Uint8Array;
}

/**
 * Reads an idx file of unsigned bytes: two zero bytes, type 8, the number of dimensions, each dimension as a big-endian
 * 32-bit integer, then the values (LeCun, Cortes, Burges, "The MNIST database", file format).
 *
 * @param bytes the whole decompressed file
 * @param dimensions number of dimensions that is expected: 1 for labels, 3 for images
 * @param where the file, for messages
 * @returns a view of the values and their shape
 * @throws {UserError} if the magic number is wrong or the file is shorter or longer than its header says
 *
 * @example
 * ```ts
 * import { parseIdx } from "./idx.ts";
 * import assert from "node:assert/strict";
 *
 * const { shape, values } = parseIdx(Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 2, 5, 7), 1, "labels");
 * assert.deepEqual([shape, [...values]], [[2], [5, 7]]);
 * ```
 */
export function parseIdx(bytes: Uint8Array, dimensions: number, where: string): IdxArray {
  const header = 4 + 4 * dimensions;
  const expected = (8 << 8) + dimensions;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 4 && view.getUint32(0) !== expected) {
    throw new UserError(
      `${where}: not an idx file of ${dimensions} dimension${dimensions === 1 ? "" : "s"}: ` +
        `the magic number is ${view.getUint32(0)}, not ${expected}`,
    );
  }
  if (bytes.length < header) {
    throw new UserError(
      `${where}: truncated: ${bytes.length} bytes, the header alone has ${header}`,
    );
  }
  const shape = Array.from({ length: dimensions }, (_, i) => view.getUint32(4 + 4 * i));
  const size = header + shape.reduce((product, n) => product * n, 1);
  if (bytes.length !== size) {
    const what = bytes.length < size ? "truncated" : "too long";
    throw new UserError(`${where}: ${what}: ${bytes.length} bytes, the header announces ${size}`);
  }
  return { shape, values: bytes.subarray(header) };
}

/** What a pair of idx files must hold. */
export interface IdxExpectation {
  readonly count: number;
  readonly height: number;
  readonly width: number;
  readonly classes: number;
}

/**
 * Joins an idx file of images and one of labels.
 *
 * @param images bytes of the images' file
 * @param labels bytes of the labels' file
 * @param expected number and size of the images, number of classes
 * @param where both files, for messages
 * @returns the examples
 * @throws {UserError} as {@linkcode parseIdx}, and if a count, a size or a label is not as expected
 */
export function idxExamples(
  images: Uint8Array,
  labels: Uint8Array,
  expected: IdxExpectation,
  where: { readonly images: string; readonly labels: string },
): RawExamples {
  const { shape: [count, height, width], values } = parseIdx(images, 3, where.images);
  if (height !== expected.height || width !== expected.width) {
    throw new UserError(
      `${where.images}: the images have ${height} x ${width} pixels, not ` +
        `${expected.height} x ${expected.width}`,
    );
  }
  const { values: classes } = parseIdx(labels, 1, where.labels);
  const wrong = count !== expected.count
    ? `${where.images}: ${count} images`
    : classes.length !== expected.count
    ? `${where.labels}: ${classes.length} labels`
    : undefined;
  if (wrong !== undefined) throw new UserError(`${wrong}, not ${expected.count}`);
  checkLabels(classes, expected.classes, where.labels);
  return { count: expected.count, values, labels: classes };
}
