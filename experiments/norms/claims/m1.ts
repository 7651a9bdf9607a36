/** M1: is what is not Gaussian about the noise vector its length? @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { ClassEffects, SeedEffect } from "../../../src/claims/effects.ts";
import type { Evidence } from "../../../src/claims/finding.ts";
import { everyClass } from "../../../src/claims/rules/every_class.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import { missingLines } from "../../../src/evidence/missing_lines.ts";
import { overSeeds } from "../../../src/evidence/over_seeds.ts";
import type { Records } from "../../../src/records/records.ts";
import { mean } from "../../../src/stats/descriptive/mean.ts";
import type { JointResult } from "../joint/record.ts";
import { joint } from "../joint/study.ts";
import { lengthShare, meanZ, STATISTIC_KEYS, STATISTICS } from "../reading/z_scores.ts";

/** Below this mean z(g) there is no joint excess to explain. */
const SOMETHING = 3;

/** Fewest seeds with something to explain. */
const FEWEST_SEEDS = 6;

interface Seed {
  readonly seed: number;
  readonly result: JointResult;
}

/** Data set × batch size with its seeds. */
interface JointClass {
  readonly name: string;
  readonly batchSize: number;
  readonly seeds: readonly Seed[];
}

/** In the order of the cells. */
export function jointClasses(records: Records): readonly JointClass[] {
  const byData = Map.groupBy(records.of(joint), ({ cell }) => cell.settings.data.name);
  return [...byData].flatMap(([data, own]) =>
    own[0]!.cell.settings.batchSizes.map((batchSize) => ({
      name: `${data} b = ${batchSize}`,
      batchSize,
      seeds: own.map(({ cell: { seed }, result }) => ({ seed, result })),
    }))
  );
}

function effectsOf(
  seeds: readonly Seed[],
  read: (result: JointResult) => number,
): readonly SeedEffect[] {
  return seeds.map(({ seed, result }) => ({ seed, value: read(result) }))
    .filter(({ value }) => Number.isFinite(value))
    .sort((a, b) => a.seed - b.seed);
}

/** θ; NaN where there is nothing to explain. */
function theta(result: JointResult, batchSize: number): number {
  const whole = meanZ(result, batchSize, "whole");
  return whole < SOMETHING ? NaN : lengthShare(whole, meanZ(result, batchSize, "unit"));
}

function classOf(
  { name, batchSize, seeds }: JointClass,
): ClassEffects<readonly SeedEffect[]> {
  const effects = effectsOf(seeds, (result) => theta(result, batchSize));
  const measured = effectsOf(seeds, (result) => meanZ(result, batchSize, "whole")).length;
  if (effects.length >= FEWEST_SEEDS || measured < FEWEST_SEEDS) return { name, effects };
  return {
    name,
    effects,
    inadmissible: `nothing to explain: mean z(g) reaches ${SOMETHING} in ${effects.length} of ` +
      `${measured} seeds; ${FEWEST_SEEDS} are needed`,
  };
}

function evidence({ name, batchSize, seeds }: JointClass): readonly Evidence[] {
  const variation = (result: JointResult) =>
    mean(
      result.late.filter((one) => one.batchSize === batchSize)
        .map((one) => one.normVariation / one.gaussianNormVariation),
    );
  return [
    ...STATISTIC_KEYS.flatMap((key) =>
      (["whole", "unit"] as const).flatMap((part) =>
        overSeeds(
          `z of ${STATISTICS[key]} on ${part === "whole" ? "g" : "g/‖g‖"}, ${name}`,
          effectsOf(seeds, (result) => meanZ(result, batchSize, part, [key])),
        )
      )
    ),
    ...overSeeds(
      `CV of ‖g‖² over √(2/r_eff), ${name}`,
      effectsOf(seeds, variation),
      "1 for a Gaussian",
    ),
  ];
}

/** M1: most of the joint excess is length. */
export const m1: Claim<readonly ClassEffects<readonly SeedEffect[]>[]> = {
  id: "M1",
  statement: "Late in training, most of what is not Gaussian about the noise vector is its length.",
  source: "derived",
  axis: "iteration-wise",
  effect:
    "θ = 1 − mean z(g/‖g‖)/mean z(g), late (T and 2T), on 20 whitened eigenvectors; z = (statistic − mean of 99 Gaussian " +
    "sets)/their standard deviation, for Mardia's kurtosis, Henze–Zirkler and the energy statistic; classes data set × b ∈ " +
    `{256, 32}; a seed with mean z(g) < ${SOMETHING} has no θ`,
  rule: everyClass(
    meanInRegion({ region: { kind: "above", bound: 0.5 }, minimumSeeds: FEWEST_SEEDS }),
  ),
  reads: [joint],
  estimators: ["mardiaKurtosis", "henzeZirkler", "energyStatistic", "lengthShare"],
  afterTraining: true,
  find(records) {
    const classes = jointClasses(records);
    const sizes = [...new Set(records.of(joint).map(({ result }) => result.draws))];
    const unfitted = records.of(joint).filter(({ result }) => !result.fitted).length;
    return {
      effects: classes.map(classOf),
      evidence: classes.flatMap(evidence),
      caveats: [
        ...missingLines(records.missing(joint)),
        ...(unfitted === 0 ? [] : [`${unfitted} runs did not fit: nothing is late in them`]),
      ],
      sampleSizes: Object.fromEntries(this.estimators.map((name) => [name, sizes])),
    };
  },
};
