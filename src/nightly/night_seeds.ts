/** The seeds of a night: named by its date, used by no other run. @module */
import { UserError } from "../base/errors.ts";

/** Seeds of nights begin here: far above those of papers and of their replications. */
const FIRST = 1_000_000;
/** Seeds that belong to one night. */
const PER_NIGHT = 10;
/** The day that nights are counted from. */
const EPOCH = Date.UTC(2020, 0, 1);
const DAY = 86_400_000;

/** Which seeds a night runs. */
export interface NightSeeds {
  /** One for every cell; the second if time is left. */
  readonly night: readonly [first: number, second: number];
  /** As many, for the confirmation of alarms. */
  readonly confirmation: readonly [first: number, second: number];
}

/**
 * Days from 2020-01-01 to a night.
 *
 * @param night as `2026-11-27`
 * @throws {UserError} if that is no date since 2020-01-01
 *
 * @example
 * ```ts
 * import { nightNumber } from "./night_seeds.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(nightNumber("2020-01-01"), 0);
 * assert.throws(() => nightNumber("2026-02-30"), /no such day/);
 * ```
 */
export function nightNumber(night: string): number {
  const at = /^\d{4}-\d\d-\d\d$/.test(night) ? Date.parse(`${night}T00:00:00Z`) : NaN;
  const exists = Number.isFinite(at) && new Date(at).toISOString().startsWith(night);
  if (!exists || at < EPOCH) {
    throw new UserError(`--night ${night}: no such day; give one since 2020-01-01 as 2026-11-27`);
  }
  return (at - EPOCH) / DAY;
}

/**
 * The seeds of a night: 1,000,000 + 10 · (days since 2020-01-01) + j, with j = 0 and 1, and 5 and 6 for the confirmation.
 *
 * @param night as `2026-11-27`
 * @throws {UserError} if that is no date since 2020-01-01
 *
 * @example
 * ```ts
 * import { nightSeeds } from "./night_seeds.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(nightSeeds("2020-01-03"), {
 *   night: [1_000_020, 1_000_021],
 *   confirmation: [1_000_025, 1_000_026],
 * });
 * ```
 */
export function nightSeeds(night: string): NightSeeds {
  const base = FIRST + PER_NIGHT * nightNumber(night);
  return { night: [base, base + 1], confirmation: [base + 5, base + 6] };
}
