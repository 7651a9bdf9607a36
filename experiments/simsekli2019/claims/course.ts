/** S6, S6j: the course of α̂ over the first thousand steps. @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { Evidence } from "../../../src/claims/finding.ts";
import { missingLines } from "../../../src/evidence/missing_lines.ts";
import { course, type CourseResult, type CourseSettings } from "../course/study.ts";
import { evidenceByRun } from "../reading/evidence.ts";
import { POOLED } from "../reading/estimators.ts";
import { classEffects, mean, type Run, runsOf } from "../reading/runs.ts";
import { above, type ByClass, type ClassClaim, classClaim, UNIT } from "./class_claim.ts";

type CourseRun = Run<CourseSettings, CourseResult>;
type Point = CourseResult["points"][number];

/** Points on either side that smooth a. */
const HALF_WINDOW = 2;
const LAST = 5;
/** Steps after the minimum of α̂ in which accuracy may dip. */
const DIP_STEPS = 100;

/** a smoothed over five points, with the middle one. */
function smoothed(points: readonly Point[]): readonly { point: Point; s: number }[] {
  return points.slice(HALF_WINDOW, points.length - HALF_WINDOW).map((point, index) => ({
    point,
    s: mean(points.slice(index, index + 2 * HALF_WINDOW + 1).map(({ inverse }) => inverse)),
  }));
}

/** Where α̂ is smallest; nothing where the run is too short to be smoothed. */
function minimum({ result }: CourseRun) {
  const all = smoothed(result.points);
  return all.length === 0 ? undefined : all.reduce((most, one) => one.s > most.s ? one : most);
}

/** How far α̂ falls and how far it comes back, whichever is less, in a. */
function fallAndRecovery(run: CourseRun): number {
  const lowest = minimum(run);
  if (lowest === undefined) return NaN;
  const { points } = run.result;
  const end = mean(points.slice(-LAST).map(({ inverse }) => inverse));
  return Math.min(lowest.s - points[0]!.inverse, lowest.s - end);
}

/** Training accuracy at the minimum of α̂ less the least within the next hundred steps. */
function dip(run: CourseRun): number {
  const lowest = minimum(run);
  if (lowest === undefined) return NaN;
  const { step, trainAccuracy } = lowest.point;
  const after = run.result.points.filter((one) => step < one.step && one.step <= step + DIP_STEPS);
  return trainAccuracy - Math.min(...after.map((one) => one.trainAccuracy));
}

function courseClaim(
  words: Pick<ClassClaim, "id" | "statement" | "source" | "effect">,
  value: (run: CourseRun) => number,
): Claim<ByClass> {
  return classClaim({
    ...words,
    axis: "time-wise",
    region: above(UNIT),
    seeds: 10,
    reads: [course],
    estimators: [POOLED],
    afterTraining: true,
    find(records) {
      const runs = runsOf(records, course);
      return {
        effects: classEffects(runs, ([run]) => value(run!)),
        evidence: whereItIsLowest(runs),
        caveats: missingLines(records.missing(course)),
        sampleSizes: { [POOLED]: [...new Set(runs.map(({ result }) => result.observations))] },
      };
    },
  });
}

function whereItIsLowest(runs: readonly CourseRun[]): readonly Evidence[] {
  return [
    ...evidenceByRun(
      "Step of the lowest smoothed α̂",
      runs,
      (run) => minimum(run)?.point.step ?? NaN,
    ),
    ...evidenceByRun("a at step 0", runs, ({ result }) => result.points[0]?.inverse ?? NaN),
    ...evidenceByRun("largest smoothed a", runs, (run) => minimum(run)?.s ?? NaN),
  ];
}

/** S6: it falls to a minimum and recovers. */
export const s6 = courseClaim({
  id: "S6",
  statement: "Within 1000 iterations the released α̂ falls to a minimum and recovers.",
  source: "recalled, high confidence",
  effect:
    "θ = smaller of (max s − a at step 0) and (max s − mean of the last five a), s = a smoothed over five points",
}, fallAndRecovery);

/** S6j: there the process jumps. */
export const s6j = courseClaim({
  id: "S6j",
  statement: "At that minimum the process jumps: training accuracy dips suddenly.",
  source: "recalled, high confidence",
  effect: "θ = training accuracy at the step of max s less its least value over the next 100 steps",
}, dip);
