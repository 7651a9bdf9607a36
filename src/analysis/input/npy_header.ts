/** The header of NumPy's .npy format, versions 1 to 3. @module */
import { UserError } from "../../base/errors.ts";
import { fileKind } from "../../base/file_kind.ts";
import { type NpyType, npyType } from "./npy_type.ts";
import { pythonLiteral, type PythonValue } from "./python_literal.ts";

/** What a header says, for the arrays that can be analysed. */
export interface NpyHeader {
  readonly type: NpyType;
  readonly fortranOrder: boolean;
  /** Rows and columns; a 1-D array is one column. */
  readonly rows: number;
  readonly columns: number;
  /** Number of dimensions in the file: 1 or 2. */
  readonly dimensions: 1 | 2;
  /** Where the data begin, in bytes. */
  readonly offset: number;
}

/** Magic, version, and the longest length field. */
export const NPY_PREAMBLE = 12;

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
/** The longest header that is believed: a matrix of numbers needs some hundred bytes. */
const LONGEST = 2 ** 16 + NPY_PREAMBLE;

/** Whether bytes begin as an .npy file does. */
export const isNpy = (bytes: Uint8Array): boolean => MAGIC.every((byte, i) => bytes[i] === byte);

/**
 * How many bytes of the file the header takes, read from its preamble.
 *
 * @param bytes the first bytes of the file, {@linkcode NPY_PREAMBLE} or more where there are so many
 * @param name of the file, for messages
 * @throws {UserError} if this is no .npy file, or one of an unknown version
 */
export function npyHeaderLength(bytes: Uint8Array, name: string): number {
  if (!isNpy(bytes)) {
    const kind = fileKind(bytes);
    const remedy = kind === "a zip archive"
      ? "name it .npz, if np.savez wrote it"
      : kind === "a Python pickle"
      ? "save the array itself, with np.save"
      : "write it with np.save";
    throw new UserError(`${name}: not an .npy file${kind ? `: it is ${kind}` : ""}; ${remedy}`);
  }
  const version = bytes[6];
  if (version === undefined || bytes.length < NPY_PREAMBLE) {
    throw new UserError(`${name}: the file ends inside its header`);
  }
  if (version < 1 || version > 3) {
    throw new UserError(`${name}: .npy version ${version} is not known; write it with np.save`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = version === 1 ? 10 + view.getUint16(8, true) : 12 + view.getUint32(8, true);
  if (length > LONGEST) throw damaged(name, `its length field says ${length} bytes`);
  return length;
}

const damaged = (name: string, why: string) =>
  new UserError(`${name}: the header is damaged (${why}); write the file again with np.save`);

/** Sizes as they stand in the header. */
const shown = (shape: readonly PythonValue[]) =>
  `(${shape.join(", ")}${shape.length === 1 ? "," : ""})`;

function sizesOf(shape: PythonValue | undefined, name: string): number[] {
  if (!Array.isArray(shape)) throw damaged(name, "it has no shape that can be read");
  const sizes = shape.filter((size) => Number.isSafeInteger(size) && (size as number) >= 0);
  if (sizes.length < shape.length) {
    throw damaged(name, `its shape ${shown(shape)} is none: sizes are whole numbers, 0 or more`);
  }
  return sizes.map(Number);
}

/**
 * Parses a header.
 *
 * @param bytes the file from its beginning, at least {@linkcode npyHeaderLength} bytes
 * @param name of the file, for messages
 * @throws {UserError} for types without real numbers, shapes that are none, and arrays with no or more than two dimensions
 *
 * @example
 * ```ts
 * import { parseNpyHeader } from "./npy_header.ts";
 * import assert from "node:assert/strict";
 *
 * const text = "{'descr': '<f4', 'fortran_order': False, 'shape': (3, np.int64(2)), }\n";
 * const bytes = new TextEncoder().encode(`?NUMPY\x01\x00${String.fromCharCode(text.length)}\x00${text}`);
 * bytes[0] = 0x93;
 * const { type, rows, columns } = parseNpyHeader(bytes, "noise.npy");
 * assert.deepEqual([type.name, rows, columns], ["float32", 3, 2]);
 * ```
 */
export function parseNpyHeader(bytes: Uint8Array, name: string): NpyHeader {
  const offset = npyHeaderLength(bytes, name);
  if (bytes.length < offset) throw new UserError(`${name}: the file ends inside its header`);
  const start = bytes[6] === 1 ? 10 : 12;
  const header = pythonLiteral(new TextDecoder().decode(bytes.subarray(start, offset)));
  if (!(header instanceof Map)) throw damaged(name, "it is no dictionary");
  const description = header.get("descr");
  const order = header.get("fortran_order");
  if (Array.isArray(description)) {
    throw new UserError(`${name}: a structured array; save one plain float32 or float64 array`);
  }
  if (typeof description !== "string") throw damaged(name, "it has no type");
  if (typeof order !== "boolean") throw damaged(name, "fortran_order is neither True nor False");
  const type = npyType(description, name);
  const sizes = sizesOf(header.get("shape"), name);
  if (sizes.length < 1 || sizes.length > 2) {
    throw new UserError(
      `${name}: ${sizes.length} dimensions; give minibatches × coordinates, e.g. noise.reshape(len(noise), -1)`,
    );
  }
  const [rows = 0, columns = 1] = sizes;
  if (rows * columns === 0) throw new UserError(`${name}: the array is empty: ${shown(sizes)}`);
  return {
    type,
    fortranOrder: order,
    rows,
    columns,
    dimensions: sizes.length as 1 | 2,
    offset,
  };
}
