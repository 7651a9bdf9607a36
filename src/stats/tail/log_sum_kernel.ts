/** Sums, and sums of logarithms, of many float32 numbers at once, as WebAssembly. @module */
import * as wasm from "../../wasm/wasm_code.ts";
import type { Code } from "../../wasm/wasm_code.ts";

/** Numbers that one turn of the loop takes. */
const GROUP = 32;
/** Most numbers of one call. */
const MOST = 1 << 14;
/** Where results lie, and numbers begin. */
const RESULTS = 0;
const DATA = 256;

const { get, set } = wasm;
const [ADDRESS, GROUPS] = [0, 1] as const;
const [PRODUCT, SUM, EXPONENT] = [2, 6, 10] as const; // four chains of each
const [ZEROS, FLOATS, X] = [14, 15, 16] as const;
const VECTORS = 15;
const CHAINS = [0, 1, 2, 3] as const;

/** One group: four chains of two lanes, each multiplied by four numbers. */
function group(epsilon: number): Code {
  const code: number[] = [];
  for (let k = 0; k < GROUP / 4; k++) {
    code.push(...set(FLOATS, wasm.load(get(ADDRESS), DATA + 16 * k)));
    code.push(
      ...set(ZEROS, wasm.subtract(get(ZEROS), wasm.equalFloats(get(FLOATS), wasm.floats(0)))),
    );
    for (const half of [0, 1]) {
      const chain = (2 * k + half) % 4;
      code.push(
        ...set(X, wasm.promote(wasm.loadTwo(get(ADDRESS), DATA + 16 * k + 8 * half))),
        ...set(SUM + chain, wasm.addDoubles(get(SUM + chain), get(X))),
        ...set(
          PRODUCT + chain,
          wasm.multiplyDoubles(
            get(PRODUCT + chain),
            wasm.addDoubles(wasm.absDoubles(get(X)), wasm.doubles(epsilon)),
          ),
        ),
      );
    }
  }
  // A product of four float32 numbers, each at least ε, is a normal double: take its exponent out, leave [1, 2).
  for (const c of CHAINS) {
    code.push(
      ...set(
        EXPONENT + c,
        wasm.addLongs(get(EXPONENT + c), wasm.shiftLongsRight(get(PRODUCT + c), 52)),
      ),
      ...set(
        PRODUCT + c,
        wasm.or(
          wasm.and(get(PRODUCT + c), wasm.lanes([-1, 0xfffff, -1, 0xfffff])),
          wasm.doubles(1),
        ),
      ),
    );
  }
  return [...code, ...set(ADDRESS, wasm.intAdd(get(ADDRESS), wasm.int(4 * GROUP)))];
}

function body(epsilon: number): Code {
  const stores = [...CHAINS.map((c) => SUM + c), ...CHAINS.map((c) => PRODUCT + c)]
    .concat(CHAINS.map((c) => EXPONENT + c), ZEROS)
    .flatMap((local, i) => wasm.store(wasm.int(RESULTS), 16 * i, get(local)));
  return [
    ...CHAINS.flatMap((c) => set(PRODUCT + c, wasm.doubles(1))),
    ...wasm.repeat(GROUPS, group(epsilon)),
    ...stores,
  ];
}

/** Sums of a range of numbers. */
export interface LogSums {
  /** Σ x. */
  sum: number;
  /** Σ log(|x| + ε). */
  logs: number;
  /** How many are exactly zero. */
  zeros: number;
}

/**
 * A function that adds Σx, Σ log(|x| + ε) and the count of zeros of a range of float32 numbers to `out`. The logarithms come from products in
 * double precision whose exponents are set aside, one logarithm for thousands of numbers.
 *
 * @param epsilon ε, a power of 2 from 2⁻⁵² to 1
 *
 * @example
 * ```ts
 * import { logSumKernel } from "./log_sum_kernel.ts";
 * import assert from "node:assert/strict";
 *
 * const out = { sum: 0, logs: 0, zeros: 0 };
 * logSumKernel(2 ** -20)(Float32Array.of(9, 2, -4, 0, 9), 1, 4, out);
 * assert.deepEqual([out.sum, out.zeros], [-2, 1]);
 * assert(Math.abs(out.logs - Math.log(8 * 2 ** -20)) < 1e-5);
 * ```
 */
export function logSumKernel(
  epsilon: number,
): (x: Float32Array, from: number, to: number, out: LogSums) => void {
  const power = Math.log2(epsilon);
  const instance = new WebAssembly.Instance(
    new WebAssembly.Module(wasm.wasmModule(2, VECTORS, 2, body(epsilon))),
  );
  const { run, memory } = instance.exports as unknown as {
    run(address: number, groups: number): void;
    memory: WebAssembly.Memory;
  };
  const data = new Float32Array(memory.buffer, DATA, MOST);
  const numbers = new Float64Array(memory.buffer, RESULTS, 16);
  // Exponents stay below 2³¹ in one call: the low words of the longs hold them.
  const words = new Int32Array(memory.buffer, RESULTS, 56);
  return (x, from, to, out) => {
    for (let i = from; i < to; i += MOST) {
      const count = Math.min(to - i, MOST);
      const groups = Math.ceil(count / GROUP);
      data.set(x.subarray(i, i + count));
      // The last group is filled up with zeros; each is one log ε too many, and a whole power of 2.
      const padding = groups * GROUP - count;
      data.fill(0, count, count + padding);
      run(0, groups);
      let mantissa = 1;
      let exponent = -1023 * 8 * groups - padding * power;
      for (let k = 0; k < 8; k++) {
        out.sum += numbers[k]!;
        mantissa *= numbers[8 + k]!;
        exponent += words[32 + 2 * k]!;
      }
      for (let k = 0; k < 4; k++) out.zeros += words[48 + k]!;
      out.zeros -= padding;
      out.logs += exponent * Math.LN2 + Math.log(mantissa);
    }
  };
}
