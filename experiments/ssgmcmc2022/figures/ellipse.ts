/** An ellipse that holds 95 % of a Gaussian. @module */

/** χ²₂ quantile at .95. */
const SQUARED_RADIUS = -2 * Math.log(0.05);
const CORNERS = 48;

/** A point of an outline, and its place in it. */
export interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  readonly order: number;
}

/**
 * Outline of the 95 % ellipse of N(0, [[xx, xy], [xy, yy]]), closed.
 *
 * @param covariance xx, yy, xy
 */
export function ellipse(
  [xx, yy, xy]: readonly [number, number, number],
): readonly OutlinePoint[] {
  const radius = Math.sqrt(SQUARED_RADIUS);
  const first = Math.sqrt(xx);
  const second = xy / first;
  const rest = Math.sqrt(Math.max(0, yy - second * second));
  return Array.from({ length: CORNERS + 1 }, (_, order) => {
    const angle = 2 * Math.PI * order / CORNERS;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    return { x: radius * first * c, y: radius * (second * c + rest * s), order };
  });
}
