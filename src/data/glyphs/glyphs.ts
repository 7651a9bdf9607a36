/** The `glyphs` data set. @module */
import type { Normalisation } from "../file_dataset.ts";
import type { GeneratedDataset } from "../generated_dataset.ts";
import { normalise } from "../normalise.ts";
import { drawGlyphs, GLYPH_SETTINGS, GLYPH_SIZE } from "./draw_glyphs.ts";
import { DIGITS } from "./strokes.ts";

/** Mean and standard deviation of a pixel over 60,000 glyphs, measured once; part of the data set's definition. */
const NORMALISATION: Normalisation = { divisor: 255, mean: [0.1419], deviation: [0.3177] };

/**
 * Digit-like strokes with random affine and elastic distortion and stroke width, 28 × 28, ten classes of random size
 * (uniform labels). It takes MNIST's place where an experiment wants images that need no file; it is easier than MNIST. The
 * first n training examples of a seed are the same whatever size is asked for. 60,000 + 10,000 examples unless the caller
 * chooses.
 */
export const glyphs: GeneratedDataset = {
  id: "glyphs",
  title: "Digit-like strokes with affine and elastic distortion, 28 x 28",
  shape: [1, GLYPH_SIZE, GLYPH_SIZE],
  classes: DIGITS.length,
  trainCount: 60_000,
  testCount: 10_000,
  multiple: 1,
  version: 1,
  parameters: {
    size: GLYPH_SIZE,
    distortion: { ...GLYPH_SETTINGS.distortion },
    halfWidth: { ...GLYPH_SETTINGS.halfWidth },
    normalisation: { ...NORMALISATION },
  },
  generate: (s, trainCount, testCount) => ({
    train: normalise(drawGlyphs(s.child("train"), trainCount), NORMALISATION),
    test: normalise(drawGlyphs(s.child("test"), testCount), NORMALISATION),
  }),
};
