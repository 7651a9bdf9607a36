/** Directions of any kind written out as a K × P matrix. @module */
import { parameterCount, parameterLayout } from "../models/layout.ts";
import type { Model } from "../models/model.ts";
import type { Directions } from "./engine.ts";

/**
 * Writes directions out in full, K × P. For checks and for engines that have no cheaper way; at 1000 directions of
 * 670,000 parameters it would take 2.7 GB.
 *
 * @example
 * ```ts
 * import { directionMatrix } from "./direction_matrix.ts";
 * import { mlp } from "../models/mlp.ts";
 * import assert from "node:assert/strict";
 *
 * const model = mlp({ inputs: 2, width: 1, depth: 1, classes: 2 });
 * const factors = [{ left: Float32Array.of(1, 2), right: Float32Array.of(3, 4) }];
 * const matrix = directionMatrix({ kind: "kronecker", count: 1, rank: 1, factors }, model);
 * assert.deepEqual([...matrix], [3, 4, 6, 8]);
 * ```
 */
export function directionMatrix(directions: Directions, model: Model): Float32Array {
  const P = parameterCount(model);
  const matrix = new Float32Array(directions.count * P);
  switch (directions.kind) {
    case "dense":
      directions.fill(0, P, matrix);
      break;
    case "coordinates":
      for (const [k, index] of directions.indices.entries()) matrix[k * P + index] = 1;
      break;
    case "kronecker":
      for (let k = 0; k < directions.count; k++) {
        writeKronecker(directions, k, model, matrix.subarray(k * P, (k + 1) * P));
      }
  }
  return matrix;
}

function writeKronecker(
  { rank, factors, bias, count }: Directions & { kind: "kronecker" },
  k: number,
  model: Model,
  out: Float32Array,
): void {
  let weights = 0;
  let biasEntry = bias === undefined ? 0 : k * (bias.length / count);
  for (const { role, offset, size, fanIn, fanOut } of parameterLayout(model)) {
    if (role !== "weight") {
      if (bias) out.set(bias.subarray(biasEntry, biasEntry + size), offset);
      biasEntry += size;
      continue;
    }
    const { left, right } = factors[weights++]!;
    for (let entry = 0; entry < size; entry++) {
      const row = Math.floor(entry / fanOut);
      const column = entry % fanOut;
      let sum = 0;
      for (let r = k * rank; r < (k + 1) * rank; r++) {
        sum += left[r * fanIn + row]! * right[r * fanOut + column]!;
      }
      out[offset + entry] = sum;
    }
  }
}
