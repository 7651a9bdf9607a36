/** The cost of one example's gradient in floating-point operations. @module */
import type { ParameterBlock } from "./model.ts";

/**
 * Floating-point operations of one example's forward and backward pass: every entry is used at every place of its layer's
 * output, in three products of two operations each.
 *
 * @example
 * ```ts
 * import { gradientFlops } from "./gradient_flops.ts";
 * import { parameterLayout } from "./layout.ts";
 * import { mlp } from "./mlp.ts";
 * import assert from "node:assert/strict";
 *
 * const layout = parameterLayout(mlp({ inputs: 784, width: 10, depth: 1, classes: 10 }));
 * assert.equal(gradientFlops(layout), 6 * 7840);
 * ```
 */
export function gradientFlops(
  layout: readonly (Pick<ParameterBlock, "size"> & Partial<Pick<ParameterBlock, "places">>)[],
): number {
  return layout.reduce((sum, { size, places = 1 }) => sum + 6 * size * places, 0);
}
