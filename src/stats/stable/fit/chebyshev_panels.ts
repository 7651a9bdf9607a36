/** A smooth function on an interval, replaced by pieces that are quick to evaluate. @module */

const DEGREE = 12;
const NODES = Array.from(
  { length: DEGREE + 1 },
  (_, k) => Math.cos(Math.PI * (k + 0.5) / (DEGREE + 1)),
);
const CHECKS = [-0.97, -0.31, 0.43, 0.91];
const MOST_HALVINGS = 40;

/** Chebyshev coefficients of values at {@linkcode NODES}. */
function coefficients(values: readonly number[], out: Float64Array, offset: number): void {
  for (let j = 0; j <= DEGREE; j++) {
    let sum = 0;
    for (let k = 0; k <= DEGREE; k++) {
      sum += values[k]! * Math.cos(Math.PI * j * (k + 0.5) / (DEGREE + 1));
    }
    out[offset + j] = sum * (j === 0 ? 1 : 2) / (DEGREE + 1);
  }
}

function clenshaw(c: Float64Array, offset: number, t: number): number {
  let b1 = 0;
  let b2 = 0;
  const twice = 2 * t;
  for (let j = DEGREE; j > 0; j--) {
    const b = twice * b1 - b2 + c[offset + j]!;
    b2 = b1;
    b1 = b;
  }
  return t * b1 - b2 + c[offset]!;
}

/**
 * Interpolates f on [low, high] by Chebyshev polynomials of degree 12 on panels that are halved until four test points agree.
 *
 * @param f the function; finite on the interval
 * @param low lower end
 * @param high upper end, above `low`
 * @param tolerance absolute error allowed at the test points
 * @returns the interpolant; arguments outside are moved to the nearer end
 */
export function chebyshevPanels(
  f: (y: number) => number,
  low: number,
  high: number,
  tolerance: number,
): (y: number) => number {
  const edges: number[] = [low];
  const pieces: Float64Array[] = [];
  const build = (from: number, to: number, halvings: number): void => {
    const middle = (from + to) / 2;
    const half = (to - from) / 2;
    const c = new Float64Array(DEGREE + 1);
    coefficients(NODES.map((t) => f(middle + half * t)), c, 0);
    const bad = halvings < MOST_HALVINGS &&
      CHECKS.some((t) => !(Math.abs(clenshaw(c, 0, t) - f(middle + half * t)) < tolerance));
    if (bad) {
      build(from, middle, halvings + 1);
      build(middle, to, halvings + 1);
    } else {
      edges.push(to);
      pieces.push(c);
    }
  };
  const start = Math.max(1, Math.ceil((high - low) / 2));
  for (let k = 0; k < start; k++) {
    build(low + (high - low) * k / start, low + (high - low) * (k + 1) / start, 0);
  }
  const count = pieces.length;
  const bounds = Float64Array.from(edges);
  const all = new Float64Array(count * (DEGREE + 1));
  pieces.forEach((c, k) => all.set(c, k * (DEGREE + 1)));
  let last = 0;
  return (y) => {
    // Data come sorted: the panel of the last argument is the first to try.
    if (!(y >= bounds[last]! && y <= bounds[last + 1]!)) {
      let a = 0;
      let b = count;
      while (b - a > 1) {
        const m = (a + b) >> 1;
        if (bounds[m]! <= y) a = m;
        else b = m;
      }
      last = a;
    }
    const from = bounds[last]!;
    const to = bounds[last + 1]!;
    const t = Math.min(1, Math.max(-1, (2 * y - from - to) / (to - from)));
    return clenshaw(all, last * (DEGREE + 1), t);
  };
}
