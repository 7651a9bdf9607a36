/** The squared distance of two float32 vectors, as WebAssembly. @module */
import { dadd, promoteHigh, promoteLow } from "./double_code.ts";
import * as wasm from "./wasm_code.ts";
import type { Code } from "./wasm_code.ts";

/** Entries of a block: their squares are added in float32, blocks in float64. */
export const DISTANCE_BLOCK = 512;

const CHAINS = [0, 1, 2, 3] as const;
/** The last three parameters are room for the loops: a module has no other integers. */
const [LEFT_START, RIGHT_START, ROWS, TURNS_EACH, OUT, LEFT, RIGHT, TURNS] = [
  0,
  1,
  2,
  3,
  4,
  5,
  6,
  7,
] as const;
const PARAMETERS = 8;
const DIFFERENCE = PARAMETERS + CHAINS.length;
const BLOCK_BYTES = 4 * DISTANCE_BLOCK;

const { get, set } = wasm;
const load = (address: Code, offset: number): Code => [
  ...address,
  0xfd,
  0x00,
  4,
  ...wasm.unsigned(offset),
];
const advance = (local: number, by: number) => set(local, wasm.intAdd(get(local), wasm.int(by)));

/** Squared distance of one vector from ROWS that lie one after the other; 16 bytes of result each. */
function body(): Code {
  const turn = [
    ...CHAINS.flatMap((c) => [
      ...set(DIFFERENCE, wasm.fsub(load(get(LEFT), 16 * c), load(get(RIGHT), 16 * c))),
      ...set(
        PARAMETERS + c,
        wasm.fadd(get(PARAMETERS + c), wasm.fmul(get(DIFFERENCE), get(DIFFERENCE))),
      ),
    ]),
    ...advance(LEFT, 64),
    ...advance(RIGHT, 64),
  ];
  const halves = CHAINS.flatMap((c) =>
    [promoteLow, promoteHigh].map((f) => f(get(PARAMETERS + c)))
  );
  const pair = [
    ...CHAINS.flatMap((c) => set(PARAMETERS + c, wasm.floats(0))),
    ...set(LEFT, get(LEFT_START)),
    ...set(RIGHT, get(RIGHT_START)),
    ...set(TURNS, get(TURNS_EACH)),
    ...wasm.repeat(TURNS, turn),
    ...wasm.store(get(OUT), 0, halves.reduce((a, b) => dadd(a, b))),
    ...advance(OUT, 16),
    ...advance(RIGHT_START, BLOCK_BYTES),
  ];
  return wasm.repeat(ROWS, pair);
}

/**
 * A function that adds the squared distances of all pairs of some vectors, over a range of their entries, to a matrix. The
 * relative error is below 32·2⁻²⁴ = 2·10⁻⁶: differences, squares and the sums of 32 squares in one lane are float32.
 *
 * @param rows m, number of vectors
 * @returns (vectors, from, to, m × m matrix): `to` − `from` is at most {@linkcode DISTANCE_BLOCK}; the lower triangle is added
 * to
 *
 * @example
 * ```ts
 * import { squaredDistanceKernel } from "./squared_distance.ts";
 * import assert from "node:assert/strict";
 *
 * const add = squaredDistanceKernel(2);
 * const squares = new Float64Array(4);
 * add([Float32Array.of(1, 2), Float32Array.of(4, 6)], 0, 2, squares);
 * assert.deepEqual([...squares], [0, 0, 25, 0]);
 * ```
 */
export function squaredDistanceKernel(
  rows: number,
): (vectors: readonly Float32Array[], from: number, to: number, squares: Float64Array) => void {
  const first = 64 * Math.ceil(rows / 4);
  const pages = Math.ceil((first + rows * BLOCK_BYTES) / 65_536);
  const module = new WebAssembly.Module(
    wasm.wasmModule(PARAMETERS, CHAINS.length + 1, pages, body()),
  );
  const { run, memory } = new WebAssembly.Instance(module).exports as unknown as {
    run(...values: number[]): void;
    memory: WebAssembly.Memory;
  };
  const places = Array.from(
    { length: rows },
    (_, i) => new Float32Array(memory.buffer, first + i * BLOCK_BYTES, DISTANCE_BLOCK),
  );
  const result = new Float64Array(memory.buffer, 0, 2 * rows);
  return (vectors, from, to, squares) => {
    const turns = Math.ceil((to - from) / 16);
    if (turns === 0) return;
    places.forEach((place, i) => {
      place.set(vectors[i]!.subarray(from, to));
      place.fill(0, to - from, 16 * turns);
    });
    for (let i = 1; i < rows; i++) {
      run(first + i * BLOCK_BYTES, first, i, turns, 0, 0, 0, 0);
      for (let k = 0; k < i; k++) squares[i * rows + k]! += result[2 * k]! + result[2 * k + 1]!;
    }
  };
}
