/** A rule for every column of a few long rows, applied piece by piece. @module */
import { type EntryCode, entryKernel, type EntryRule } from "./entry_kernel.ts";
import { vectorMemory } from "./vector_memory.ts";
import type { Code } from "./wasm_code.ts";

/** Entries of a row that lie in the kernel's memory at a time; ten rows of them take 640 KiB. */
const PIECE = 16_384;

/** What is made of the rows. */
export interface RowRule {
  /** Number of rows. */
  readonly rows: number;
  /** Number of float32 scalars; none unless given. */
  readonly scalars?: number;
  /** Number of temporaries; none unless given. */
  readonly temporaries?: number;
  /** As in an `EntryRule`. */
  readonly before?: EntryRule["before"];
  /** Code of the result for four columns, and what goes before it; row i is `load(i)`. */
  column(code: EntryCode): { readonly first?: Code; readonly result: Code };
}

/**
 * A function that makes one row of several, column by column, given the rule's scalars.
 *
 * @param rule rows, and what becomes of a column
 *
 * @example
 * ```ts
 * import { rowKernel } from "./row_kernel.ts";
 * import { fsub } from "./wasm_code.ts";
 * import assert from "node:assert/strict";
 *
 * const subtract = rowKernel({ rows: 2, column: ({ load }) => ({ result: fsub(load(0), load(1)) }) });
 * assert.deepEqual([...subtract([Float32Array.of(5, 6), Float32Array.of(1, 2)])], [4, 4]);
 * ```
 */
export function rowKernel(
  rule: RowRule,
): (values: readonly Float32Array[], scalars?: readonly number[]) => Float32Array {
  const { rows, scalars = 0, temporaries = 0, before, column } = rule;
  const module = new WebAssembly.Module(entryKernel({
    vectors: rows + 1,
    scalars,
    temporaries,
    ...before && { before },
    body(code) {
      const { first = [], result } = column(code);
      return [...first, ...code.store(rows, result)];
    },
  }));
  const { vectors, run } = vectorMemory(module, rows + 1, PIECE);
  const order = vectors.map((_, i) => i);
  const result = vectors[rows]!;
  return (values, numbers = []) => {
    const { length } = values[0]!;
    const out = new Float32Array(length);
    for (let start = 0; start < length; start += PIECE) {
      const end = Math.min(start + PIECE, length);
      for (let i = 0; i < rows; i++) vectors[i]!.set(values[i]!.subarray(start, end));
      run(order, numbers);
      // The last piece is followed by what is left of the one before.
      out.set(end - start === PIECE ? result : result.subarray(0, end - start), start);
    }
    return out;
  };
}
