/** Nights that are drawn from a law, to measure how often the rule is wrong and how soon it is right. @module */
import { normal } from "../../src/random/normal.ts";
import type { Stream } from "../../src/random/stream.ts";
import { bandFactor } from "../../src/nightly/rule/both_stages.ts";
import { SHARES } from "../../src/nightly/rule/budget.ts";
import { sturdyLevel } from "../../src/nightly/rule/sturdy_level.ts";

/** The law of a value between nights, in units of its standard deviation. */
export type NightLaw = (stream: Stream) => number;

/** Normal values. */
export const normalNights: NightLaw = normal;

const T_DEGREES = 5;
/** Standard deviation of Student's t with 5 degrees of freedom. */
const T_SD = Math.sqrt(T_DEGREES / (T_DEGREES - 2));

/** Student's t with 5 degrees of freedom, scaled to standard deviation 1. */
export const t5Nights: NightLaw = (stream) => {
  const numerator = normal(stream);
  let square = 0;
  for (let i = 0; i < T_DEGREES; i++) square += normal(stream) ** 2;
  return numerator / Math.sqrt(square / T_DEGREES) / T_SD;
};

/** What is simulated. */
export interface FalseAlarmStudy {
  readonly law: NightLaw;
  /** Values in each history. */
  readonly history: number;
  /** Claims that are tested each night. */
  readonly tested: number;
  readonly nights: number;
  readonly stream: Stream;
}

/** Mean and standard deviation of a history that is drawn. */
function drawHistory(law: NightLaw, length: number, stream: Stream): [mean: number, sd: number] {
  let mean = 0;
  let squares = 0;
  for (let i = 1; i <= length; i++) {
    const value = law(stream);
    const off = value - mean;
    mean += off / i;
    squares += off * (value - mean);
  }
  return [mean, Math.sqrt(squares / (length - 1))];
}

/**
 * Nights with a false alarm: of unchanged code, confirmed on the same side. The rule knows no unit, so that values in units of
 * their recorded standard deviation stand for all claims.
 *
 * @param study law, lengths, number of nights
 * @returns how many of the nights failed, and how many alarms the first stage raised
 *
 * @example
 * ```ts
 * import { falseAlarms, normalNights } from "./simulated_nights.ts";
 * import { stream } from "../../src/random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const study = { law: normalNights, history: 20, tested: 3, nights: 100, stream: stream("nights") };
 * assert.ok(falseAlarms(study).failed <= 1);
 * ```
 */
export function falseAlarms(
  { law, history, tested, nights, stream }: FalseAlarmStudy,
): { readonly failed: number; readonly alarms: number } {
  const factor = bandFactor(history, sturdyLevel(history, tested, SHARES.fresh));
  let failed = 0;
  let alarms = 0;
  for (let night = 0; night < nights; night++) {
    let confirmed = false;
    for (let claim = 0; claim < tested; claim++) {
      const [mean, sd] = drawHistory(law, history, stream);
      const off = law(stream) - mean;
      if (Math.abs(off) <= factor * sd) continue;
      alarms++;
      const again = law(stream) - mean;
      if (Math.abs(again) > factor * sd && off * again > 0) confirmed = true;
    }
    if (confirmed) failed++;
  }
  return { failed, alarms };
}

/** What a regression does to one value. */
export interface Regression {
  /** Shift in standard deviations between nights. */
  readonly shift: number;
  /** Values in the history when it happens. */
  readonly history: number;
  readonly tested: number;
  /** Nights that are waited. */
  readonly most: number;
  readonly law: NightLaw;
  readonly stream: Stream;
}

/**
 * The night on which a shift is found, as the nights go on: values that raised no confirmed alarm join the history.
 *
 * @param regression the shift and what it happens to
 * @returns 1 for the first night; `Infinity` if no night found it
 *
 * @example
 * ```ts
 * import { detectionNight, normalNights } from "./simulated_nights.ts";
 * import { stream } from "../../src/random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const common = { history: 20, tested: 90, most: 5, law: normalNights, stream: stream("shift") };
 * assert.equal(detectionNight({ ...common, shift: 50 }), 1);
 * assert.equal(detectionNight({ ...common, shift: 0 }), Infinity);
 * ```
 */
export function detectionNight(
  { shift, history, tested, most, law, stream }: Regression,
): number {
  let [mean, sd] = drawHistory(law, history, stream);
  let squares = sd * sd * (history - 1);
  for (let night = 1; night <= most; night++) {
    const values = history + night - 1;
    const half = bandFactor(values, sturdyLevel(values, tested, SHARES.fresh)) * sd;
    const off = law(stream) + shift - mean;
    if (Math.abs(off) > half) {
      const again = law(stream) + shift - mean;
      if (Math.abs(again) > half && off * again > 0) return night;
    }
    mean += off / (values + 1);
    squares += off * off * values / (values + 1);
    sd = Math.sqrt(squares / values);
  }
  return Infinity;
}
