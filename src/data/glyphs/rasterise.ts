/** From polylines to pixels. @module */
import type { Strokes } from "./strokes.ts";

/** A pixel is blank at this distance beyond the stroke's edge: anti-aliasing over one pixel. */
const EDGE = 0.5;

/**
 * Draws strokes of a given width into an image: a pixel's ink is ½ + half width − distance of its centre to the nearest
 * stroke, cut to [0, 1], which is the covered area of a pixel crossed by a straight edge, nearly.
 *
 * @param strokes polylines in pixels; the centre of the first pixel is (0, 0)
 * @param halfWidth half the stroke width in pixels
 * @param size width and height of the image
 * @param out size² bytes, row-major, which are overwritten; 255 is full ink
 *
 * @example
 * ```ts
 * import { rasterise } from "./rasterise.ts";
 * import assert from "node:assert/strict";
 *
 * const image = new Uint8Array(9);
 * rasterise([[[0, 1], [2, 1]]], 0.5, 3, image);
 * assert.deepEqual([...image], [0, 0, 0, 255, 255, 255, 0, 0, 0]);
 * ```
 */
export function rasterise(
  strokes: Strokes,
  halfWidth: number,
  size: number,
  out: Uint8Array,
): void {
  const reach = halfWidth + EDGE;
  const nearest = new Float64Array(size * size).fill(reach * reach);
  for (const stroke of strokes) {
    for (let i = 1; i < stroke.length; i++) {
      const [x0, y0] = stroke[i - 1]!;
      const [x1, y1] = stroke[i]!;
      drawSegment(nearest, size, reach, x0, y0, x1 - x0, y1 - y0);
    }
  }
  for (let p = 0; p < nearest.length; p++) {
    const ink = reach - Math.sqrt(nearest[p]!);
    out[p] = Math.round(255 * Math.min(1, ink));
  }
}

/** Lowers the squared distances of all pixels within reach of one segment. */
function drawSegment(
  nearest: Float64Array,
  size: number,
  reach: number,
  x0: number,
  y0: number,
  dx: number,
  dy: number,
): void {
  const lengthSquared = dx * dx + dy * dy;
  const left = Math.max(0, Math.ceil(Math.min(x0, x0 + dx) - reach));
  const right = Math.min(size - 1, Math.floor(Math.max(x0, x0 + dx) + reach));
  const top = Math.max(0, Math.ceil(Math.min(y0, y0 + dy) - reach));
  const bottom = Math.min(size - 1, Math.floor(Math.max(y0, y0 + dy) + reach));
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const px = x - x0;
      const py = y - y0;
      const along = lengthSquared === 0
        ? 0
        : Math.min(1, Math.max(0, (px * dx + py * dy) / lengthSquared));
      const ex = px - along * dx;
      const ey = py - along * dy;
      const distance = ex * ex + ey * ey;
      const p = y * size + x;
      if (distance < nearest[p]!) nearest[p] = distance;
    }
  }
}
