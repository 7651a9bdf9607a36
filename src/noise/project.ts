/** Projections of gradient vectors on a family of directions. @module */
import type { ParameterBlock } from "../models/model.ts";
import type { MatrixProduct } from "./chunk.ts";
import type { DirectionFamily } from "./directions/family.ts";

/** Entries of the directions formed at once, at most. */
const TILE_ENTRIES = 1 << 20;

/**
 * Projects whole vectors: entry (j, k) is g_j·v_k/‖v_k‖. Dense directions are formed one tile at a time.
 *
 * @param vectors c × P, row-major
 * @param count number of vectors, c
 * @param family K directions
 * @param blocks layout of the flat vector; Kronecker directions need it
 * @param product the engine's matrix product, for dense and Kronecker directions; plain loops without it
 * @returns c × K, row-major
 *
 * @example
 * ```ts
 * import { projectVectors } from "./project.ts";
 * import { coordinates } from "./directions/coordinates.ts";
 * import assert from "node:assert/strict";
 *
 * const family = coordinates(Int32Array.of(1));
 * const projections = await projectVectors(Float32Array.of(1, 2, 3, 4), 2, family, []);
 * assert.deepEqual([...projections], [2, 4]);
 * ```
 */
export async function projectVectors(
  vectors: Float32Array,
  count: number,
  family: DirectionFamily,
  blocks: readonly ParameterBlock[],
  product?: MatrixProduct,
): Promise<Float32Array> {
  const length = vectors.length / count;
  const { directions, count: K } = family;
  const out = new Float64Array(count * K);
  if (directions.kind === "coordinates") {
    for (let j = 0; j < count; j++) {
      for (let k = 0; k < K; k++) out[j * K + k] = vectors[j * length + directions.indices[k]!]!;
    }
  } else if (directions.kind === "kronecker") {
    for (let j = 0; j < count; j++) {
      await projectOnKronecker(
        vectors.subarray(j * length, (j + 1) * length),
        directions,
        blocks,
        out.subarray(j * K, (j + 1) * K),
        product ?? multiply,
      );
    }
  } else {
    const width = Math.max(1, Math.min(length, Math.floor(TILE_ENTRIES / K)));
    const tile = new Float32Array(K * width);
    for (let offset = 0; offset < length; offset += width) {
      const size = Math.min(width, length - offset);
      directions.fill(offset, size, tile.subarray(0, K * size));
      if (product === undefined) addProducts(vectors, length, offset, size, tile, out, K);
      else {
        const rows = new Float32Array(count * size);
        for (let j = 0; j < count; j++) {
          const start = j * length + offset;
          rows.set(vectors.subarray(start, start + size), j * size);
        }
        const part = await product(rows, count, size, transposed(tile, K, size), K);
        for (let at = 0; at < out.length; at++) out[at]! += part[at]!;
      }
    }
  }
  const norms = family.norms();
  return Float32Array.from(out, (value, at) => norms[at % K] === 0 ? 0 : value / norms[at % K]!);
}

function addProducts(
  vectors: Float32Array,
  length: number,
  offset: number,
  size: number,
  tile: Float32Array,
  out: Float64Array,
  K: number,
): void {
  for (let j = 0; j * K < out.length; j++) {
    const start = j * length + offset;
    for (let k = 0; k < K; k++) {
      let sum = 0;
      for (let i = 0; i < size; i++) sum += vectors[start + i]! * tile[k * size + i]!;
      out[j * K + k]! += sum;
    }
  }
}

function transposed(tile: Float32Array, rows: number, columns: number): Float32Array {
  const out = new Float32Array(rows * columns);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) out[c * rows + r] = tile[r * columns + c]!;
  }
  return out;
}

/** Σ_r aᵣᵀ G bᵣ over weight blocks G, and the entries of all other blocks. */
async function projectOnKronecker(
  gradient: Float32Array,
  directions: Extract<DirectionFamily["directions"], { kind: "kronecker" }>,
  blocks: readonly ParameterBlock[],
  out: Float64Array,
  product: MatrixProduct,
): Promise<void> {
  const { count, rank, factors, bias } = directions;
  const rows = count * rank;
  for (const [index, block] of blocks.filter(({ role }) => role === "weight").entries()) {
    const { left, right } = factors[index]!;
    const { fanIn, fanOut, offset } = block;
    const weights = gradient.subarray(offset, offset + fanIn * fanOut);
    const contracted = await product(left, rows, fanIn, weights, fanOut);
    for (let row = 0; row < rows; row++) {
      let sum = 0;
      for (let j = row * fanOut; j < (row + 1) * fanOut; j++) sum += contracted[j]! * right[j]!;
      out[Math.floor(row / rank)]! += sum;
    }
  }
  if (bias === undefined) return;
  const width = bias.length / count;
  let at = 0;
  for (const block of blocks.filter(({ role }) => role !== "weight")) {
    for (let i = 0; i < block.size; i++, at++) {
      for (let k = 0; k < count; k++) {
        out[k]! += gradient[block.offset + i]! * bias[k * width + at]!;
      }
    }
  }
}

/** The product in plain loops, for callers without an engine. */
function multiply(
  a: Float32Array,
  m: number,
  k: number,
  b: Float32Array,
  n: number,
): Promise<Float32Array> {
  const out = new Float64Array(m * n);
  for (let i = 0; i < m; i++) {
    for (let l = 0; l < k; l++) {
      const factor = a[i * k + l]!;
      for (let j = 0; j < n; j++) out[i * n + j]! += factor * b[l * n + j]!;
    }
  }
  return Promise.resolve(Float32Array.from(out));
}
