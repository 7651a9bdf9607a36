/** The standard augmentation of small images. @module */
import type { Stream } from "../random/stream.ts";
import { uniformInteger } from "../random/uniform_integer.ts";
import type { Examples } from "./dataset.ts";

/** What {@linkcode cropAndFlip} does. */
export interface CropAndFlipOptions {
  /** Channels, height, width. */
  readonly shape: readonly number[];
  /** Pixels added on each side before a crop of the old size; 4 unless said otherwise. */
  readonly padding?: number;
  /** Whether every second image is mirrored, left to right; yes unless said otherwise. */
  readonly flip?: boolean;
  /** Every step has its own child. */
  readonly stream: Stream;
}

/**
 * Random crops of padded images, mirrored with probability 1/2 (He et al. 2016, §4.2). The padding is 0 in the inputs as
 * they are given: the mean colour of a data set that is normalised.
 *
 * A pure function of batch and step: a run that is taken up again sees what the uninterrupted one would have seen.
 *
 * @param options see {@linkcode CropAndFlipOptions}
 * @returns (minibatch, step) → the same labels with new images
 * @throws {RangeError} if the shape is not that of an image, or the padding no whole number from 0
 *
 * @example
 * ```ts
 * import { cropAndFlip } from "./crop_and_flip.ts";
 * import { stream } from "../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const augment = cropAndFlip({ shape: [1, 1, 3], padding: 0, stream: stream("example") });
 * const batch = { count: 1, inputs: Float32Array.of(1, 2, 3), labels: Int32Array.of(7) };
 * const seen = new Set(Array.from({ length: 20 }, (_, step) => augment(batch, step).inputs.join()));
 * assert.deepEqual(seen, new Set(["3,2,1", "1,2,3"]));
 * ```
 */
export function cropAndFlip(
  { shape, padding = 4, flip = true, stream }: CropAndFlipOptions,
): (batch: Examples, step: number) => Examples {
  const [channels, height, width] = shape;
  if (shape.length !== 3 || channels === undefined || height === undefined || width === undefined) {
    throw new RangeError(`cropAndFlip: [${shape}] is not channels, height, width`);
  }
  if (!Number.isInteger(padding) || padding < 0) {
    throw new RangeError(`cropAndFlip: padding must be a whole number, 0 or more, got ${padding}`);
  }
  return ({ count, inputs, labels }, step) => {
    const source = stream.child("step", step);
    const out = new Float32Array(inputs.length);
    for (let i = 0; i < count; i++) {
      const down = uniformInteger(source, 2 * padding + 1) - padding;
      const right = uniformInteger(source, 2 * padding + 1) - padding;
      const mirrored = uniformInteger(source, 2) === 1 && flip;
      for (let plane = i * channels; plane < (i + 1) * channels; plane++) {
        for (let y = Math.max(0, -down); y < Math.min(height, height - down); y++) {
          const to = (plane * height + y) * width;
          const from = to + down * width;
          for (let x = Math.max(0, -right); x < Math.min(width, width - right); x++) {
            out[to + (mirrored ? width - 1 - x : x)] = inputs[from + x + right]!;
          }
        }
      }
    }
    return { count, inputs: out, labels };
  };
}
