/** Where every weight and bias lies in the flat vector of parameters. @module */
import type { Model, ParameterBlock } from "./model.ts";
import { type ResolvedLayer, resolveLayers, shapeSize } from "./resolve.ts";

/**
 * Number of inputs of one example.
 *
 * @param model the network as data
 * @returns inputs, flattened
 *
 * @example
 * ```ts
 * import { inputSize } from "./layout.ts";
 * import { lenet } from "./lenet.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(inputSize(lenet(10)), 28 * 28);
 * ```
 */
export function inputSize(model: Model): number {
  return shapeSize(model.input);
}

/**
 * Number of outputs: what the last layer gives.
 *
 * @param model the network as data
 * @returns outputs of one example
 *
 * @example
 * ```ts
 * import { outputSize } from "./layout.ts";
 * import { lenet } from "./lenet.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(outputSize(lenet(10)), 10);
 * ```
 */
export function outputSize(model: Model): number {
  return shapeSize(resolveLayers(model).at(-1)?.output ?? model.input);
}

/**
 * Where every tensor of parameters lies in the flat vector: layer after layer, weight before bias.
 *
 * @param model the network as data
 * @returns a block for each tensor; offsets begin at 0 and leave no gap
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
  let offset = 0;
  return resolveLayers(model).flatMap(blocksOf).map((block) => {
    const size = shapeSize(block.shape);
    offset += size;
    return { ...block, offset: offset - size, size };
  });
}

type Block = Omit<ParameterBlock, "offset" | "size">;

function blocksOf({ layer, name, index, input, output, branch, shortcut }: ResolvedLayer): Block[] {
  const places = shapeSize(output.slice(1));
  const block = (
    role: ParameterBlock["role"],
    shape: readonly number[],
    fans: Pick<Block, "fanIn" | "fanOut" | "kernelArea">,
  ): Block => ({ name: `${name}.${role}`, layer: index, role, shape, places, ...fans });
  switch (layer.kind) {
    case "dense": {
      const fans = { fanIn: shapeSize(input), fanOut: layer.units, kernelArea: 1 };
      const weight = block("weight", [fans.fanIn, layer.units], fans);
      return layer.bias ? [weight, block("bias", [layer.units], fans)] : [weight];
    }
    case "conv2d": {
      const { channels, kernel } = layer;
      const kernelArea = kernel * kernel;
      const fans = { fanIn: input[0]! * kernelArea, fanOut: channels, kernelArea };
      const weight = block("weight", [input[0]!, kernel, kernel, channels], fans);
      return layer.bias ? [weight, block("bias", [channels], fans)] : [weight];
    }
    case "batch-norm": {
      const fans = { fanIn: 1, fanOut: input[0]!, kernelArea: 1 };
      return [block("scale", [input[0]!], fans), block("shift", [input[0]!], fans)];
    }
    case "residual":
      return [...branch, ...shortcut].flatMap(blocksOf);
    default:
      return [];
  }
}

/**
 * Number of parameters, P: the length of the flat vector.
 *
 * @param model the network as data
 * @returns P
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
