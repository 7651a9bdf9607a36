/** Claims about acceptance gaps, judged class by class by two tests that must agree. @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { ClassEffects, SeedEffect, TestEffects } from "../../../src/claims/effects.ts";
import type { Evidence } from "../../../src/claims/finding.ts";
import type { Region } from "../../../src/claims/region.ts";
import { everyClass } from "../../../src/claims/rules/every_class.ts";
import { everyTest } from "../../../src/claims/rules/every_test.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import type { Study } from "../../../src/records/study.ts";
import type { NoiseResult } from "../noise/record.ts";
import type { NoiseSettings } from "../noise/settings.ts";
import { noise } from "../noise/study.ts";
import { noiseCaveats } from "../reading/caveats.ts";
import { testEffects } from "../reading/effects.ts";
import { type DecidingTest, type Run, runsOf, testedSizes } from "../reading/runs.ts";

/** Number of seeds that decide a class. */
const SEEDS = 8;

/** One class: the runs of a data set × net, and θ of one of them. */
export interface AcceptanceClass {
  readonly name: string;
  readonly runs: readonly Run[];
  /** NaN or `null` where nothing was measured for it. */
  theta(run: Run, by: DecidingTest): number | null;
}

/** What sets one such claim apart. */
export interface AcceptanceClaim {
  readonly id: string;
  readonly statement: string;
  readonly source: string;
  /** θ in words and symbols. */
  readonly effect: string;
  readonly region: Region;
  /** `noise` unless given. */
  readonly study?: Study<NoiseSettings, NoiseResult>;
  /** {@linkcode SEEDS} unless given. */
  readonly minimumSeeds?: number;
  readonly afterTraining?: boolean;
  classes(runs: readonly Run[]): readonly AcceptanceClass[];
  evidence(runs: readonly Run[]): readonly Evidence[];
  /** The tests' own n; that of the settings unless given. */
  sampleSizes?(runs: readonly Run[]): Readonly<Record<string, readonly number[]>>;
}

type Effects = readonly ClassEffects<readonly TestEffects<readonly SeedEffect[]>[]>[];

/** Builds the claim. */
export function acceptanceClaim(options: AcceptanceClaim): Claim<Effects> {
  const { id, statement, source, effect, region, study = noise, minimumSeeds = SEEDS } = options;
  return {
    id,
    statement,
    source,
    axis: "iteration-wise",
    effect,
    rule: everyClass(everyTest(meanInRegion({ region, minimumSeeds }))),
    reads: [study],
    estimators: ["shapiroWilk", "andersonDarling"],
    afterTraining: options.afterTraining ?? false,
    find(records) {
      const runs = runsOf(records, study);
      return {
        effects: options.classes(runs).map(({ name, runs: own, theta }) => ({
          name,
          effects: testEffects(own, theta),
        })),
        evidence: options.evidence(runs),
        caveats: noiseCaveats(records, study),
        sampleSizes: options.sampleSizes?.(runs) ?? testedSizes(runs),
      };
    },
  };
}
