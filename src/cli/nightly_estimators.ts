/** Part 3 of a night: `verify --quick` with the night's seed. @module */
import { shareTime } from "../nightly/cells/share_time.ts";
import type { EstimatorResult } from "../nightly/history/night_line.ts";
import { estimatorCheck } from "../nightly/night_outcome.ts";
import type { EstimatorRequest } from "../nightly/night_options.ts";
import { formatDuration } from "../base/format_duration.ts";

/** Seeds of the repetition of a check that failed are this far from the night's. */
const AGAIN = 1_000_000_000;

/**
 * Runs the quick checks, as many as there is time for; those that fail once more with another seed. By itself a quick run
 * rejects a right estimator with probability 1e-6, far below its share of a night's budget.
 *
 * @param request seed, time, where to begin
 * @param wanted whether a check is asked for
 * @param workers threads
 * @param say tells how far it is
 * @returns what was found; null where no check is asked for
 */
export async function nightlyEstimators(
  { seed, seconds, turn }: EstimatorRequest,
  wanted: (check: string) => boolean,
  workers: number,
  say: (line: string) => void,
): Promise<EstimatorResult | null> {
  const { runSuite } = await import("../../verify/run_suite.ts");
  const { budgetOf, checksOf } = await import("../../verify/budget.ts");
  const { SUITE } = await import("../../verify/suite.ts");
  const all = checksOf(SUITE, "quick").filter(({ id }) => wanted(estimatorCheck(id)));
  if (all.length === 0) return null;
  const budget = budgetOf(SUITE, "quick").total;
  const priced = all.map(({ id, cost }) => ({ id, cost: cost.quick }));
  // Steps of a prime: neighbours in the suite are alike, and each night begins elsewhere.
  const { kept } = shareTime(priced, seconds, 97 * turn);
  if (kept.length === 0) return { seed, checks: 0, left: all.length, budget, failed: [] };
  const run = (seed: number, ids: readonly string[]) =>
    runSuite({
      effort: "quick",
      seed,
      only: ids,
      workers,
      onProgress: ({ done, total, left }) =>
        say(`estimators [${done}/${total}] about ${formatDuration(left)} left`),
    });
  const { reports } = await run(seed, kept.map(({ id }) => id));
  const failed = reports.filter(({ passed }) => !passed);
  const again = failed.length === 0
    ? []
    : (await run(seed + AGAIN, failed.map(({ id }) => id))).reports;
  return {
    seed,
    checks: reports.length,
    left: all.length - reports.length,
    budget,
    failed: failed.map(({ id, observed }) => ({
      id,
      observed,
      confirmed: again.some((one) => one.id === id && !one.passed),
    })),
  };
}
