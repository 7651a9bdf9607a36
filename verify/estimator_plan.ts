/** One estimator, all that is checked of it, and the faults that the checks must catch. @module */
import type { Check, Conditions, Cost, Effort, Outcome, Tier } from "./check.ts";

/** A wrong version of a subject that the checks of its plan must reject with power ≥ .99. */
export interface PlantedFault<Subject> {
  readonly id: string;
  /** What is wrong with it. */
  readonly what: string;
  readonly subject: Subject;
}

/** What is checked of one estimator. */
export interface EstimatorPlan<Subject> {
  /** Name that claims use, e.g. `shapiroWilk`. */
  readonly estimator: string;
  /** URLs of the modules that compute it: a certificate holds as long as their import closure stays the same. */
  readonly modules: readonly string[];
  readonly subject: Subject;
  readonly checks: readonly Check<Subject>[];
  readonly faults: readonly PlantedFault<Subject>[];
}

/** A check with its subject: ready to run. */
export interface RunnableCheck {
  readonly estimator: string;
  /** `ESTIMATOR/CHECK`. */
  readonly id: string;
  readonly tier: Tier;
  readonly what: string;
  readonly against: string;
  readonly statistical: boolean;
  readonly sampleSizes: readonly number[];
  readonly cost: Cost;
  readonly fullOnly: boolean;
  run(conditions: Conditions): Promise<Outcome>;
}

/** A plan whose subject's type no longer matters. */
export interface RunnablePlan {
  readonly estimator: string;
  readonly modules: readonly string[];
  readonly checks: readonly RunnableCheck[];
}

/** Power with which some check must reject a planted fault. */
const FAULT_POWER = 0.99;

/**
 * Makes the checks of a plan runnable, its planted faults among them.
 *
 * @example
 * ```ts
 * import { runnablePlan } from "./estimator_plan.ts";
 * import assert from "node:assert/strict";
 *
 * const { checks } = runnablePlan({
 *   estimator: "mean", modules: [], subject: 0, checks: [], faults: [{ id: "off", what: "is off by 1", subject: 1 }],
 * });
 * assert.deepEqual(checks.map(({ id, tier }) => [id, tier]), [["mean/fault/off", 3]]);
 * ```
 */
export function runnablePlan<Subject>(plan: EstimatorPlan<Subject>): RunnablePlan {
  const { estimator, modules, subject, checks, faults } = plan;
  const ids = [...checks, ...faults].map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw new Error(`${estimator}: two checks or faults are named ${twice}`);
  return {
    estimator,
    modules,
    checks: [
      ...checks.map((check) => ({
        ...check,
        estimator,
        id: `${estimator}/${check.id}`,
        sampleSizes: check.sampleSizes ?? [],
        fullOnly: check.fullOnly ?? false,
        run: async (conditions: Conditions) => await check.run(subject, conditions),
      })),
      ...faults.map((fault) => faultCheck(plan, fault)),
    ],
  };
}

/**
 * Cheap checks first, and small samples before large ones: the first check that rejects the fault with enough power ends
 * the search.
 */
function faultCheck<Subject>(
  { estimator, checks }: EstimatorPlan<Subject>,
  fault: PlantedFault<Subject>,
): RunnableCheck {
  return {
    estimator,
    id: `${estimator}/fault/${fault.id}`,
    tier: 3,
    what: `Planted fault: ${fault.what}.`,
    against: `the checks of ${estimator}`,
    statistical: false,
    sampleSizes: [],
    cost: { quick: 0.5, full: 1 },
    fullOnly: false,
    async run(conditions) {
      const inOrder = checks.toSorted((a, b) => a.tier - b.tier || a.cost.quick - b.cost.quick);
      const efforts: Effort[] = conditions.effort === "quick" ? ["quick"] : ["quick", "full"];
      const candidates = efforts.flatMap((effort) =>
        inOrder.filter((check) => effort === "full" || !check.fullOnly)
          .map((check) => ({ check, effort }))
      );
      let best = { id: "", power: 0, observed: "" };
      for (const { check, effort } of candidates) {
        const outcome = await runOnFault(check, fault.subject, { ...conditions, effort });
        if (!outcome.passed && outcome.power > best.power) best = { ...outcome, id: check.id };
        if (best.power >= FAULT_POWER) break;
      }
      const caught = best.power >= FAULT_POWER;
      return {
        passed: caught,
        observed: best.id === ""
          ? "no check rejects it"
          : `caught by ${best.id} (${best.observed})`,
        allowed: `rejected with power ≥ ${FAULT_POWER}`,
        smallestFault: fault.what,
        power: caught ? 0 : 1,
      };
    },
  };
}

/** A wrong estimator may also throw: that is a rejection. */
async function runOnFault<Subject>(
  check: Check<Subject>,
  subject: Subject,
  conditions: Conditions,
): Promise<Outcome> {
  try {
    return await check.run(subject, { ...conditions, stream: conditions.stream.child(check.id) });
  } catch (error) {
    const observed = `throws ${error instanceof Error ? error.message : error}`;
    return { passed: false, observed, allowed: "", smallestFault: "", power: 1 };
  }
}
