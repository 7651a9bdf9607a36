/** Digit-like images without any file. @module */
import { normal } from "../../random/normal.ts";
import type { Stream } from "../../random/stream.ts";
import { uniformInteger } from "../../random/uniform_integer.ts";
import type { RawExamples } from "../raw_examples.ts";
import { type DistortionStrength, drawDistortion } from "./distortion.ts";
import { rasterise } from "./rasterise.ts";
import { DIGITS } from "./strokes.ts";

/** Width and height of an image. */
export const GLYPH_SIZE = 28;

/** Everything that the images depend on beside the stream and this folder's source. */
export const GLYPH_SETTINGS: {
  readonly distortion: DistortionStrength;
  readonly halfWidth: { readonly median: number; readonly logDeviation: number };
} = {
  distortion: { rotation: 0.15, scale: 0.1, shear: 0.2, shift: 0.03, elastic: 0.05 },
  halfWidth: { median: 1.1, logDeviation: 0.25 },
};

/**
 * Draws `count` labelled glyphs: a digit, a way of writing it, a distortion and a stroke width, all random.
 *
 * Sequential, so the first n of a longer draw from the same stream are the same glyphs.
 *
 * @param s the stream
 * @param count number of glyphs
 * @returns 28 × 28 images in bytes and their digits
 *
 * @example
 * ```ts
 * import { drawGlyphs } from "./draw_glyphs.ts";
 * import { stream } from "../../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const { values, labels } = drawGlyphs(stream("glyphs", 1), 3);
 * assert.deepEqual([values.length, labels.length], [3 * 28 * 28, 3]);
 * ```
 */
export function drawGlyphs(s: Stream, count: number): RawExamples {
  const pixels = GLYPH_SIZE * GLYPH_SIZE;
  const values = new Uint8Array(count * pixels);
  const labels = new Uint8Array(count);
  const { distortion, halfWidth } = GLYPH_SETTINGS;
  for (let i = 0; i < count; i++) {
    const digit = uniformInteger(s, DIGITS.length);
    const ways = DIGITS[digit]!;
    const strokes = ways[uniformInteger(s, ways.length)]!;
    const distort = drawDistortion(s, distortion);
    const written = strokes.map((stroke) =>
      stroke.map((point) => {
        const [x, y] = distort(point);
        return [x * GLYPH_SIZE - 0.5, y * GLYPH_SIZE - 0.5] as const;
      })
    );
    const width = halfWidth.median * Math.exp(halfWidth.logDeviation * normal(s));
    rasterise(written, width, GLYPH_SIZE, values.subarray(i * pixels, (i + 1) * pixels));
    labels[i] = digit;
  }
  return { count, values, labels };
}
