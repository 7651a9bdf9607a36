/** Reads an .npy file by blocks of columns, without holding the whole of it. @module */
import { UserError } from "../../base/errors.ts";
import { type MatrixSource, memorySource, type Values, valuesOf } from "./matrix_source.ts";
import { NPY_PREAMBLE, type NpyHeader, npyHeaderLength, parseNpyHeader } from "./npy_header.ts";

/** Reads exactly as many bytes as fit. */
function readFully(file: Deno.FsFile, offset: number, into: Uint8Array, name: string): void {
  file.seekSync(offset, Deno.SeekMode.Start);
  let at = 0;
  while (at < into.length) {
    const count = file.readSync(into.subarray(at));
    if (count === null) throw new UserError(`${name}: the file is truncated; write it again`);
    at += count;
  }
}

const truncated = (name: string, expected: number, found: number) =>
  new UserError(
    `${name}: truncated: ${expected} bytes of data announced, ${found} present; write it again`,
  );

/** The header of the matrix whose rows are the given axis; an array of one dimension has only one. */
function along(axis: 0 | 1, header: NpyHeader): NpyHeader {
  if (axis === 0 || header.dimensions === 1) return header;
  const { rows, columns, fortranOrder } = header;
  return { ...header, rows: columns, columns: rows, fortranOrder: !fortranOrder };
}

/** Bytes of a value, from the name of its type. */
const BYTES = { float32: 4, float64: 8 } as const;

/**
 * Opens an .npy file. In C order a block of columns is read as one slice per row; in Fortran order it is one piece.
 *
 * @param path of the file
 * @param axis that counts the minibatches: a matrix in C order is its transpose in Fortran order
 * @throws {UserError} if it is not an array that can be analysed, or shorter than it says
 */
export function openNpy(path: string, axis: 0 | 1 = 0): MatrixSource {
  const file = Deno.openSync(path);
  try {
    const size = file.statSync().size;
    const preamble = new Uint8Array(Math.min(size, NPY_PREAMBLE));
    readFully(file, 0, preamble, path);
    const header = new Uint8Array(Math.min(size, npyHeaderLength(preamble, path)));
    readFully(file, 0, header, path);
    const { type, fortranOrder, rows, columns, offset } = along(
      axis,
      parseNpyHeader(header, path),
    );
    const bytes = BYTES[type];
    const expected = rows * columns * bytes;
    if (size - offset < expected) throw truncated(path, expected, size - offset);
    return {
      name: path,
      rows,
      columns,
      bytes,
      readColumns: (from, count) => {
        const read = fortranOrder || columns === 1 ? readFortran : readC;
        return Promise.resolve(read(file, { path, offset, rows, columns, bytes }, from, count));
      },
      close: () => file.close(),
    };
  } catch (error) {
    file.close();
    throw error;
  }
}

interface Place {
  readonly path: string;
  readonly offset: number;
  readonly rows: number;
  readonly columns: number;
  readonly bytes: 4 | 8;
}

const bytesOf = (values: Values) =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength);

function readFortran(file: Deno.FsFile, place: Place, from: number, count: number): Values {
  const { path, offset, rows, bytes } = place;
  const out = valuesOf(bytes, count * rows);
  readFully(file, offset + from * rows * bytes, bytesOf(out), path);
  return out;
}

/** Columns whose values of several rows stay in the processor's cache while they are turned. */
const TILE = 512;

function readC(file: Deno.FsFile, place: Place, from: number, count: number): Values {
  const { path, offset, rows, columns, bytes } = place;
  const out = valuesOf(bytes, count * rows);
  // Whole rows come in one piece, parts of rows one by one; as many as 16 MiB hold are turned together.
  const together = Math.max(1, Math.min(rows, Math.floor(2 ** 24 / (count * bytes))));
  const slice = valuesOf(bytes, together * count);
  for (let i = 0; i < rows; i += together) {
    const height = Math.min(together, rows - i);
    if (count === columns) {
      const part = slice.subarray(0, height * count);
      readFully(file, offset + i * columns * bytes, bytesOf(part), path);
    } else {
      for (let r = 0; r < height; r++) {
        const part = slice.subarray(r * count, (r + 1) * count);
        readFully(file, offset + ((i + r) * columns + from) * bytes, bytesOf(part), path);
      }
    }
    for (let tile = 0; tile < count; tile += TILE) {
      const end = Math.min(count, tile + TILE);
      for (let c = tile; c < end; c++) {
        const start = c * rows + i;
        for (let r = 0; r < height; r++) out[start + r] = slice[r * count + c]!;
      }
    }
  }
  return out;
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
  const { type, fortranOrder, rows, columns, offset } = along(axis, parseNpyHeader(data, name));
  const expected = rows * columns * BYTES[type];
  if (data.length - offset < expected) throw truncated(name, expected, data.length - offset);
  // A copy, because typed arrays want an aligned beginning.
  const buffer = data.slice(offset, offset + expected).buffer;
  const values = type === "float32" ? new Float32Array(buffer) : new Float64Array(buffer);
  return memorySource(name, values, rows, columns, fortranOrder);
}
