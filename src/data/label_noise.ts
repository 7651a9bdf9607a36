/** Labels that are wrong with a stated probability. @module */
import type { Stream } from "../random/stream.ts";
import { uniformInteger } from "../random/uniform_integer.ts";

/** What a label that is changed becomes: one of the other classes, or any class (its own among them). */
export type LabelNoiseKind = "other" | "any";

/** How labels are changed. */
export interface LabelNoise {
  /** Probability that a label is drawn anew, in [0, 1]. */
  readonly probability: number;
  /** What it is drawn from, uniformly. */
  readonly kind: LabelNoiseKind;
  /** Number of classes, at least 2. */
  readonly classes: number;
}

/**
 * Changes labels at random. Every label takes two draws of the stream, changed or not, so that two probabilities change
 * nested sets of labels.
 *
 * @param labels N class labels; left as they are
 * @param noise probability and law
 * @param stream source of the draws
 * @returns N labels
 * @throws {RangeError} if the probability is not in [0, 1], or there are fewer than 2 classes
 *
 * @example
 * ```ts
 * import { noisyLabels } from "./label_noise.ts";
 * import { stream } from "../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const noise = { probability: 1, kind: "other", classes: 2 } as const;
 * assert.deepEqual([...noisyLabels(Int32Array.of(0, 1, 1), noise, stream("example"))], [1, 0, 0]);
 * ```
 */
export function noisyLabels(
  labels: Int32Array,
  { probability, kind, classes }: LabelNoise,
  stream: Stream,
): Int32Array {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`noisyLabels: probability must be in [0, 1], not ${probability}`);
  }
  if (!Number.isInteger(classes) || classes < 2) {
    throw new RangeError(`noisyLabels: classes must be an integer >= 2, not ${classes}`);
  }
  return labels.map((label) => {
    const changes = stream.uniform() < probability;
    const other = uniformInteger(stream, kind === "other" ? classes - 1 : classes);
    if (!changes) return label;
    return kind === "other" && other >= label ? other + 1 : other;
  });
}
