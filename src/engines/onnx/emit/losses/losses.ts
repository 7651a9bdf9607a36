/** The table of losses, and the matrix that tells them each example's class. @module */
import type { Loss } from "../../../../models/model.ts";
import { crossEntropyEmitter } from "./cross_entropy.ts";
import { linearHingeEmitter } from "./linear_hinge.ts";
import type { LossEmitter } from "./loss_emitter.ts";

/** The emitters of all losses. */
export const lossEmitters: Readonly<Record<Loss, LossEmitter>> = {
  "cross-entropy": crossEntropyEmitter,
  "linear-hinge": linearHingeEmitter,
};

/**
 * B × C matrix that tells the loss which class each example has.
 *
 * @throws {RangeError} if a label is not a class
 */
export function targetMatrix(loss: Loss, labels: Int32Array, classes: number): Float32Array {
  const { hit, miss } = lossEmitters[loss].target;
  const targets = new Float32Array(labels.length * classes).fill(miss);
  for (const [example, label] of labels.entries()) {
    if (label < 0 || label >= classes) {
      throw new RangeError(`label ${label} of example ${example} is not in 0 … ${classes - 1}`);
    }
    targets[example * classes + label] = hit;
  }
  return targets;
}
