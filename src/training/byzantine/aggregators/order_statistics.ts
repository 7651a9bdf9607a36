/** Sorting the workers' values of every coordinate. @module */
import { scaledSum } from "../../../wasm/double_code.ts";
import { fmax, fmin } from "../../../wasm/entry_kernel.ts";
import { rowKernel } from "../../../wasm/row_kernel.ts";
import { sortingNetwork } from "../../../wasm/sorting_network.ts";

type Kernel = (gradients: readonly Float32Array[]) => Float32Array;
const kernels = new Map<string, Kernel>();

/**
 * Of every coordinate's n values the mean of those of rank `from` … `to` − 1, counted from the smallest. A sorting network
 * on four coordinates at once; the mean is summed in float64 and rounded once.
 *
 * @param gradients n vectors of one length
 * @param from first rank, from 0
 * @param to one past the last rank, above `from`
 *
 * @example
 * ```ts
 * import { meanOfRanks } from "./order_statistics.ts";
 * import assert from "node:assert/strict";
 *
 * const gradients = [[3, 1], [2, 5]].map((g) => Float32Array.from(g));
 * assert.deepEqual([...meanOfRanks(gradients, 0, 1)], [2, 1]);
 * ```
 */
export function meanOfRanks(
  gradients: readonly Float32Array[],
  from: number,
  to: number,
): Float32Array {
  const key = `${gradients.length} ${from} ${to}`;
  const kernel = kernels.get(key) ?? rankKernel(gradients.length, from, to);
  kernels.set(key, kernel);
  return kernel(gradients);
}

function rankKernel(n: number, from: number, to: number): Kernel {
  return rowKernel({
    rows: n,
    temporaries: n + 1,
    column: ({ load, read, write }) => ({
      first: [
        ...Array.from({ length: n }, (_, i) => write(i, load(i))).flat(),
        ...sortingNetwork(n).flatMap(([i, j]) => [
          ...write(n, fmin(read(i), read(j))),
          ...write(j, fmax(read(i), read(j))),
          ...write(i, read(n)),
        ]),
      ],
      result: scaledSum(
        Array.from({ length: to - from }, (_, k) => read(from + k)),
        1 / (to - from),
      ),
    }),
  });
}
