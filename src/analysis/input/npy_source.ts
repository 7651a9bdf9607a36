/** Reads an .npy file by blocks of columns, without holding the whole of it. @module */
import { type ByteSource, fileBytes, memoryBytes } from "./byte_source.ts";
import { type MatrixSource, type Values, valuesOf } from "./matrix_source.ts";
import { type NpyPart, npyParts, partsNote } from "./npy_parts.ts";
import type { NpyType } from "./npy_type.ts";

/**
 * Opens an .npy file. In C order a block of columns is read as one slice per row; in Fortran order it is one piece.
 *
 * @param path of the file
 * @param axis that counts the minibatches: a matrix in C order is its transpose in Fortran order
 * @throws {UserError} if it is not an array that can be analysed, or shorter or longer than it says
 */
export function openNpy(path: string, axis: 0 | 1 = 0): MatrixSource {
  const bytes = fileBytes(path);
  try {
    return npySource(bytes, path, axis);
  } catch (error) {
    bytes.close();
    throw error;
  }
}

/**
 * The array of an .npy file that is in memory, e.g. a member of an archive.
 *
 * @param data the whole file
 * @param name for messages
 * @param axis that counts the minibatches
 * @throws {UserError} as {@linkcode openNpy}
 */
export function npyInMemory(data: Uint8Array, name: string, axis: 0 | 1 = 0): MatrixSource {
  return npySource(memoryBytes(data, name), name, axis);
}

function npySource(bytes: ByteSource, name: string, axis: 0 | 1): MatrixSource {
  const parts = npyParts(bytes, name, axis);
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const width = parts.some(({ type }) => type.bytes === 8) ? 8 : 4;
  return {
    name,
    notes: partsNote(parts),
    rows,
    columns: parts[0]!.columns,
    bytes: width,
    readColumns(from, count) {
      const out = valuesOf(width, count * rows);
      let first = 0;
      for (const part of parts) {
        const read = part.fortranOrder || part.columns === 1 ? readFortran : readC;
        read(bytes, part, { from, count }, { out, rows, first });
        first += part.rows;
      }
      return Promise.resolve(out);
    },
    close: () => bytes.close(),
  };
}

/** Where the values of a part go: rows `first` … of columns of `rows` values. */
interface Target {
  readonly out: Values;
  readonly rows: number;
  readonly first: number;
}

interface Columns {
  readonly from: number;
  readonly count: number;
}

function readInto(bytes: ByteSource, type: NpyType, offset: number, into: Values): void {
  if (type.native && type.bytes === into.BYTES_PER_ELEMENT) {
    bytes.read(offset, new Uint8Array(into.buffer, into.byteOffset, into.byteLength));
    return;
  }
  const raw = new Uint8Array(into.length * type.width);
  bytes.read(offset, raw);
  into.set(type.decode(raw));
}

function readFortran(
  bytes: ByteSource,
  { start, type, rows: height }: NpyPart,
  { from, count }: Columns,
  { out, rows, first }: Target,
): void {
  if (height === rows) return readInto(bytes, type, start + from * rows * type.width, out);
  for (let c = 0; c < count; c++) {
    const column = out.subarray(c * rows + first, c * rows + first + height);
    readInto(bytes, type, start + (from + c) * height * type.width, column);
  }
}

/** Columns whose values of several rows stay in the processor's cache while they are turned. */
const TILE = 512;

function readC(
  bytes: ByteSource,
  { start, type, rows: height, columns }: NpyPart,
  { from, count }: Columns,
  { out, rows, first }: Target,
): void {
  // Whole rows come in one piece, parts of rows one by one; as many as 16 MiB hold are turned together.
  const together = Math.max(1, Math.min(height, Math.floor(2 ** 24 / (count * type.bytes))));
  const slice = valuesOf(type.bytes, together * count);
  for (let i = 0; i < height; i += together) {
    const taken = Math.min(together, height - i);
    if (count === columns) {
      const part = slice.subarray(0, taken * count);
      readInto(bytes, type, start + i * columns * type.width, part);
    } else {
      for (let r = 0; r < taken; r++) {
        const part = slice.subarray(r * count, (r + 1) * count);
        readInto(bytes, type, start + ((i + r) * columns + from) * type.width, part);
      }
    }
    for (let tile = 0; tile < count; tile += TILE) {
      const end = Math.min(count, tile + TILE);
      for (let c = tile; c < end; c++) {
        const at = c * rows + first + i;
        for (let r = 0; r < taken; r++) out[at + r] = slice[r * count + c]!;
      }
    }
  }
}
