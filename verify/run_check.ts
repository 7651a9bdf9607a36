/** Runs one check by its name: what a worker does. @module */
import { stream } from "../src/random/stream.ts";
import { budgetOf, checksOf } from "./budget.ts";
import type { Effort, Outcome, Tier } from "./check.ts";
import type { RunnablePlan } from "./estimator_plan.ts";
import { SUITE } from "./suite.ts";

/** A check that was run. */
export interface CheckReport extends Outcome {
  readonly id: string;
  readonly estimator: string;
  readonly tier: Tier;
  readonly what: string;
  readonly against: string;
  readonly sampleSizes: readonly number[];
  readonly seconds: number;
}

/** Which check, how thoroughly, with which seed. */
export interface CheckRequest {
  readonly id: string;
  readonly effort: Effort;
  readonly seed: number;
}

/**
 * Runs a check. All its numbers come from the stream of the seed and its own name, so it gives the same result in any
 * order, on any number of workers.
 *
 * @throws {Error} if no check has that name; a check that throws is a check that failed
 */
export async function runCheck(
  { id, effort, seed }: CheckRequest,
  plans: readonly RunnablePlan[] = SUITE,
): Promise<CheckReport> {
  const check = checksOf(plans, effort).find((one) => one.id === id);
  if (check === undefined) throw new Error(`no check ${id}`);
  const { estimator, tier, what, against, sampleSizes } = check;
  const began = performance.now();
  const outcome = await check.run({
    effort,
    falseAlarm: budgetOf(plans, effort).each,
    stream: stream("verify", seed, id),
  }).catch((error): Outcome => ({
    passed: false,
    observed: `throws ${error instanceof Error ? error.message : error}`,
    allowed: "a result",
    smallestFault: "an exception",
    power: 1,
  }));
  const seconds = (performance.now() - began) / 1000;
  return { id, estimator, tier, what, against, sampleSizes, seconds, ...outcome };
}
