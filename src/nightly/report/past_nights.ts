/** The values of a check over all nights, as a chart shows them. @module */
import type { FigureRow } from "../../records/figure.ts";
import type { PublishedValue } from "../fresh/published_values.ts";
import { PUBLISHED } from "../fresh/published_values.ts";
import type { NightLine } from "../history/night_line.ts";

/** What a claim's trend is drawn from. */
export interface TrendInput {
  readonly paper: string;
  readonly claim: string;
  readonly published: readonly PublishedValue[];
  readonly nights: readonly NightLine[];
}

/** One value of a trend. */
export type TrendRow =
  & FigureRow
  & {
    readonly check: string;
    /** Place in the series: published seeds first, then nights. */
    readonly at: number;
    readonly night: string;
    readonly kind: string;
    readonly value: number;
    readonly lower: number | null;
    readonly upper: number | null;
  };

/**
 * Rows of a claim's trend: published seeds, nights with the band that each was held against, confirmations of alarms.
 *
 * @param input published values and nights, in their order
 *
 * @example
 * ```ts
 * import { claimTrend } from "./past_nights.ts";
 * import { madeUpNight, madeUpValue } from "../testing/made_up_night.ts";
 * import assert from "node:assert/strict";
 *
 * const nights = [madeUpNight("2026-01-01", { claims: [madeUpValue(2)] })];
 * const published = [{ night: "seed 3", epoch: "published", value: 1, parts: 1 }];
 * const rows = claimTrend({ paper: "test2026", claim: "T1", published, nights });
 * assert.deepEqual(rows.map(({ at, kind, value }) => [at, kind, value]), [
 *   [1, "published seed", 1], [2, "night", 2],
 * ]);
 * ```
 */
export function claimTrend({ paper, claim, published, nights }: TrendInput): readonly TrendRow[] {
  const first = published.map((one, index): TrendRow => ({
    check: claim,
    at: index + 1,
    night: one.night,
    kind: PUBLISHED === one.epoch ? "published seed" : one.epoch,
    value: one.value,
    lower: null,
    upper: null,
  }));
  const later = nights.flatMap((line, index): TrendRow[] => {
    const found = line.claims.find((one) => one.paper === paper && one.claim === claim);
    if (found === undefined || found.theta === null) return [];
    const { theta, band, confirmation, status } = found;
    const common = { check: claim, at: published.length + index + 1, night: line.night };
    const edges = { lower: band?.lower ?? null, upper: band?.upper ?? null };
    const alarm = status === "confirmed" || status === "alarm" || status === "not-confirmed";
    return [
      { ...common, kind: alarm ? "alarm" : "night", value: theta, ...edges },
      ...(confirmation?.theta === undefined || confirmation.theta === null ? [] : [{
        ...common,
        kind: "confirmation",
        value: confirmation.theta,
        ...edges,
      }]),
    ];
  });
  return [...first, ...later];
}

/**
 * Rows of the trends of all ratios.
 *
 * @param nights in their order
 *
 * @example
 * ```ts
 * import { speedTrend } from "./past_nights.ts";
 * import { madeUpNight, madeUpSpeed } from "../testing/made_up_night.ts";
 * import assert from "node:assert/strict";
 *
 * const [row] = speedTrend([madeUpNight("2026-01-01", { speed: [madeUpSpeed(2)] })]);
 * assert.deepEqual([row!.check, row!.value], ["normals", 2]);
 * ```
 */
export function speedTrend(nights: readonly NightLine[]): readonly TrendRow[] {
  return nights.flatMap((line, index) =>
    line.speed.flatMap((one): TrendRow[] => {
      const edge = (name: "lower" | "upper") => one.band === null ? null : Math.exp(one.band[name]);
      const common = {
        check: one.id,
        at: index + 1,
        night: line.night,
        lower: edge("lower"),
        upper: edge("upper"),
      };
      const alarm = one.status !== "passed" && one.status !== "shown";
      return [
        { ...common, kind: alarm ? "alarm" : "night", value: one.ratio },
        ...(one.confirmation === null
          ? []
          : [{ ...common, kind: "confirmation", value: one.confirmation }]),
      ];
    })
  );
}
