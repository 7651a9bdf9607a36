/** Fully connected networks of any width and depth. @module */
import { UserError } from "../base/errors.ts";
import type { Activation, Loss, Model } from "./model.ts";
import { validateModel } from "./validate.ts";

/** What {@linkcode mlp} builds. */
export interface MlpOptions {
  /** Number of inputs; an image is flattened. */
  readonly inputs: number;
  /** Units of every hidden layer. */
  readonly width: number;
  /** Number of linear layers, the last one included: 3 means two hidden layers. */
  readonly depth: number;
  /** Number of outputs. */
  readonly classes: number;
  /** Bias in every layer; without it unless said otherwise, as in the code of Panigrahi et al. (2019). */
  readonly bias?: boolean;
  /** Activation of the hidden layers; the last layer is linear. */
  readonly activation?: Activation;
  /** Cross-entropy unless said otherwise. */
  readonly loss?: Loss;
}

/**
 * A fully connected network as data. `depth` counts linear layers, as the released code of Panigrahi et al. (2019) and
 * Simsekli et al. (2019) does.
 *
 * @param options see {@linkcode MlpOptions}
 * @returns the network as data
 * @throws {UserError} if a size is not a whole number of at least 1
 *
 * @example
 * ```ts
 * import { mlp } from "./mlp.ts";
 * import { parameterCount } from "./layout.ts";
 * import assert from "node:assert/strict";
 *
 * const model = mlp({ inputs: 784, width: 512, depth: 3, classes: 10 });
 * assert.equal(parameterCount(model), 784 * 512 + 512 * 512 + 512 * 10);
 * ```
 */
export function mlp(options: MlpOptions): Model {
  const { inputs, width, depth, classes, bias = false, activation = "relu" } = options;
  if (!Number.isInteger(depth) || depth < 1) {
    throw new UserError(`mlp: depth is ${depth}; use a whole number of at least 1`);
  }
  const hidden = Array.from(
    { length: depth - 1 },
    () => ({ kind: "dense", units: width, bias, activation }) as const,
  );
  const model: Model = {
    input: [inputs],
    layers: [...hidden, { kind: "dense", units: classes, bias, activation: "identity" }],
    loss: options.loss ?? "cross-entropy",
  };
  validateModel(model);
  return model;
}
