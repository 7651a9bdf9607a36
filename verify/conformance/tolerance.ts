/** How far float32 rounding may move a result, and the comparison that uses it. @module */
import assert from "node:assert/strict";
import type { Model } from "../../src/models/model.ts";
import { everyLayer, shapeSize } from "../../src/models/resolve.ts";

/** Unit roundoff of float32. */
const UNIT_ROUNDOFF = 2 ** -24;

/**
 * Largest difference that float32 rounding may cause, relative to the scale of the numbers compared. A forward and a
 * backward pass are 2·depth nested sums (and the elementwise functions between them); a sum of n terms is off by at most
 * n·u relative to the sum of its terms' sizes (Higham 2002, §4.2), which cancellation makes larger than the sum itself:
 * a factor of 8 is left for it.
 *
 * @param sumLength the longest sum: the largest of all widths, fan-ins and the batch size (or the number of parameters)
 */
export function roundingTolerance(model: Model, sumLength: number): number {
  const layers = everyLayer(model);
  // A weight of a convolution is used at every place of its output, so its gradient sums over examples and places.
  const places = Math.max(...layers.map(({ output }) => shapeSize(output.slice(1))));
  const widths = [shapeSize(model.input), ...layers.map(({ output }) => shapeSize(output))];
  const longest = Math.max(sumLength * places, ...widths);
  return 8 * 2 * layers.length * longest * UNIT_ROUNDOFF;
}

/**
 * Asserts |actual − expected| ≤ tolerance · max(1, largest |expected|) for every entry.
 */
export function assertClose(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: number,
  what: string,
): void {
  assert.equal(actual.length, expected.length, `${what}: length`);
  let scale = 1;
  for (let i = 0; i < expected.length; i++) scale = Math.max(scale, Math.abs(expected[i]!));
  for (let i = 0; i < expected.length; i++) {
    const difference = Math.abs(actual[i]! - expected[i]!);
    assert.ok(
      difference <= tolerance * scale,
      `${what}: entry ${i} is ${actual[i]} instead of ${expected[i]}; ` +
        `${difference} is more than ${tolerance} × ${scale}`,
    );
  }
}
