/** The header of NumPy's .npy format, versions 1 to 3. @module */
import { UserError } from "../../base/errors.ts";

/** What a header says, for the arrays that can be analysed. */
export interface NpyHeader {
  readonly type: "float32" | "float64";
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

/**
 * How many bytes of the file the header takes, read from its preamble.
 *
 * @param bytes the first bytes of the file, {@linkcode NPY_PREAMBLE} or more
 * @param name of the file, for messages
 * @throws {UserError} if this is no .npy file, or one of an unknown version
 */
export function npyHeaderLength(bytes: Uint8Array, name: string): number {
  if (MAGIC.some((byte, i) => bytes[i] !== byte)) {
    // Python's pickles begin with 0x80, the protocol.
    const pickled = bytes[0] === 0x80
      ? ": it is a pickle; save the array itself, with np.save"
      : "";
    throw new UserError(`${name}: not an .npy file${pickled || "; write it with np.save"}`);
  }
  const version = bytes[6]!;
  if (version < 1 || version > 3 || bytes.length < NPY_PREAMBLE) {
    throw new UserError(`${name}: .npy version ${version} is not known; write it with np.save`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return version === 1 ? 10 + view.getUint16(8, true) : 12 + view.getUint32(8, true);
}

/** Names of types that people save, for a message that helps. */
const NAMES: Readonly<Record<string, string>> = {
  "<f2": "float16",
  "<i4": "int32",
  "<i8": "int64",
  "<c8": "complex64",
  "<c16": "complex128",
  "|b1": "bool",
};

function typeOf(description: string, name: string): NpyHeader["type"] {
  if (description === "<f4") return "float32";
  if (description === "<f8") return "float64";
  if (description.startsWith(">")) {
    throw new UserError(
      `${name}: big-endian (${description}); save it with .astype('<f4') or .astype('<f8')`,
    );
  }
  if (description.includes("O")) {
    throw new UserError(
      `${name}: an array of Python objects (pickled); save numbers, with .astype('<f4')`,
    );
  }
  throw new UserError(
    `${name}: type ${
      NAMES[description] ?? description
    }; float32 or float64 is needed, see .astype('<f4')`,
  );
}

/**
 * Parses a header.
 *
 * @param bytes the file from its beginning, at least {@linkcode npyHeaderLength} bytes
 * @param name of the file, for messages
 * @throws {UserError} for big-endian or other types, objects, and arrays with no or more than two dimensions
 *
 * @example
 * ```ts
 * import { parseNpyHeader } from "./npy_header.ts";
 * import assert from "node:assert/strict";
 *
 * const text = "{'descr': '<f4', 'fortran_order': False, 'shape': (3, 2), }\n";
 * const bytes = new TextEncoder().encode(`?NUMPY\x01\x00${String.fromCharCode(text.length)}\x00${text}`);
 * bytes[0] = 0x93;
 * const { type, rows, columns } = parseNpyHeader(bytes, "noise.npy");
 * assert.deepEqual([type, rows, columns], ["float32", 3, 2]);
 * ```
 */
export function parseNpyHeader(bytes: Uint8Array, name: string): NpyHeader {
  const offset = npyHeaderLength(bytes, name);
  if (bytes.length < offset) throw new UserError(`${name}: the file ends inside its header`);
  const start = bytes[6] === 1 ? 10 : 12;
  const text = new TextDecoder().decode(bytes.subarray(start, offset));
  const description = /'descr'\s*:\s*'([^']*)'/.exec(text)?.[1];
  const order = /'fortran_order'\s*:\s*(True|False)/.exec(text)?.[1];
  const shape = /'shape'\s*:\s*\(([^)]*)\)/.exec(text)?.[1];
  if (description === undefined || order === undefined || shape === undefined) {
    const structured = /'descr'\s*:\s*\[/.test(text);
    throw new UserError(
      structured
        ? `${name}: a structured array; save one plain float32 or float64 array`
        : `${name}: the header is damaged; write the file again with np.save`,
    );
  }
  const type = typeOf(description, name);
  const sizes = shape.split(",").map((part) => part.trim()).filter(Boolean).map(Number);
  if (sizes.length < 1 || sizes.length > 2) {
    throw new UserError(
      `${name}: ${sizes.length} dimensions; give minibatches × coordinates, e.g. noise.reshape(len(noise), -1)`,
    );
  }
  const [rows = 0, columns = 1] = sizes;
  if (rows * columns === 0) throw new UserError(`${name}: the array is empty (${shape})`);
  return {
    type,
    fortranOrder: order === "True",
    rows,
    columns,
    dimensions: sizes.length as 1 | 2,
    offset,
  };
}
