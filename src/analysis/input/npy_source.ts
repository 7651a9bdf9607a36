/** Reads an .npy file by blocks of columns, without holding the whole of it. @module */
import { UserError } from "../../errors.ts";
import { type MatrixSource, memorySource, type Values, valuesOf } from "./matrix_source.ts";
import { NPY_PREAMBLE, npyHeaderLength, parseNpyHeader } from "./npy_header.ts";

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

/** Bytes of a value, from the name of its type. */
const BYTES = { float32: 4, float64: 8 } as const;

/**
 * Opens an .npy file. In C order a block of columns is read as one slice per row; in Fortran order it is one piece.
 *
 * @param path of the file
 * @throws {UserError} if it is not an array that can be analysed, or shorter than it says
 */
export function openNpy(path: string): MatrixSource {
  const file = Deno.openSync(path);
  try {
    const size = file.statSync().size;
    const preamble = new Uint8Array(Math.min(size, NPY_PREAMBLE));
    readFully(file, 0, preamble, path);
    const header = new Uint8Array(Math.min(size, npyHeaderLength(preamble, path)));
    readFully(file, 0, header, path);
    const { type, fortranOrder, rows, columns, offset } = parseNpyHeader(header, path);
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

function readC(file: Deno.FsFile, place: Place, from: number, count: number): Values {
  const { path, offset, rows, columns, bytes } = place;
  const out = valuesOf(bytes, count * rows);
  // Whole rows come in one piece, as many as 16 MiB hold; parts of rows one by one.
  const together = count === columns ? Math.max(1, Math.floor(2 ** 24 / (columns * bytes))) : 1;
  const slice = valuesOf(bytes, together * count);
  for (let i = 0; i < rows; i += together) {
    const height = Math.min(together, rows - i);
    const part = slice.subarray(0, height * count);
    readFully(file, offset + (i * columns + from) * bytes, bytesOf(part), path);
    for (let r = 0; r < height; r++) {
      for (let c = 0; c < count; c++) out[c * rows + i + r] = part[r * count + c]!;
    }
  }
  return out;
}

/**
 * The array of an .npy file that is in memory, e.g. a member of an archive.
 *
 * @param data the whole file
 * @param name for messages
 * @throws {UserError} as {@linkcode openNpy}
 */
export function npyInMemory(data: Uint8Array, name: string): MatrixSource {
  const { type, fortranOrder, rows, columns, offset } = parseNpyHeader(data, name);
  const expected = rows * columns * BYTES[type];
  if (data.length - offset < expected) throw truncated(name, expected, data.length - offset);
  // A copy, because typed arrays want an aligned beginning.
  const buffer = data.slice(offset, offset + expected).buffer;
  const values = type === "float32" ? new Float32Array(buffer) : new Float64Array(buffer);
  return memorySource(name, values, rows, columns, fortranOrder);
}
