/** Test only: positive-negative momentum on a quadratic in exact rational arithmetic. @module */
import { minus, plus, power, type Rational, rational, times } from "./rational.ts";

/** ½hθ² from θ₀, with rational constants. */
export interface ExactPnm {
  readonly b1: Rational;
  readonly b0: Rational;
  /** η₀ = η/√γ. */
  readonly eta0: Rational;
  readonly curvature: Rational;
  readonly start: Rational;
  /** η·λ of decoupled decay. */
  readonly shrink?: Rational;
  /** λ of coupled decay. */
  readonly l2?: Rational;
}

/**
 * θ₁ … θ_T. The momenta are written as the sums m_t = (1 − b)·(g_t + b·g_{t−2} + b²·g_{t−4} + …), so nothing is shared with
 * the recurrence of the optimizer: no buffers, no turns.
 *
 * @example
 * ```ts
 * import { exactPnm } from "./exact_pnm.ts";
 * import { rational, toNumber } from "./rational.ts";
 * import assert from "node:assert/strict";
 *
 * const [zero, one] = [rational(0), rational(1)];
 * const path = exactPnm({ b1: zero, b0: zero, eta0: rational(1, 2), curvature: one, start: one }, 2);
 * assert.deepEqual(path.map(toNumber), [0.5, 0.25]);
 * ```
 */
export function exactPnm(problem: ExactPnm, steps: number): Rational[] {
  const { b1, b0, eta0, curvature, start, shrink = rational(0), l2 = rational(0) } = problem;
  const one = rational(1);
  const b = times(b1, b1);
  const path = [start];
  const gradient = (s: number) => times(plus(curvature, l2), path[s - 1]!);
  const momentum = (t: number) => {
    let sum = rational(0);
    for (let j = 0; t - 2 * j >= 1; j++) sum = plus(sum, times(power(b, j), gradient(t - 2 * j)));
    return times(minus(one, b), sum);
  };
  for (let t = 1; t <= steps; t++) {
    const update = minus(times(plus(one, b0), momentum(t)), times(b0, momentum(t - 1)));
    path.push(minus(times(minus(one, shrink), path[t - 1]!), times(eta0, update)));
  }
  return path.slice(1);
}
