/** Judges claims: one family per paper, error rate α = .05 each (experiments/panigrahi2019/ADDENDUM.md). @module */
import { holm } from "../stats/inference/holm.ts";
import { meanInterval } from "../stats/inference/mean_interval.ts";
import type { Records } from "../records/records.ts";
import type { Claim, EffectClass, Finding, Outcome, Verdict } from "./claim.ts";
import { describeRegion, testRegion } from "./region.ts";
import { seedsThatDecide } from "./seeds_that_decide.ts";

/** Family-wise error rate of a paper's claims. */
export const FAMILY_ALPHA = 0.05;

/**
 * Says why an estimator may not be trusted at a sample size, or nothing where its calibration covers it.
 *
 * @returns one line of reason, or `undefined`
 */
export type EstimatorGate = (estimator: string, sampleSize: number) => string | undefined;

type ClassVerdict = Verdict["classes"][number];

/** A claim on its way to a verdict: tested, not yet adjusted. */
interface Tested {
  readonly claim: Claim;
  readonly finding: Finding;
  readonly classes: readonly ClassVerdict[];
  readonly pFor: number;
  readonly pAgainst: number;
  /** Why no test was made, where none was. */
  readonly untested?: { readonly outcome: Outcome; readonly reason: string };
}

function summarise(group: EffectClass, claim: Claim): ClassVerdict {
  const values = Float64Array.from(group.effects, (effect) => effect.value);
  return {
    name: group.name,
    seeds: values.length,
    ...meanInterval(values),
    ...testRegion(values, claim.region),
  };
}

function test(claim: Claim, records: Records): Tested {
  const finding = claim.find(records);
  const refuse = (outcome: Outcome, reason: string): Tested => ({
    claim,
    finding,
    classes: [],
    pFor: 1,
    pAgainst: 1,
    untested: { outcome, reason },
  });
  const occupied = finding.classes.filter((group) => group.effects.length > 0);
  if (occupied.length === 0) {
    const why = finding.caveats[0] ?? "no cell of this claim was part of the run";
    return refuse("not-run", why);
  }
  const short = occupied.filter((group) => group.effects.length < claim.minimumSeeds);
  if (short.length > 0) {
    const names = short.map((group) => `${group.name} has ${group.effects.length}`).join(", ");
    return {
      ...refuse(
        "inconclusive",
        `at least ${claim.minimumSeeds} seeds are needed to decide; ${names}`,
      ),
      // What there is stands beside the verdict; it decides nothing.
      classes: occupied.filter((group) => group.effects.length > 1).map((group) =>
        summarise(group, claim)
      ),
    };
  }
  const classes = occupied.map((group) => summarise(group, claim));
  return {
    claim,
    finding,
    classes,
    // Intersection–union for: every class must hold. Bonferroni against: some class fails.
    pFor: Math.max(...classes.map((group) => group.pFor)),
    pAgainst: Math.min(1, classes.length * Math.min(...classes.map((group) => group.pAgainst))),
  };
}

function conclude(
  tested: Tested,
  adjustedFor: number,
  adjustedAgainst: number,
  familySize: number,
  gate: EstimatorGate | undefined,
): Verdict {
  const { claim, finding, classes } = tested;
  const base = {
    claim: claim.id,
    classes,
    adjustedFor,
    adjustedAgainst,
    evidence: finding.evidence,
    caveats: finding.caveats,
  };
  if (tested.untested) return { ...base, ...tested.untested };

  const distrust = gate === undefined
    ? []
    : claim.estimators.flatMap((name) =>
      (finding.sampleSizes[name] ?? []).flatMap((size) => gate(name, size) ?? [])
    );
  if (distrust.length > 0) {
    return { ...base, outcome: "inconclusive", reason: [...new Set(distrust)].join("; ") };
  }
  const region = describeRegion(claim.region);
  if (adjustedFor < FAMILY_ALPHA) {
    return { ...base, outcome: "reproduced", reason: `the mean effect lies in ${region}` };
  }
  if (adjustedAgainst < FAMILY_ALPHA) {
    return { ...base, outcome: "contradicted", reason: `the mean effect lies outside ${region}` };
  }
  const seeds = Math.max(
    ...tested.finding.classes.filter((group) => group.effects.length > 0).map((group, index) =>
      seedsThatDecide(
        Float64Array.from(group.effects, (effect) => effect.value),
        claim.region,
        FAMILY_ALPHA / (familySize * classes.length),
        classes[index]!.test,
      )
    ),
  );
  const outlook = Number.isFinite(seeds)
    ? `about ${seeds} seeds would decide at the observed spread`
    : "the mean effect sits on the edge of the region: no number of seeds would decide";
  return {
    ...base,
    outcome: "inconclusive",
    reason: `neither test is significant; ${outlook}`,
    ...(Number.isFinite(seeds) ? { seedsToDecide: seeds } : {}),
  };
}

/**
 * Judges claims, those of one paper together.
 *
 * p-values are adjusted by Holm (1979) over **all** claims of a paper, for and against separately. A claim that was
 * not run keeps its place in the family with p = 1, so that selecting claims never makes another one easier.
 *
 * @param claims every claim of the papers
 * @param records the records of the run, and the cells that have none
 * @param gate calibration of the estimators; without it every estimator is trusted
 * @returns one verdict per claim, in the order of the claims
 *
 * @example
 * ```ts
 * import { judge } from "./judge.ts";
 * import { recordsOf } from "../records/records.ts";
 * import assert from "node:assert/strict";
 *
 * const [verdict] = judge([{
 *   id: "A1", paper: "a", statement: "s", source: "abstract", effect: "θ", reads: [], estimators: [],
 *   region: { kind: "above", bound: 0 }, minimumSeeds: 2,
 *   find: () => ({
 *     classes: [{ name: "all", effects: [1, 1.1, 0.9].map((value, seed) => ({ seed, value })) }],
 *     evidence: [], caveats: [], sampleSizes: {},
 *   }),
 * }], recordsOf([], []));
 * assert.equal(verdict!.outcome, "reproduced");
 * ```
 */
export function judge(
  claims: readonly Claim[],
  records: Records,
  gate?: EstimatorGate,
): readonly Verdict[] {
  const verdicts = new Map<Claim, Verdict>();
  for (const family of Map.groupBy(claims, ({ paper }) => paper).values()) {
    const tested = family.map((claim) => test(claim, records));
    const adjustedFor = holm(Float64Array.from(tested, (one) => one.pFor));
    const adjustedAgainst = holm(Float64Array.from(tested, (one) => one.pAgainst));
    tested.forEach((one, index) => {
      verdicts.set(
        one.claim,
        conclude(one, adjustedFor[index]!, adjustedAgainst[index]!, family.length, gate),
      );
    });
  }
  return claims.map((claim) => verdicts.get(claim)!);
}
