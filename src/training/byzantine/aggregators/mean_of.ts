/** The mean of some of the gradients. @module */
import { scaledSum } from "../../../wasm/double_code.ts";
import { rowKernel } from "../../../wasm/row_kernel.ts";

const kernels = new Map<number, (rows: readonly Float32Array[]) => Float32Array>();

/**
 * The mean of the gradients of the named workers, summed in float64 and rounded once.
 *
 * @param gradients vectors of one length
 * @param workers which of them, at least one; all unless given
 * @throws {RangeError} if no worker is named
 *
 * @example
 * ```ts
 * import { meanOf } from "./mean_of.ts";
 * import assert from "node:assert/strict";
 *
 * const gradients = [1, 3, 100].map((g) => Float32Array.of(g));
 * assert.deepEqual([...meanOf(gradients, [0, 1])], [2]);
 * ```
 */
export function meanOf(
  gradients: readonly Float32Array[],
  workers: readonly number[] = [...gradients.keys()],
): Float32Array {
  if (workers.length === 0) throw new RangeError("mean: no worker to average");
  const rows = workers.map((worker) => gradients[worker]!);
  if (rows.length === 1) return rows[0]!.slice();
  const kernel = kernels.get(rows.length) ?? rowKernel({
    rows: rows.length,
    column: ({ load }) => ({ result: scaledSum(rows.map((_, i) => load(i)), 1 / rows.length) }),
  });
  kernels.set(rows.length, kernel);
  return kernel(rows);
}
