/** Threefry and Box–Muller on four lanes at once, as WebAssembly. @module */
import { PARITY, ROTATIONS } from "./threefry.ts";
import * as wasm from "../wasm/wasm_code.ts";
import type { Code } from "../wasm/wasm_code.ts";

/** Variates that one turn of the loop makes: two from each of four blocks. */
export const GROUP = 8;

/** Groups that fit into the kernel's memory. */
export const MOST_GROUPS = 1024;

/** Bits of √½ as a float32: mantissas are taken in [√½, √2). */
export const SQRT_HALF_BITS = 0x3f3504f3;

/** Coefficients of s, s³, … in 2·artanh(s) = ln((1 + s)/(1 − s)), times −2. */
export const LOG_SERIES: readonly number[] = [1, 1 / 3, 1 / 5, 1 / 7, 1 / 9].map((c) => -4 * c);
/** Coefficients of a, a³, … in sin a. */
export const SIN_SERIES: readonly number[] = [1, -1 / 6, 1 / 120, -1 / 5040, 1 / 362880];
/** Coefficients of 1, a², … in cos a. */
export const COS_SERIES: readonly number[] = [1, -1 / 2, 1 / 24, -1 / 720, 1 / 40320];

// Parameters of the function, then vector locals.
const [KEY0, KEY1, COUNTER0, COUNTER1, GROUPS, ADDRESS] = [0, 1, 2, 3, 4, 5] as const;
const PARAMETERS = 6;
const [K0, K1, K2, LOW, HIGH, A, B, R, S, S2, SIN, COS, SWAP] = Array.from(
  { length: 13 },
  (_, i) => PARAMETERS + i,
) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
const VECTORS = 13;

const { get, set, add, xor } = wasm;

/** Blocks LOW, HIGH of the key into A and B (Threefry2x32-20). */
function threefry(): Code {
  const keys = [K0, K1, K2];
  const code: number[] = [
    ...set(A, add(get(LOW), get(K0))),
    ...set(B, add(get(HIGH), get(K1))),
  ];
  for (let round = 0; round < 20; round++) {
    const by = ROTATIONS[round % 8]!;
    const rotated = wasm.or(
      wasm.shiftLeft(get(B), by),
      wasm.shiftRightZero(get(B), 32 - by),
    );
    code.push(...set(A, add(get(A), get(B))), ...set(B, xor(rotated, get(A))));
    if (round % 4 === 3) {
      const injection = (round + 1) / 4;
      code.push(
        ...set(A, add(get(A), get(keys[injection % 3]!))),
        ...set(B, add(get(B), add(get(keys[(injection + 1) % 3]!), wasm.ints(injection)))),
      );
    }
  }
  return code;
}

/** Σ c_i·x^i by Horner's rule. */
function polynomial(coefficients: readonly number[], x: Code): Code {
  return coefficients.slice(0, -1).reduceRight<Code>(
    (sum, c) => wasm.fadd(wasm.fmul(sum, x), wasm.floats(c)),
    wasm.floats(coefficients.at(-1)!),
  );
}

/** R = √(−2 ln u) with u = (A | 1)·2⁻³² rounded to float32. */
function radius(): Code {
  const one = wasm.floats(1);
  const exponent = wasm.fromSigned(
    wasm.subtract(wasm.shiftRight(get(R), 23), wasm.ints(32)),
  );
  return [
    ...set(R, wasm.fromUnsigned(wasm.or(get(A), wasm.ints(1)))),
    // u·2³² = m·2^e with m in [√½, √2): R holds e·2²³ + (bits of m − bits of √½).
    ...set(R, wasm.subtract(get(R), wasm.ints(SQRT_HALF_BITS))),
    ...set(S, add(wasm.and(get(R), wasm.ints(0x7fffff)), wasm.ints(SQRT_HALF_BITS))),
    ...set(S, wasm.fdiv(wasm.fsub(get(S), one), wasm.fadd(get(S), one))),
    ...set(S2, wasm.fmul(get(S), get(S))),
    ...set(
      R,
      wasm.fsqrt(
        wasm.fadd(
          wasm.fmul(exponent, wasm.floats(-2 * Math.LN2)),
          wasm.fmul(polynomial(LOG_SERIES, get(S2)), get(S)),
        ),
      ),
    ),
  ];
}

/** SIN and COS of the angle that the low 30 bits of B give within ±π/4; the high two bits choose the quadrant. */
function direction(): Code {
  return [
    ...set(
      S,
      wasm.fmul(
        wasm.fromSigned(wasm.shiftLeft(get(B), 2)),
        wasm.floats(Math.PI / 4 * 2 ** -31),
      ),
    ),
    ...set(S2, wasm.fmul(get(S), get(S))),
    ...set(SIN, wasm.fmul(wasm.fmul(polynomial(SIN_SERIES, get(S2)), get(S)), get(R))),
    ...set(COS, wasm.fmul(polynomial(COS_SERIES, get(S2)), get(R))),
  ];
}

/** Turns by B's quadrant and stores first the four cosines, then the four sines. */
function emit(): Code {
  const signBit = wasm.ints(0x80000000);
  const doubled = wasm.shiftLeft(get(B), 1);
  return [
    ...set(SWAP, wasm.shiftRight(doubled, 31)),
    ...wasm.store(
      get(ADDRESS),
      0,
      xor(
        wasm.select(get(SIN), get(COS), get(SWAP)),
        wasm.and(xor(get(B), doubled), signBit),
      ),
    ),
    ...wasm.store(
      get(ADDRESS),
      16,
      xor(wasm.select(get(COS), get(SIN), get(SWAP)), wasm.and(get(B), signBit)),
    ),
  ];
}

/**
 * Assembles the kernel: `run(key0, key1, counter0, counter1, groups, 0)` writes `groups` × 8 variates to the memory's start,
 * those of blocks `counter0` … `counter0` + 4·`groups` − 1.
 *
 * @returns the bytes of the module
 *
 * @example
 * ```ts
 * import { boxMullerKernel } from "./box_muller_kernel.ts";
 * import assert from "node:assert/strict";
 *
 * assert.ok(WebAssembly.validate(boxMullerKernel()));
 * ```
 */
export function boxMullerKernel(): Uint8Array<ArrayBuffer> {
  const prologue = [
    ...set(K0, wasm.splat(get(KEY0))),
    ...set(K1, wasm.splat(get(KEY1))),
    ...set(K2, xor(xor(get(K0), get(K1)), wasm.ints(PARITY))),
    ...set(LOW, add(wasm.splat(get(COUNTER0)), wasm.lanes([0, 1, 2, 3]))),
    ...set(HIGH, wasm.splat(get(COUNTER1))),
  ];
  const body = [
    ...threefry(),
    ...radius(),
    ...direction(),
    ...emit(),
    ...set(LOW, add(get(LOW), wasm.ints(4))),
    ...set(ADDRESS, wasm.intAdd(get(ADDRESS), wasm.int(32))),
  ];
  const pages = Math.ceil(MOST_GROUPS * GROUP * 4 / 65536);
  return wasm.wasmModule(PARAMETERS, VECTORS, pages, [...prologue, ...wasm.repeat(GROUPS, body)]);
}
