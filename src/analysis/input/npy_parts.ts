/** The arrays of an .npy file: one, or several that were appended to one another. @module */
import { UserError } from "../../base/errors.ts";
import type { ByteSource } from "./byte_source.ts";
import {
  isNpy,
  NPY_PREAMBLE,
  type NpyHeader,
  npyHeaderLength,
  parseNpyHeader,
} from "./npy_header.ts";

/** An array with the place of its numbers in the file. */
export type NpyPart = Omit<NpyHeader, "offset"> & { readonly start: number };

function bytesAt(bytes: ByteSource, offset: number, length: number): Uint8Array {
  const found = new Uint8Array(Math.min(length, bytes.size - offset));
  bytes.read(offset, found);
  return found;
}

function partAt(bytes: ByteSource, offset: number, name: string): NpyPart & { end: number } {
  const length = npyHeaderLength(bytesAt(bytes, offset, NPY_PREAMBLE), name);
  const header = parseNpyHeader(bytesAt(bytes, offset, length), name);
  const start = offset + header.offset;
  const expected = header.rows * header.columns * header.type.width;
  if (bytes.size - start < expected) {
    throw new UserError(
      `${name}: truncated: ${expected} bytes of data announced, ${
        bytes.size - start
      } present; write it again`,
    );
  }
  return { ...header, start, end: start + expected };
}

/** The first of appended arrays is a row where it has one dimension. */
const asRow = (part: NpyPart): NpyPart => ({
  ...part,
  rows: 1,
  columns: part.rows,
  fortranOrder: false,
});

/** The array whose rows are the given axis; an array of one dimension has only one. */
function along(axis: 0 | 1, part: NpyPart): NpyPart {
  if (axis === 0 || part.dimensions === 1) return part;
  const { rows, columns, fortranOrder } = part;
  return { ...part, rows: columns, columns: rows, fortranOrder: !fortranOrder };
}

/**
 * Reads the headers of all arrays. `np.save` to an open file appends, and NumPy reads one array at a time: the first alone is
 * not what the file holds.
 *
 * @param bytes of the file
 * @param name for messages
 * @param axis that counts the minibatches
 * @returns one or more arrays of equal width; of several, one of one dimension is a row
 * @throws {UserError} for a header that cannot be read, missing or superfluous bytes, arrays that do not fit together
 *
 * @example
 * ```ts
 * import { npyParts, partsNote } from "./npy_parts.ts";
 * import { memoryBytes } from "./byte_source.ts";
 * import { npyFile } from "../testing/npy_file.ts";
 * import assert from "node:assert/strict";
 *
 * // Two np.save to one open file.
 * const row = npyFile({ shape: "3," }, Float64Array.of(1, 2, 3));
 * const parts = npyParts(memoryBytes(new Uint8Array([...row, ...row]), "noise.npy"), "noise.npy", 0);
 * assert.deepEqual(parts.map(({ rows, columns }) => [rows, columns]), [[1, 3], [1, 3]]);
 * assert.match(partsNote(parts)[0]!, /2 arrays .* each is one minibatch/);
 * ```
 */
export function npyParts(bytes: ByteSource, name: string, axis: 0 | 1): readonly NpyPart[] {
  const parts: NpyPart[] = [];
  let at = 0;
  do {
    const where = at === 0 ? name : `${name}: array ${parts.length + 1} of the file`;
    const { end, ...part } = partAt(bytes, at, where);
    parts.push(part);
    at = end;
  } while (at < bytes.size && isNpy(bytesAt(bytes, at, NPY_PREAMBLE)));
  if (at < bytes.size) {
    const { rows, columns } = parts.at(-1)!;
    throw new UserError(
      `${name}: ${
        bytes.size - at
      } bytes follow the array of ${rows} × ${columns} that the header announces, and they are no ` +
        "second array; write the file again with np.save",
    );
  }
  const joined = parts.length === 1
    ? parts.map((part) => along(axis, part))
    : parts.map((part) => part.dimensions === 1 ? asRow(part) : along(axis, part));
  const [first] = joined as [NpyPart];
  const other = joined.findIndex(({ columns, dimensions }) =>
    columns !== first.columns || dimensions !== first.dimensions
  );
  if (other > 0) {
    throw new UserError(
      `${name}: holds ${parts.length} arrays; number ${other + 1} has ${
        joined[other]!.columns
      } columns, ` +
        `the first ${first.columns}: write them to one matrix, or to a file each`,
    );
  }
  return joined;
}

/** What {@linkcode npyParts} took for what, in words; nothing to say of a single array. */
export function partsNote(parts: readonly NpyPart[]): readonly string[] {
  if (parts.length === 1) return [];
  const how = parts[0]!.dimensions === 1 ? "each is one minibatch" : "their rows are put together";
  return [`${parts.length} arrays appended to one another: ${how}`];
}
