/** What the claims read in the runs of a seed. @module */
import type { SeedEffect } from "../../../src/claims/effects.ts";
import type { CellRecord, Records } from "../../../src/records/records.ts";
import { missingLines } from "../../../src/evidence/missing_lines.ts";
import { images } from "../images/study.ts";
import type { Protocol } from "../runs/protocol.ts";
import type { AttackName, Method, RunRecord, RunsResult } from "../runs/record.ts";
import { training } from "../training/study.ts";

/** The studies of training: the generated task, and the paper's own. */
export const RUN_STUDIES = [training, images] as const;

/** A record of either. */
export type SeedRuns = CellRecord<{ readonly protocol: Protocol }, RunsResult>;

/** The attacks that send something else than the worker's own gradient, as charts and tables order them. */
export const ATTACKS: readonly AttackName[] = [
  "sign-flip",
  "zero",
  "label-flip",
  "delayed",
  "safeguard",
  "variance",
];

/** The methods that SafeguardSGD is compared with under the variance attack. */
export const RIVALS: readonly Method[] = [
  "mean",
  "coordinate-median",
  "geometric-median",
  "krum",
  "zeno",
];

/** The runs of all seeds: a profile has one of the two tasks at full size; the generated one where it has both. */
export function seedRuns(records: Records): readonly SeedRuns[] {
  const generated = records.of(training);
  return generated.length > 0 ? generated : records.of(images);
}

/** What is missing, for the caveats. */
export const missingRuns = (records: Records): readonly string[] =>
  RUN_STUDIES.flatMap((study) => missingLines(records.missing(study)));

/** One run of a seed. */
export function runOf({ result }: SeedRuns, method: Method, attack: AttackName): RunRecord {
  const found = result.runs.find((run) => run.method === method && run.attack === attack);
  if (found === undefined) throw new RangeError(`runOf: no run of ${method} under ${attack}`);
  return found;
}

/** The paper's metric: the largest accuracy on the test set along a run, in points of 100. */
export const best = ({ accuracy }: RunRecord): number => 100 * Math.max(...accuracy);

/** Accuracy on the test set after the last step, in points of 100. */
export const last = ({ accuracy }: RunRecord): number => 100 * accuracy.at(-1)!;

/** The mean of the honest workers: what a filter that knew the attackers would reach. */
export const honestMean = (runs: SeedRuns): RunRecord => runOf(runs, "honest-mean", "none");

/** One number per seed. */
export const perSeed = (
  runs: readonly SeedRuns[],
  value: (seed: SeedRuns) => number,
): readonly SeedEffect[] => runs.map((one) => ({ seed: one.cell.seed, value: value(one) }));

/** Share of the workers from `from` to before `to` that a run removed. */
export function removedShare({ removedAt }: RunRecord, from: number, to: number): number {
  const some = removedAt.slice(from, to);
  return some.filter((step) => step !== null).length / some.length;
}

/** Share of the honest workers that a run removed. */
export const removedHonest = (seed: SeedRuns, run: RunRecord): number =>
  removedShare(run, seed.cell.settings.protocol.byzantine, run.removedAt.length);

/** Share of the attackers that a run removed. */
export const removedAttackers = (seed: SeedRuns, run: RunRecord): number =>
  removedShare(run, 0, seed.cell.settings.protocol.byzantine);
