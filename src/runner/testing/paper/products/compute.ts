/** Computes products of random matrices. @module */
import { fillNormal } from "../../../../random/normal.ts";
import type { Compute } from "../../../../records/study.ts";
import type { ProductResult, ProductSettings } from "./study.ts";

/** Mean of the diagonal of XᵀX/n, the product by the engine. */
export const compute: Compute<ProductSettings, ProductResult> = async (
  { settings: { size }, stream },
  { engine },
) => {
  const x = fillNormal(stream.child("entries", size), new Float32Array(size * size));
  const transposed = Float32Array.from(
    x,
    (_, at) => x[(at % size) * size + Math.floor(at / size)]!,
  );
  const product = await engine.matmul(transposed, size, size, x, size);
  const diagonal = Array.from({ length: size }, (_, i) => product[i * size + i]! / size);
  return { meanDiagonal: diagonal.reduce((sum, value) => sum + value, 0) / size };
};
