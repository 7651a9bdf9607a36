/** A rule that works entry by entry on several float32 vectors, as a WebAssembly loop over groups of sixteen entries. @module */
import * as wasm from "./wasm_code.ts";
import type { Code } from "./wasm_code.ts";

/** Entries that one turn of the loop takes: four vectors of four lanes. */
export const ENTRY_GROUP = 16;

/** Bytes between the vectors of a turn. */
const LANES_BYTES = 16;

const vector = (opcode: number): Code => [0xfd, ...wasm.unsigned(opcode)];

/** Lane-wise smaller float. */
export const fmin = (a: Code, b: Code): Code => [...a, ...b, ...vector(0xe8)];
/** Lane-wise larger float. */
export const fmax = (a: Code, b: Code): Code => [...a, ...b, ...vector(0xe9)];

/** What the code of a rule is built from; four entries at a time. */
export interface EntryCode {
  /** The entries of vector v. */
  load(v: number): Code;
  /** Writes the entries of vector v. */
  store(v: number, value: Code): Code;
  /** Four times the scalar s. */
  scalar(s: number): Code;
  /** Reads temporary i. */
  read(i: number): Code;
  /** Writes temporary i. */
  write(i: number, value: Code): Code;
}

/** A rule for one entry of several vectors. */
export interface EntryRule {
  /** Number of vectors that are read or written. */
  readonly vectors: number;
  /** Number of float32 scalars. */
  readonly scalars: number;
  /** Number of temporaries. */
  readonly temporaries: number;
  /** Instructions that run once, before the first entry: they may read scalars and write temporaries. */
  before?(code: Pick<EntryCode, "scalar" | "write">): Code;
  /** Instructions for four entries. */
  body(code: EntryCode): Code;
}

/**
 * Assembles the rule: `run(groups, address of each vector, bits of each scalar)` applies it to `groups` × 16 entries. Vectors
 * begin at multiples of 16 bytes.
 *
 * @param rule vectors, scalars, body
 * @returns the bytes of a module with `run` and a memory of one page, which grows
 *
 * @example
 * ```ts
 * import { ENTRY_GROUP, entryKernel } from "./entry_kernel.ts";
 * import { fmul } from "./wasm_code.ts";
 * import assert from "node:assert/strict";
 *
 * // y ← 3·x
 * const bytes = entryKernel({
 *   vectors: 2, scalars: 1, temporaries: 0,
 *   body: ({ load, store, scalar }) => store(1, fmul(load(0), scalar(0))),
 * });
 * const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
 * const { buffer } = exports.memory as WebAssembly.Memory;
 * new Float32Array(buffer, 0, ENTRY_GROUP).fill(2);
 * const [bits] = new Int32Array(Float32Array.of(3).buffer);
 * (exports.run as (...values: number[]) => void)(1, 0, 64, bits!);
 * assert.deepEqual([...new Float32Array(buffer, 64, ENTRY_GROUP)], Array(ENTRY_GROUP).fill(6));
 * ```
 */
export function entryKernel(rule: EntryRule): Uint8Array<ArrayBuffer> {
  const { vectors, scalars, temporaries, body } = rule;
  const address = (v: number) => 1 + v;
  const bits = (s: number) => 1 + vectors + s;
  const parameters = 1 + vectors + scalars;
  const splatted = (s: number) => parameters + s;
  const temporary = (i: number) => parameters + scalars + i;
  const part = (offset: number): EntryCode => ({
    load: (v) => [...wasm.get(address(v)), ...vector(0x00), 4, ...wasm.unsigned(offset)],
    store: (v, value) => wasm.store(wasm.get(address(v)), offset, value),
    scalar: (s) => wasm.get(splatted(s)),
    read: (i) => wasm.get(temporary(i)),
    write: (i, value) => wasm.set(temporary(i), value),
  });
  const prologue = Array.from(
    { length: scalars },
    (_, s) => wasm.set(splatted(s), wasm.splat(wasm.get(bits(s)))),
  ).flat();
  const turn = [
    ...[0, 1, 2, 3].flatMap((k) => body(part(LANES_BYTES * k))),
    ...Array.from({ length: vectors }, (_, v) =>
      wasm.set(
        address(v),
        wasm.intAdd(wasm.get(address(v)), wasm.int(4 * ENTRY_GROUP)),
      )).flat(),
  ];
  return wasm.wasmModule(parameters, scalars + temporaries, 1, [
    ...prologue,
    ...rule.before?.(part(0)) ?? [],
    ...wasm.repeat(0, turn),
  ]);
}
