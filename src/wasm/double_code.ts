/** Instructions on pairs of float64 numbers. @module */
import * as wasm from "./wasm_code.ts";
import type { Code } from "./wasm_code.ts";

const vector = (opcode: number): Code => [0xfd, ...wasm.unsigned(opcode)];

/** Bytes `pick` of the sixteen of `a` (0 … 15) and the sixteen of `b` (16 … 31). */
const shuffle = (a: Code, b: Code, pick: readonly number[]): Code => [
  ...a,
  ...b,
  ...vector(0x0d),
  ...pick,
];
const bytes = (from: number) => Array.from({ length: 8 }, (_, i) => from + i);

/** Doubles of the lower two floats. */
export const promoteLow = (a: Code): Code => [...a, ...vector(0x5f)];
/** Doubles of the upper two floats. */
export const promoteHigh = (a: Code): Code => promoteLow(shuffle(a, a, [...bytes(8), ...bytes(8)]));
/** Four floats of two pairs of doubles, rounded to nearest. */
const demote = (low: Code, high: Code): Code =>
  shuffle([...low, ...vector(0x5e)], [...high, ...vector(0x5e)], [...bytes(0), ...bytes(16)]);
/** Lane-wise double addition. */
export const dadd = (a: Code, b: Code): Code => [...a, ...b, ...vector(0xf0)];
/** Lane-wise double product. */
const dmul = (a: Code, b: Code): Code => [...a, ...b, ...vector(0xf2)];
/** Two equal doubles. */
const doubles = (value: number): Code => {
  const [low, high] = new Int32Array(Float64Array.of(value).buffer);
  return wasm.lanes([low!, high!, low!, high!]);
};

/** Two equal doubles of four equal floats and what is missing from them: 48 bits of a number. */
export const split = (high: Code, low: Code): Code => dadd(promoteLow(high), promoteLow(low));

/**
 * Four floats: the sum of others in float64, times a constant, rounded once.
 *
 * @param values code of four floats each, at least one
 * @param scale the constant
 *
 * @example
 * ```ts
 * import { scaledSum } from "./double_code.ts";
 * import { entryKernel } from "./entry_kernel.ts";
 * import { vectorMemory } from "./vector_memory.ts";
 * import assert from "node:assert/strict";
 *
 * const module = new WebAssembly.Module(entryKernel({
 *   vectors: 3, scalars: 0, temporaries: 0,
 *   body: ({ load, store }) => store(2, scaledSum([load(0), load(1)], 0.5)),
 * }));
 * const { vectors, run } = vectorMemory(module, 3, 4);
 * vectors[0]!.set([1, 2, 3, 4]);
 * vectors[1]!.set([3, 3, 3, 3]);
 * run([0, 1, 2], []);
 * assert.deepEqual([...vectors[2]!], [2, 2.5, 3, 3.5]);
 * ```
 */
export function scaledSum(values: readonly Code[], scale: number): Code {
  return weightedSumCode(values, undefined, doubles(scale));
}

/**
 * Four floats: a weighted sum of others in float64, rounded once.
 *
 * @param values code of four floats each, at least one
 * @param weights code of two equal doubles for each; ones unless given
 * @param scale code of two equal doubles that the sum is multiplied by
 */
export function weightedSumCode(
  values: readonly Code[],
  weights: readonly Code[] | undefined,
  scale?: Code,
): Code {
  const half = (promote: (a: Code) => Code) => {
    const terms = values.map((value, i) =>
      weights === undefined ? promote(value) : dmul(promote(value), weights[i]!)
    );
    const sum = terms.reduce((a, b) => dadd(a, b));
    return scale === undefined ? sum : dmul(sum, scale);
  };
  return demote(half(promoteLow), half(promoteHigh));
}
