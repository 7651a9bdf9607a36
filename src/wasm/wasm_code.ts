/**
 * As much of an assembler for WebAssembly as one loop over 128-bit vectors needs. Code is an array of bytes; every operator
 * below takes the code of its operands and appends its own instruction.
 *
 * Source: WebAssembly Core Specification 2.0, chapter 5 (binary format) and section 4.4.3 (vector instructions).
 *
 * @module
 */

/** Bytes of instructions. */
export type Code = readonly number[];

/** A vector operator of two operands. */
type Binary = (a: Code, b: Code) => Code;

const SIMD = 0xfd;

/** An unsigned integer in LEB128. */
export function unsigned(value: number): Code {
  const bytes: number[] = [];
  let rest = value;
  do {
    bytes.push(rest % 128 + (rest >= 128 ? 128 : 0));
    rest = Math.floor(rest / 128);
  } while (rest > 0);
  return bytes;
}

/** A signed 32-bit integer in LEB128. */
export function signed(value: number): Code {
  const bytes: number[] = [];
  let rest = value | 0;
  for (;;) {
    const byte = rest & 127;
    rest >>= 7;
    const last = (rest === 0 && (byte & 64) === 0) || (rest === -1 && (byte & 64) !== 0);
    bytes.push(last ? byte : byte | 128);
    if (last) return bytes;
  }
}

function vector(opcode: number): Code {
  return [SIMD, ...unsigned(opcode)];
}

function binary(opcode: number): Binary {
  return (a, b) => [...a, ...b, ...vector(opcode)];
}

/** Value types. */
export const I32 = 0x7f;
/** The type of a 128-bit vector. */
export const V128 = 0x7b;

/** Reads a local variable. */
export const get = (local: number): Code => [0x20, ...unsigned(local)];
/** Writes a local variable. */
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)];
/** A 32-bit constant. */
export const int = (value: number): Code => [0x41, ...signed(value)];
/** 32-bit addition. */
export const intAdd = (a: Code, b: Code): Code => [...a, ...b, 0x6a];

/** Four equal 32-bit lanes. */
export const splat = (value: Code): Code => [...value, ...vector(0x11)];
/** A constant of four 32-bit integers. */
export const lanes = (values: readonly number[]): Code => [
  ...vector(0x0c),
  ...new Uint8Array(Int32Array.from(values).buffer),
];
/** A constant of four equal integers. */
export const ints = (value: number): Code => lanes([value, value, value, value]);
/** A constant of four equal floats. */
export const floats = (value: number): Code => {
  const [bits] = new Int32Array(Float32Array.of(value).buffer);
  return ints(bits!);
};
/** Two equal doubles. */
export const doubles = (value: number): Code => {
  const [low, high] = new Int32Array(Float64Array.of(value).buffer);
  return lanes([low!, high!, low!, high!]);
};
/** Loads a vector from an address. */
export const load = (address: Code, offset: number): Code => [
  ...address,
  ...vector(0x00),
  4,
  ...unsigned(offset),
];
/** Loads two floats, and two zeros. */
export const loadTwo = (address: Code, offset: number): Code => [
  ...address,
  ...vector(0x5d),
  3,
  ...unsigned(offset),
];
/** Stores a vector at an address. */
export const store = (address: Code, offset: number, value: Code): Code => [
  ...address,
  ...value,
  ...vector(0x0b),
  4,
  ...unsigned(offset),
];

/** Bitwise and. */
export const and: Binary = binary(0x4e);
/** Bitwise or. */
export const or: Binary = binary(0x50);
/** Bitwise exclusive or. */
export const xor: Binary = binary(0x51);
/** Bits of `a` where `mask` is set, of `b` elsewhere. */
export const select = (
  a: Code,
  b: Code,
  mask: Code,
): Code => [...a, ...b, ...mask, ...vector(0x52)];
/** Lane-wise integer addition. */
export const add: Binary = binary(0xae);
/** Lane-wise integer subtraction. */
export const subtract: Binary = binary(0xb1);
/** Lane-wise shift to the left. */
export const shiftLeft = (a: Code, by: number): Code => [...a, ...int(by), ...vector(0xab)];
/** Lane-wise arithmetic shift to the right. */
export const shiftRight = (a: Code, by: number): Code => [...a, ...int(by), ...vector(0xac)];
/** Lane-wise logical shift to the right. */
export const shiftRightZero = (a: Code, by: number): Code => [...a, ...int(by), ...vector(0xad)];
/** Floats of signed integers, rounded to nearest. */
export const fromSigned = (a: Code): Code => [...a, ...vector(0xfa)];
/** Floats of unsigned integers, rounded to nearest. */
export const fromUnsigned = (a: Code): Code => [...a, ...vector(0xfb)];
/** Lane-wise float addition. */
export const fadd: Binary = binary(0xe4);
/** Lane-wise float subtraction. */
export const fsub: Binary = binary(0xe5);
/** Lane-wise float product. */
export const fmul: Binary = binary(0xe6);
/** Lane-wise float quotient. */
export const fdiv: Binary = binary(0xe7);
/** Lane-wise float square root. */
export const fsqrt = (a: Code): Code => [...a, ...vector(0xe3)];

/** All bits set where two floats are equal. */
export const equalFloats: Binary = binary(0x41);
/** Doubles of the lower two floats. */
export const promote = (a: Code): Code => [...a, ...vector(0x5f)];
/** Lane-wise absolute value of doubles. */
export const absDoubles = (a: Code): Code => [...a, ...vector(0xec)];
/** Lane-wise addition of doubles. */
export const addDoubles: Binary = binary(0xf0);
/** Lane-wise product of doubles. */
export const multiplyDoubles: Binary = binary(0xf2);
/** Lane-wise addition of 64-bit integers. */
export const addLongs: Binary = binary(0xce);
/** Lane-wise logical shift of 64-bit integers to the right. */
export const shiftLongsRight = (a: Code, by: number): Code => [...a, ...int(by), ...vector(0xcd)];

/**
 * Repeats `body` while the local `counter`, less one each time, is positive.
 *
 * @param counter local that holds the number of repetitions, at least 1
 * @param body instructions
 */
export function repeat(counter: number, body: Code): Code {
  const countDown = [...get(counter), ...int(-1), 0x6a, 0x22, ...unsigned(counter)];
  return [0x03, 0x40, ...body, ...countDown, 0x0d, 0, 0x0b];
}

function section(id: number, content: Code): Code {
  return [id, ...unsigned(content.length), ...content];
}

function name(text: string): Code {
  const bytes = new TextEncoder().encode(text);
  return [...unsigned(bytes.length), ...bytes];
}

/**
 * A module with one function `run` of 32-bit parameters and one memory `memory`.
 *
 * @param parameters number of parameters; locals 0 … parameters − 1
 * @param vectors number of vector locals, which follow the parameters
 * @param pages size of the memory in units of 64 KiB
 * @param body instructions, without the final end
 * @returns the bytes of the module
 */
export function wasmModule(
  parameters: number,
  vectors: number,
  pages: number,
  body: Code,
): Uint8Array<ArrayBuffer> {
  const locals = [1, ...unsigned(vectors), V128];
  const code = [...locals, ...body, 0x0b];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, ...unsigned(parameters), ...Array(parameters).fill(I32), 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, ...unsigned(pages)]),
    ...section(7, [2, ...name("run"), 0, 0, ...name("memory"), 2, 0]),
    ...section(10, [1, ...unsigned(code.length), ...code]),
  ]);
}
