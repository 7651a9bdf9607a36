/** A run in one row per estimator. @module */
import type { Tier } from "./check.ts";
import type { SuiteRun } from "./run_suite.ts";

/** One estimator. */
export interface EstimatorSummary {
  readonly estimator: string;
  /** `passed/run` by tier; `–` where there is no check. */
  readonly tiers: Readonly<Record<Tier, string>>;
  /** Sample sizes calibrated, in words. */
  readonly sizes: string;
  readonly passed: boolean;
}

/**
 * Sums a run up, in the order of the suite.
 *
 * @example
 * ```ts
 * import { summarise } from "./summary.ts";
 * import { budgetOf } from "./budget.ts";
 * import assert from "node:assert/strict";
 *
 * const report = {
 *   id: "hill/size", estimator: "hill", tier: 2, what: "", against: "", sampleSizes: [100, 500],
 *   seconds: 1, passed: true, observed: "", allowed: "", smallestFault: "", power: 0,
 * } as const;
 * const reports = [report, { ...report, sampleSizes: [100], passed: false }];
 * const budget = budgetOf([], "quick");
 * const [row] = summarise({ effort: "quick", seed: 1, budget, reports, complete: false });
 * assert.deepEqual([row!.tiers[2], row!.sizes, row!.passed], ["1/2", "500", false]);
 * ```
 */
export function summarise({ reports }: SuiteRun): EstimatorSummary[] {
  const names = [...new Set(reports.map(({ estimator }) => estimator))];
  return names.map((estimator) => {
    const own = reports.filter((report) => report.estimator === estimator);
    const count = (tier: Tier) => {
      const checks = own.filter((report) => report.tier === tier);
      const passed = checks.filter((report) => report.passed).length;
      return checks.length === 0 ? "–" : `${passed}/${checks.length}`;
    };
    const good = own.filter(({ passed }) => passed).flatMap(({ sampleSizes }) => sampleSizes);
    const bad = own.filter(({ passed }) => !passed).flatMap(({ sampleSizes }) => sampleSizes);
    const sizes = [...new Set(good)].filter((n) => !bad.includes(n)).sort((a, b) => a - b);
    return {
      estimator,
      tiers: { 0: count(0), 1: count(1), 2: count(2), 3: count(3) },
      sizes: sizes.length > 0
        ? sizes.join(", ")
        : own.some((r) => r.sampleSizes.length)
        ? "none"
        : "any",
      passed: own.every(({ passed }) => passed),
    };
  });
}
