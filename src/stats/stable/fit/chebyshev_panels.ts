/** A smooth function on an interval, replaced by pieces that are quick to evaluate. @module */

const DEGREE = 12;
const NODES = Array.from(
  { length: DEGREE + 1 },
  (_, k) => Math.cos(Math.PI * (k + 0.5) / (DEGREE + 1)),
);
const CHECKS = [-0.97, -0.31, 0.43, 0.91];
/** Widest panels, where nothing else is said. */
const GRID = { origin: 0, width: 2 } as const;
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

/** What is known before a function is looked at, and what it tells of the next that is much like it. */
export interface PanelHints {
  /** The widest panels begin at `origin` and at multiples of `width` from it. */
  readonly grid: { readonly origin: number; readonly width: number };
  /** Panels that were cut in two: they are cut again without a look. */
  readonly cuts: Set<string>;
  /** Whether the panels that were fine enough are so again, and need no test points. */
  readonly trusted: boolean;
}

/**
 * Interpolates f by Chebyshev polynomials of degree 12 on panels that are halved until four test points agree. A panel is made when its first argument comes, so that only those that hold data cost
 * anything; where f is too rough for the budget of panels, or for ever smaller ones, it is called itself.
 *
 * @param f the function; finite everywhere
 * @param tolerance error allowed at the test points, relative where |f| exceeds 1
 * @param hints from functions much like it
 * @returns the interpolant
 *
 * @example
 * ```ts
 * import { chebyshevPanels } from "./chebyshev_panels.ts";
 * import assert from "node:assert/strict";
 *
 * const sine = chebyshevPanels(Math.sin, 1e-9);
 * assert(Math.abs(sine(7) - Math.sin(7)) < 1e-8);
 * ```
 */
export function chebyshevPanels(
  f: (y: number) => number,
  tolerance: number,
  { grid, cuts, trusted }: PanelHints = { grid: GRID, cuts: new Set(), trusted: false },
): (y: number) => number {
  const roots = new Map<number, Panel>();
  let made = 0;

  function fits({ from, to }: Panel, c: Float64Array): boolean {
    return trusted || CHECKS.every((t) => {
      const wanted = f((from + to) / 2 + (to - from) / 2 * t);
      return Math.abs(clenshaw(c, t) - wanted) <= tolerance * Math.max(1, Math.abs(wanted));
    });
  }

  function build(panel: Panel): void {
    panel.built = true;
    const { from, to, halvings } = panel;
    const middle = (from + to) / 2;
    const half = (to - from) / 2;
    const key = `${from} ${halvings}`;
    if (!cuts.has(key)) {
      if (made++ >= MOST_PANELS || !(half > 0)) return;
      const c = coefficientsOf(NODES.map((t) => f(middle + half * t)));
      if (fits(panel, c)) {
        panel.coefficients = c;
        return;
      }
      if (halvings >= MOST_HALVINGS) return;
      cuts.add(key);
    }
    panel.halves = [
      { from, to: middle, halvings: halvings + 1, built: false },
      { from: middle, to, halvings: halvings + 1, built: false },
    ];
  }

  function rootOf(y: number): Panel {
    const { origin, width } = grid;
    const k = Math.floor((y - origin) / width);
    let root = roots.get(k);
    if (root === undefined) {
      root = { from: origin + k * width, to: origin + (k + 1) * width, halvings: 0, built: false };
      roots.set(k, root);
    }
    return root;
  }

  let last: Panel | undefined;
  return (y) => {
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
