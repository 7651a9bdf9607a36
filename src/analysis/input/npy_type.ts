/** The types of .npy files that can be analysed, and how their bytes become values. @module */
import { UserError } from "../../base/errors.ts";
import { type Values, valuesOf } from "./matrix_source.ts";

/** A type of numbers in a file. */
export interface NpyType {
  /** As NumPy names it. */
  readonly name: string;
  /** Bytes of a number in the file. */
  readonly width: 1 | 2 | 4 | 8;
  /** Bytes of a value once read: single precision where it holds every number of the type. */
  readonly bytes: 4 | 8;
  /** The file's bytes are the values as they are. */
  readonly native: boolean;
  /** Reads all numbers of some bytes. */
  decode(bytes: Uint8Array): Values;
}

type Get = (view: DataView, at: number, little: boolean) => number;

/** By NumPy's code: name, whether single precision holds it, and how one is read. */
const KINDS: Readonly<Record<string, readonly [name: string, bytes: 4 | 8, get: Get]>> = {
  f2: ["float16", 4, (v, i, e) => v.getFloat16(i, e)],
  f4: ["float32", 4, (v, i, e) => v.getFloat32(i, e)],
  f8: ["float64", 8, (v, i, e) => v.getFloat64(i, e)],
  b1: ["bool", 4, (v, i) => v.getUint8(i) === 0 ? 0 : 1],
  i1: ["int8", 4, (v, i) => v.getInt8(i)],
  i2: ["int16", 4, (v, i, e) => v.getInt16(i, e)],
  i4: ["int32", 8, (v, i, e) => v.getInt32(i, e)],
  i8: ["int64", 8, (v, i, e) => Number(v.getBigInt64(i, e))],
  u1: ["uint8", 4, (v, i) => v.getUint8(i)],
  u2: ["uint16", 4, (v, i, e) => v.getUint16(i, e)],
  u4: ["uint32", 8, (v, i, e) => v.getUint32(i, e)],
  u8: ["uint64", 8, (v, i, e) => Number(v.getBigUint64(i, e))],
};

/** Other spellings of `numpy.dtype`: names, and characters of C types (a long has 8 bytes). */
const SPELLINGS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(KINDS).map(([code, [name]]) => [name, code])),
  ...{ half: "f2", e: "f2", single: "f4", f: "f4", double: "f8", float: "f8", d: "f8" },
  ...{ bool_: "b1", "?": "b1", byte: "i1", b: "i1", short: "i2", h: "i2", intc: "i4", i: "i4" },
  ...{ int: "i8", int_: "i8", l: "i8", q: "i8", longlong: "i8", ubyte: "u1", B: "u1" },
  ...{ ushort: "u2", H: "u2", uintc: "u4", I: "u4", uint: "u8", L: "u8", Q: "u8" },
};

/** Why a type cannot be read, and how to mend it. */
function refusal(code: string): string {
  if (/^c|^F$|^D$|complex/.test(code)) {
    return "complex numbers; save real and imaginary parts as columns, np.hstack([x.real, x.imag])";
  }
  if (/O|object/.test(code)) return "Python objects (pickled); save numbers, with .astype('<f4')";
  if (/^V2$|bfloat16/.test(code)) {
    return "2 bytes without a meaning (V2: bfloat16?); save .astype('<f4') of the array itself";
  }
  if (/^[SUa]/.test(code)) return "text; save numbers, with .astype('<f8')";
  if (/^[Mm]/.test(code)) return "dates or times; save numbers, with .astype('<f8')";
  if (/^f|^g$|longdouble/.test(code)) return "extended precision; save .astype('<f8')";
  return "no numbers that are known here; save .astype('<f4') or .astype('<f8')";
}

/**
 * The type that a `descr` means: a byte order (`<`, `>`, `=` or `|`, which stand for little-endian, or none) and a code or name.
 *
 * @param description e.g. `<f4`, `=f4`, `float32`, `>i2`
 * @param name of the file, for messages
 * @throws {UserError} for complex numbers, objects, text, dates, and types that only their program knows
 *
 * @example
 * ```ts
 * import { npyType } from "./npy_type.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...npyType(">i2", "x").decode(Uint8Array.of(1, 0, 255, 255))], [256, -1]);
 * assert.equal(npyType("float32", "x").native, true);
 * ```
 */
export function npyType(description: string, name: string): NpyType {
  const little = !description.startsWith(">");
  const code = description.replace(/^[<>=|]/, "");
  const known = Object.hasOwn(KINDS, code)
    ? code
    : Object.hasOwn(SPELLINGS, code)
    ? SPELLINGS[code]!
    : undefined;
  if (known === undefined) {
    throw new UserError(`${name}: type ${JSON.stringify(description)}: ${refusal(code)}`);
  }
  const [typeName, bytes, get] = KINDS[known]!;
  const width = Number(known.slice(1)) as NpyType["width"];
  return {
    name: typeName,
    width,
    bytes,
    native: little && known.startsWith("f") && width === bytes,
    decode(raw) {
      const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
      const out = valuesOf(bytes, raw.byteLength / width);
      for (let i = 0; i < out.length; i++) out[i] = get(view, i * width, little);
      return out;
    },
  };
}
