/** Groups of parameters that a structured sampler treats as independent of one another. @module */
import type { ParameterBlock } from "../models/model.ts";
import { permutation } from "../random/permutation.ts";
import type { Stream } from "../random/stream.ts";

/** A partition of the parameters 0 … d − 1. */
export interface Partition {
  /** The group of every parameter, 0 … M − 1. */
  readonly groupOf: Int32Array;
  /** The parameters of every group, ascending; none is empty. */
  readonly members: readonly Int32Array[];
}

/**
 * The partition that a list of labels makes, groups in the order of their first member.
 *
 * @param labels one per parameter
 * @returns groups numbered from 0, which together hold every parameter once
 *
 * @example
 * ```ts
 * import { partitionBy } from "./partition.ts";
 * import assert from "node:assert/strict";
 *
 * const { groupOf, members } = partitionBy(["a", "b", "a"]);
 * assert.deepEqual([[...groupOf], members.map((one) => [...one])], [[0, 1, 0], [[0, 2], [1]]]);
 * ```
 */
export function partitionBy(labels: readonly (string | number)[]): Partition {
  const groups = Map.groupBy(labels.keys(), (i) => labels[i]!);
  const members = [...groups.values()].map((group) => Int32Array.from(group));
  const groupOf = new Int32Array(labels.length);
  members.forEach((group, g) => group.forEach((i) => groupOf[i] = g));
  return { groupOf, members };
}

/**
 * Every parameter is its own group: the mean-field posterior.
 *
 * @param dimension number of parameters, d
 * @returns d groups of one
 *
 * @example
 * ```ts
 * import { perParameter } from "./partition.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...perParameter(3).groupOf], [0, 1, 2]);
 * ```
 */
export function perParameter(dimension: number): Partition {
  return partitionBy(Array.from({ length: dimension }, (_, i) => i));
}

/**
 * All parameters are one group: the plain sampler.
 *
 * @param dimension number of parameters, d
 * @returns one group of d
 *
 * @example
 * ```ts
 * import { whole } from "./partition.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(whole(3).members.map((group) => [...group]), [[0, 1, 2]]);
 * ```
 */
export function whole(dimension: number): Partition {
  return partitionBy(new Array<number>(dimension).fill(0));
}

/**
 * M groups of equal size, or sizes that differ by one, members at random.
 *
 * @param source shuffles the parameters
 * @param dimension number of parameters, d
 * @param groups M, 1 … d
 * @returns M groups of ⌊d/M⌋ or ⌈d/M⌉ parameters
 * @throws {RangeError} if there are fewer parameters than groups, or no group
 *
 * @example
 * ```ts
 * import { randomPartition } from "./partition.ts";
 * import { stream } from "../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const { members } = randomPartition(stream("groups"), 61, 10);
 * assert.deepEqual(members.map(({ length }) => length).sort(), [6, 6, 6, 6, 6, 6, 6, 6, 6, 7]);
 * ```
 */
export function randomPartition(source: Stream, dimension: number, groups: number): Partition {
  if (!(Number.isInteger(groups) && groups >= 1 && groups <= dimension)) {
    throw new RangeError(
      `randomPartition: groups must be an integer in 1 … ${dimension}, not ${groups}`,
    );
  }
  const place = permutation(source, dimension);
  return partitionBy(Array.from(place, (at) => at % groups));
}

const layerOf = ({ name }: ParameterBlock) => name.slice(0, name.lastIndexOf("."));

function byBlock(
  layout: readonly ParameterBlock[],
  label: (block: ParameterBlock, at: number) => string,
): Partition {
  return partitionBy(
    layout.flatMap((block) => Array.from({ length: block.size }, (_, at) => label(block, at))),
  );
}

/**
 * One group a layer: its weights and biases.
 *
 * @param layout blocks of a model, in the order of the flat vector
 * @returns as many groups as layers with parameters
 *
 * @example
 * ```ts
 * import { perLayer } from "./partition.ts";
 * import { parameterLayout } from "../models/layout.ts";
 * import { mlp } from "../models/mlp.ts";
 * import assert from "node:assert/strict";
 *
 * const layout = parameterLayout(mlp({ inputs: 2, width: 3, depth: 2, classes: 4 }));
 * const names = layout.map(({ name }) => name.slice(0, name.lastIndexOf(".")));
 * const { members } = perLayer(layout);
 * assert.equal(members.length, new Set(names).size);
 * assert.equal(members.reduce((sum, { length }) => sum + length, 0), layout.reduce((sum, { size }) => sum + size, 0));
 * ```
 */
export function perLayer(layout: readonly ParameterBlock[]): Partition {
  return byBlock(layout, layerOf);
}

/**
 * One group a neuron or channel: the weights that enter it, and its bias.
 *
 * @param layout blocks of a model, in the order of the flat vector
 * @returns as many groups as neurons and channels
 *
 * @example
 * ```ts
 * import { perNeuron } from "./partition.ts";
 * import { parameterLayout } from "../models/layout.ts";
 * import { mlp } from "../models/mlp.ts";
 * import assert from "node:assert/strict";
 *
 * // Two inputs, three outputs, each with a bias.
 * const layout = parameterLayout(mlp({ inputs: 2, width: 9, depth: 1, classes: 3, bias: true }));
 * const groups = perNeuron(layout).members.map((group) => [...group]);
 * assert.deepEqual(groups, [[0, 3, 6], [1, 4, 7], [2, 5, 8]]);
 * ```
 */
export function perNeuron(layout: readonly ParameterBlock[]): Partition {
  return byBlock(layout, (block, at) => `${layerOf(block)}/${at % block.shape.at(-1)!}`);
}
