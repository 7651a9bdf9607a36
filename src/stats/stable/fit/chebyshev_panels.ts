/** A smooth function on an interval, replaced by pieces that are quick to evaluate. @module */

const DEGREE = 12;
const NODES = Array.from(
  { length: DEGREE + 1 },
  (_, k) => Math.cos(Math.PI * (k + 0.5) / (DEGREE + 1)),
);
const CHECKS = [-0.97, -0.31, 0.43, 0.91];
/** Widest panel. */
const WIDTH = 2;
const MOST_HALVINGS = 24;
/** Beyond so many panels the function itself is called. */
const MOST_PANELS = 150;

/** Part of the interval: not yet looked at, cut in two, or with coefficients; without any the function itself is called. */
interface Panel {
  readonly from: number;
  readonly to: number;
  readonly halvings: number;
  built: boolean;
  coefficients?: Float64Array;
  halves?: readonly [Panel, Panel];
}

/** Chebyshev coefficients of values at {@linkcode NODES}. */
function coefficientsOf(values: readonly number[]): Float64Array {
  return Float64Array.from(NODES, (_, j) => {
    let sum = 0;
    for (let k = 0; k <= DEGREE; k++) {
      sum += values[k]! * Math.cos(Math.PI * j * (k + 0.5) / (DEGREE + 1));
    }
    return sum * (j === 0 ? 1 : 2) / (DEGREE + 1);
  });
}

function clenshaw(c: Float64Array, t: number): number {
  let b1 = 0;
  let b2 = 0;
  const twice = 2 * t;
  for (let j = DEGREE; j > 0; j--) {
    const b = twice * b1 - b2 + c[j]!;
    b2 = b1;
    b1 = b;
  }
  return t * b1 - b2 + c[0]!;
}

/**
 * Interpolates f on [low, high] by Chebyshev polynomials of degree 12 on panels that are halved until four test points agree.
 * A panel is made when its first argument comes, so that only those that hold data cost anything; where f is too rough for the
 * budget of panels, or for ever smaller ones, it is called itself.
 *
 * @param f the function; finite on the interval
 * @param low lower end
 * @param high upper end, above `low`
 * @param tolerance error allowed at the test points, relative where |f| exceeds 1
 * @returns the interpolant; arguments outside are moved to the nearer end
 *
 * @example
 * ```ts
 * import { chebyshevPanels } from "./chebyshev_panels.ts";
 * import assert from "node:assert/strict";
 *
 * const sine = chebyshevPanels(Math.sin, 0, 10, 1e-9);
 * assert(Math.abs(sine(7) - Math.sin(7)) < 1e-8);
 * ```
 */
export function chebyshevPanels(
  f: (y: number) => number,
  low: number,
  high: number,
  tolerance: number,
): (y: number) => number {
  const count = Math.max(1, Math.ceil((high - low) / WIDTH));
  const edge = (k: number) => k === count ? high : low + (high - low) * k / count;
  const roots = new Map<number, Panel>();
  let made = 0;

  function build(panel: Panel): void {
    panel.built = true;
    const middle = (panel.from + panel.to) / 2;
    const half = (panel.to - panel.from) / 2;
    if (made++ >= MOST_PANELS || !(half > 0)) return;
    const c = coefficientsOf(NODES.map((t) => f(middle + half * t)));
    const good = CHECKS.every((t) => {
      const wanted = f(middle + half * t);
      return Math.abs(clenshaw(c, t) - wanted) <= tolerance * Math.max(1, Math.abs(wanted));
    });
    if (good) panel.coefficients = c;
    else if (panel.halvings < MOST_HALVINGS) {
      const halvings = panel.halvings + 1;
      panel.halves = [
        { from: panel.from, to: middle, halvings, built: false },
        { from: middle, to: panel.to, halvings, built: false },
      ];
    }
  }

  function rootOf(y: number): Panel {
    const k = Math.min(count - 1, Math.floor((y - low) / (high - low) * count) || 0);
    let root = roots.get(k);
    if (root === undefined) {
      root = { from: edge(k), to: edge(k + 1), halvings: 0, built: false };
      roots.set(k, root);
    }
    return root;
  }

  let last: Panel | undefined;
  return (argument) => {
    const y = Math.min(high, Math.max(low, argument));
    // Data come sorted: the panel of the last argument is the first to try.
    if (last === undefined || !(y >= last.from && y <= last.to)) {
      last = rootOf(y);
      for (;;) {
        if (!last.built) build(last);
        if (last.halves === undefined) break;
        last = last.halves[y <= last.halves[0].to ? 0 : 1];
      }
    }
    const { from, to, coefficients } = last;
    if (coefficients === undefined) return f(y);
    return clenshaw(coefficients, Math.min(1, Math.max(-1, (2 * y - from - to) / (to - from))));
  };
}
