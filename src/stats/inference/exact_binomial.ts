/** The exact binomial test. @module */
import { checkCount } from "../checks/check_count.ts";
import { incompleteBetaUpper } from "../special/incomplete_beta.ts";
import { logBinomialTerm } from "../special/log_binomial_term.ts";
import { binomialTail } from "./binomial_tail.ts";
import type { Alternative } from "./student_t.ts";

/** Outcomes whose probabilities differ by less than this share count as equally probable. */
const TIE = 1e-7;

/** P(X ≤ k), without subtraction. */
function lowerTail(n: number, k: number, p: number): number {
  if (k < 0) return 0;
  return k >= n ? 1 : incompleteBetaUpper(p, k + 1, n - k);
}

/**
 * Exact test of a proportion.
 *
 * Two-sided: the probability of all outcomes that are at most as probable as the observed one (the rule of R's
 * binom.test and of SciPy). One-sided: the tail that the observed count begins.
 *
 * @param successes 0 … trials
 * @param trials at least 1
 * @param expected proportion under the null hypothesis, in [0, 1]
 * @param alternative `greater`: the proportion exceeds `expected`
 * @returns exact p-value in [0, 1]
 * @throws {RangeError} if a count or the proportion is out of range
 *
 * @example
 * ```ts
 * import { binomialTest } from "./exact_binomial.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(binomialTest(0, 10, 0.5, "two-sided") - 2 * 2 ** -10) < 1e-17);
 * assert(Math.abs(binomialTest(9, 10, 0.5, "greater") - 11 * 2 ** -10) < 1e-16);
 * ```
 */
export function binomialTest(
  successes: number,
  trials: number,
  expected: number,
  alternative: Alternative,
): number {
  checkCount("binomialTest", "trials", trials, 1, Number.MAX_SAFE_INTEGER);
  checkCount("binomialTest", "successes", successes, 0, trials);
  if (!(expected >= 0 && expected <= 1)) {
    throw new RangeError(`binomialTest: proportion ${expected}; it must lie in [0, 1]`);
  }
  if (alternative === "greater") return binomialTail(trials, successes, expected);
  if (alternative === "less") return lowerTail(trials, successes, expected);
  const most = logBinomialTerm(successes, trials - successes, expected, 1 - expected) +
    Math.log1p(TIE);
  const improbable = (k: number) => logBinomialTerm(k, trials - k, expected, 1 - expected) <= most;
  const mode = Math.min(trials, Math.floor((trials + 1) * expected));
  if (improbable(mode)) return 1;
  // Probabilities fall on either side of the mode: halve to where they first are as small as the observed one.
  if (successes > mode) {
    const opposite = lastWhere(improbable, -1, mode);
    return Math.min(
      1,
      binomialTail(trials, successes, expected) + lowerTail(trials, opposite, expected),
    );
  }
  const opposite = -lastWhere((k) => improbable(-k), -trials - 1, -mode);
  return Math.min(
    1,
    lowerTail(trials, successes, expected) + binomialTail(trials, opposite, expected),
  );
}

/** The last k in (none, end) with holds(k), given that it holds up to some k and then no more; `none` without one. */
function lastWhere(holds: (k: number) => boolean, none: number, end: number): number {
  let low = none;
  let high = end;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
