import type { Model, ParameterBlock } from "./model.ts";

/** Number of inputs of one example, flattened. */
export function inputSize(model: Model): number {
  return model.input.reduce((product, size) => product * size, 1);
}

/** Number of outputs: the units of the last layer. */
export function outputSize(model: Model): number {
  return model.layers.at(-1)?.units ?? inputSize(model);
}

/**
 * Where every tensor of parameters lies in the flat vector: layer after layer, weight before bias.
 *
 * @example
 * ```ts
 * import { parameterLayout } from "./layout.ts";
 * import { mlp } from "./mlp.ts";
 * import assert from "node:assert/strict";
 *
 * const layout = parameterLayout(mlp({ inputs: 4, width: 3, depth: 2, classes: 2, bias: true }));
 * assert.deepEqual(layout.map((block) => [block.name, block.offset]), [
 *   ["layers.0.weight", 0],
 *   ["layers.0.bias", 12],
 *   ["layers.1.weight", 15],
 *   ["layers.1.bias", 21],
 * ]);
 * ```
 */
export function parameterLayout(model: Model): ParameterBlock[] {
  const blocks: ParameterBlock[] = [];
  let offset = 0;
  let fanIn = inputSize(model);
  const add = (
    layer: number,
    role: "weight" | "bias",
    shape: readonly number[],
    fanOut: number,
  ) => {
    const size = shape.reduce((product, length) => product * length, 1);
    blocks.push({
      name: `layers.${layer}.${role}`,
      layer,
      role,
      shape,
      offset,
      size,
      fanIn,
      fanOut,
    });
    offset += size;
  };
  for (const [index, { units, bias }] of model.layers.entries()) {
    add(index, "weight", [fanIn, units], units);
    if (bias) add(index, "bias", [units], units);
    fanIn = units;
  }
  return blocks;
}

/**
 * Number of parameters, P: the length of the flat vector.
 *
 * @example
 * ```ts
 * import { parameterCount } from "./layout.ts";
 * import { mlp } from "./mlp.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(parameterCount(mlp({ inputs: 784, width: 100, depth: 3, classes: 10 })), 89_400);
 * ```
 */
export function parameterCount(model: Model): number {
  return parameterLayout(model).reduce((sum, block) => sum + block.size, 0);
}
