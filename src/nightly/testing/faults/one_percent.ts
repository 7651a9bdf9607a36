/** The products with an estimator that is off by 1 %. @module */
import type { Compute } from "../../../records/study.ts";
import { compute as right } from "../../../runner/testing/paper/products/compute.ts";
import type {
  ProductResult,
  ProductSettings,
} from "../../../runner/testing/paper/products/study.ts";

/** The mean of the diagonal, 1 % too large. */
export const compute: Compute<ProductSettings, ProductResult> = async (cell, context) => {
  const { meanDiagonal } = await right(cell, context);
  return { meanDiagonal: 1.01 * meanDiagonal };
};
