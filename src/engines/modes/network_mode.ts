/** The mode that a network begins in, and what each mode allows. @module */
import { UserError } from "../../base/errors.ts";
import type { Model } from "../../models/model.ts";
import { everyLayer, shapeSize } from "../../models/resolve.ts";
import { initialStatistics } from "../../models/statistics.ts";
import type { Mode } from "../engine.ts";

/**
 * The mode of a network that was just compiled: evaluation with initial statistics.
 *
 * @returns nothing where the model has neither batch norm nor dropout: its modes do not differ
 *
 * @example
 * ```ts
 * import { initialMode } from "./network_mode.ts";
 * import { mlp } from "../../models/mlp.ts";
 * import { resnet20 } from "../../models/resnet20.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(initialMode(resnet20())?.kind, "evaluation");
 * assert.equal(initialMode(mlp({ inputs: 2, width: 2, depth: 1, classes: 2 })), undefined);
 * ```
 */
export function initialMode(model: Model): Mode | undefined {
  const differs = everyLayer(model).some(({ layer: { kind } }) =>
    kind === "batch-norm" || kind === "dropout"
  );
  return differs ? { kind: "evaluation", statistics: initialStatistics(model) } : undefined;
}

/** @throws {TypeError} if a mode does not fit the model */
export function requireMode(model: Model, { statistics }: Mode): void {
  const expected = initialStatistics(model).length;
  if (statistics.length !== expected) {
    throw new TypeError(`expected ${expected} running statistics, got ${statistics.length}`);
  }
}

/**
 * @param what is asked for, for the message
 * @throws {UserError} in training mode
 */
export function requireEvaluation(mode: Mode | undefined, what: string): void {
  if (mode?.kind !== "training") return;
  throw new UserError(
    `${what} of a network in training mode: batch norm and dropout tie the examples of a minibatch together, ` +
      "so only lossAndGradient is defined; capture noise by resampling, or use evaluation mode",
  );
}

/** @throws {UserError} if a batch norm in training mode would see one value a channel, which has no variance */
export function requireSpread(model: Model, count: number): void {
  if (count > 1) return;
  for (const { layer, name, input } of everyLayer(model)) {
    if (layer.kind === "batch-norm" && shapeSize(input.slice(1)) === 1) {
      throw new UserError(
        `${name} (batch-norm) in training mode sees one value a channel in a minibatch of 1; ` +
          "use minibatches of at least 2, or evaluation mode",
      );
    }
  }
}
