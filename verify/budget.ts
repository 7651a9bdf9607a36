/** Shares the false alarms of a run out over its checks. @module */
import type { Effort } from "./check.ts";
import type { RunnableCheck, RunnablePlan } from "./estimator_plan.ts";

/** Probability, at most, that a run rejects any right estimator: a push, and a night. */
export const FALSE_ALARMS: Readonly<Record<Effort, number>> = { quick: 1e-6, full: 1e-3 };

/** The checks of a run, those of planned faults included. */
export function checksOf(plans: readonly RunnablePlan[], effort: Effort): RunnableCheck[] {
  return plans.flatMap(({ checks }) => checks).filter((check) =>
    effort === "full" || !check.fullOnly
  );
}

/** How the budget of a run is shared out. */
export interface Budget {
  readonly total: number;
  /** Checks that chance can make fail. */
  readonly statistical: number;
  /** What each of them gets. */
  readonly each: number;
}

/**
 * Equal shares for all checks that chance can make fail, whatever part of the suite is run: a check decides the same alone
 * and among the others. By Bonferroni's inequality the sum bounds the whole run.
 *
 * @example
 * ```ts
 * import { budgetOf } from "./budget.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(budgetOf([], "quick"), { total: 1e-6, statistical: 0, each: 1e-6 });
 * ```
 */
export function budgetOf(plans: readonly RunnablePlan[], effort: Effort): Budget {
  const statistical = checksOf(plans, effort).filter((check) => check.statistical).length;
  const total = FALSE_ALARMS[effort];
  return { total, statistical, each: total / Math.max(1, statistical) };
}
