/** What all claims of this experiment that are decided by a mean have in common. @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { ClassEffects, SeedEffect } from "../../../src/claims/effects.ts";
import type { Region } from "../../../src/claims/region.ts";
import { everyClass } from "../../../src/claims/rules/every_class.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";

/** Effects by class, a number per seed. */
export type ByClass = readonly ClassEffects<readonly SeedEffect[]>[];

/** What sets one claim apart. */
export interface ClassClaim extends Omit<Claim<ByClass>, "rule"> {
  /** Where the mean of every class must lie. */
  readonly region: Region;
  /** Fewest seeds that may decide. */
  readonly seeds: number;
}

/** A mean over seeds in a region, in every class that was run; on the laptop many claims have one. */
export function classClaim({ region, seeds, ...claim }: ClassClaim): Claim<ByClass> {
  return { ...claim, rule: everyClass(meanInRegion({ region, minimumSeeds: seeds })) };
}

/** Above the bound. */
export const above = (bound: number): Region => ({ kind: "above", bound });
/** Below the bound. */
export const below = (bound: number): Region => ({ kind: "below", bound });
/** Between −c and c. */
export const within = (c: number): Region => ({ kind: "between", lower: -c, upper: c });

/** The least difference in a = 1/α̂ that a reader of a plotted α̂ would call one: 2 → 1.82. */
export const UNIT = 0.05;
