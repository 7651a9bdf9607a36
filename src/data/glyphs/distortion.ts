/** Random handwriting: an affine map and an elastic field. @module */
import { normal } from "../../random/normal.ts";
import type { Stream } from "../../random/stream.ts";
import type { Point } from "./strokes.ts";

/** Strength of the distortions, as standard deviations. */
export interface DistortionStrength {
  /** Rotation in radians. */
  readonly rotation: number;
  /** Logarithm of the scale of each axis. */
  readonly scale: number;
  /** Horizontal shift per unit of height. */
  readonly shear: number;
  /** Shift of the whole, in units of the image. */
  readonly shift: number;
  /** Displacement at the nodes of the elastic field, in units of the image. */
  readonly elastic: number;
}

/** Nodes of the elastic field in each direction. */
const NODES = 4;

/** How far normal variates may go, in standard deviations: a glyph must not leave the image or turn over. */
const LARGEST = 2;

function bounded(s: Stream): number {
  return Math.max(-LARGEST, Math.min(LARGEST, normal(s)));
}

/**
 * Draws a random distortion of the unit square about its centre: an affine map, then a displacement field that is normal at
 * the nodes of a coarse grid and smooth between (the idea of elastic distortion of Simard, Steinkraus, Platt, ICDAR 2003,
 * applied to the pen's path instead of the pixels).
 *
 * @param s the stream; advances by 38 uniforms whatever the strengths
 * @param strength standard deviations
 * @returns the map of points
 *
 * @example
 * ```ts
 * import { drawDistortion } from "./distortion.ts";
 * import { stream } from "../../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const none = { rotation: 0, scale: 0, shear: 0, shift: 0, elastic: 0 };
 * const still = drawDistortion(stream("example"), none)([0.25, 0.75]);
 * assert.deepEqual(still, [0.25, 0.75]);
 * const [x, y] = drawDistortion(stream("example"), { ...none, rotation: 0.1 })([0.25, 0.75]);
 * assert.ok(Math.abs(Math.hypot(x - 0.5, y - 0.5) - Math.hypot(0.25, 0.25)) < 1e-12);
 * ```
 */
export function drawDistortion(s: Stream, strength: DistortionStrength): (point: Point) => Point {
  const angle = strength.rotation * bounded(s);
  const scaleX = Math.exp(strength.scale * bounded(s));
  const scaleY = Math.exp(strength.scale * bounded(s));
  const shear = strength.shear * bounded(s);
  const shiftX = strength.shift * bounded(s);
  const shiftY = strength.shift * bounded(s);
  const field = Float64Array.from(
    { length: 2 * NODES * NODES },
    () => strength.elastic * bounded(s),
  );
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return ([px, py]) => {
    const y = scaleY * (py - 0.5);
    const x = scaleX * (px - 0.5) - shear * y;
    const ax = 0.5 + cos * x - sin * y + shiftX;
    const ay = 0.5 + sin * x + cos * y + shiftY;
    return [ax + displacement(field, 0, ax, ay), ay + displacement(field, 1, ax, ay)];
  };
}

/** Bilinear between the nodes with smoothed weights, so that the field has no creases; constant outside the square. */
function displacement(field: Float64Array, component: 0 | 1, x: number, y: number): number {
  const [column, right] = cell(x);
  const [row, below] = cell(y);
  const at = (r: number, c: number) => field[2 * (r * NODES + c) + component]!;
  return (1 - below) * ((1 - right) * at(row, column) + right * at(row, column + 1)) +
    below * ((1 - right) * at(row + 1, column) + right * at(row + 1, column + 1));
}

function cell(position: number): [number, number] {
  const scaled = Math.max(0, Math.min(1, position)) * (NODES - 1);
  const index = Math.min(NODES - 2, Math.floor(scaled));
  const t = scaled - index;
  return [index, t * t * (3 - 2 * t)];
}
