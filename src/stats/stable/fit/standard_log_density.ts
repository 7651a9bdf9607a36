/** Log density of a standard stable law over a whole sample. @module */
import { shiftConstant } from "../shift_constant.ts";
import { StandardStable } from "../kernel/standard_stable.ts";
import { chebyshevPanels, type PanelHints } from "./chebyshev_panels.ts";

/** Below this many values the panels cost more than they save. */
const DIRECT = 100;
const TOLERANCE = 1e-9;
/** Stands for log 0, so that a single impossible value cannot make differences NaN. */
const FLOOR = -1e9;

/** How often a density was computed by quadrature. */
export interface Work {
  evaluations: number;
}

/**
 * x ↦ log density of the standard law (S0), fast for many x: interpolated in asinh x on panels fine enough for an error of about
 * 10⁻⁹ (relative beyond 1), each made when its first x comes.
 *
 * @param alpha α
 * @param beta β
 * @param count how many values will be asked for
 * @param work is counted up
 * @param hints from laws much like it
 */
export function standardLogDensity(
  alpha: number,
  beta: number,
  count: number,
  work?: Work,
  hints?: PanelHints,
): (x: number) => number {
  const law = new StandardStable(alpha, beta);
  const shift = shiftConstant(alpha, beta);
  const direct = (x: number) => {
    if (work !== undefined) work.evaluations++;
    return Math.max(law.logDensity(x, x + shift), FLOOR);
  };
  if (count < DIRECT) return direct;
  const panels = chebyshevPanels((y) => direct(Math.sinh(y)), TOLERANCE, hints);
  return (x) => panels(Math.asinh(x));
}
