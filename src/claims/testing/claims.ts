/** Test only: claims with given effects, judged without records. @module */
import type { Claim } from "../claim.ts";
import type { ClassEffects, SeedEffect } from "../effects.ts";
import { judge } from "../judge.ts";
import type { Region } from "../region.ts";
import { recordsOf } from "../../records/records.ts";
import { everyClass } from "../rules/every_class.ts";
import { meanInRegion } from "../rules/mean_in_region.ts";
import type { Verdict } from "../verdict.ts";

/** A run without records: the test claims read none. */
export const NOTHING = recordsOf([], []);

const ABOVE: Region = { kind: "above", bound: 0 };

/** Seeds 0, 1, … */
export const effectsOf = (values: readonly number[]): readonly SeedEffect[] =>
  values.map((value, seed) => ({ seed, value }));

/** What every test claim declares. */
export const DECLARED = {
  statement: "",
  source: "",
  axis: "none",
  effect: "θ",
  reads: [],
  estimators: ["shapiroWilk"],
} as const;

/** What every test claim finds beside its effects; of the estimators it names one alone. */
export const BESIDE = {
  evidence: [],
  caveats: [],
  sampleSizes: { shapiroWilk: [1000], andersonDarling: [9] },
};

/** What sets one test claim apart. */
export interface TestClaim {
  readonly minimumSeeds?: number;
  readonly region?: Region;
  readonly family?: string;
}

/** A claim about a mean: above 0 over at least 3 seeds, unless given. */
export function testClaim(
  id: string,
  values: readonly number[],
  { minimumSeeds = 3, region = ABOVE, family }: TestClaim = {},
): Claim<readonly SeedEffect[]> {
  return {
    ...DECLARED,
    id,
    ...(family === undefined ? {} : { family }),
    rule: meanInRegion({ region, minimumSeeds }),
    find: () => ({ ...BESIDE, effects: effectsOf(values) }),
  };
}

/** Classes of seeds. */
export type Classes = readonly ClassEffects<readonly SeedEffect[]>[];

/** One class. */
export const group = (name: string, values: readonly number[]): Classes[number] => ({
  name,
  effects: effectsOf(values),
});

/** The same, class by class. */
export function classClaim(id: string, classes: Classes, region = ABOVE): Claim<Classes> {
  return {
    ...DECLARED,
    id,
    rule: everyClass(meanInRegion({ region, minimumSeeds: 3 })),
    find: () => ({ ...BESIDE, effects: classes }),
  };
}

/** Claims that were not run. */
export const absent = (count: number): readonly Claim[] =>
  Array.from({ length: count }, (_, index) => testClaim(`N${index}`, []));

/** The verdicts on the claims of one paper, `test`. */
export const verdictsOn = (
  claims: readonly Claim[],
  families: Readonly<Record<string, readonly string[]>> = {},
): readonly Verdict[] => judge({ id: "test", claims, families }, NOTHING);
