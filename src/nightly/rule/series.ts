/** The earlier values that a night's value is held against. @module */
import type { History } from "../history/history_file.ts";
import type { NightLine } from "../history/night_line.ts";

/** One earlier value. */
export interface PastValue {
  /** The night, or the published seed that stands for one. */
  readonly night: string;
  readonly epoch: string;
  readonly value: number;
}

/** A value of a night with what belongs to it. */
interface Valued {
  readonly epoch: string;
  readonly value: number | null;
  /** Whether it failed the night. */
  readonly confirmed: boolean;
}

/** Epochs that are no night lie before all nights. */
const order = (epoch: string) => /^\d{4}-/.test(epoch) ? epoch : "";

/**
 * Values of one check in the nights before a night, each with its epoch. An accepted deviation begins a new epoch with the
 * night that showed it; a confirmed one that nobody accepted is no part of the history that later nights are held against.
 *
 * @param history all nights
 * @param before the night that is judged: it and later ones do not count
 * @param check its id
 * @param read its value in a night, if it has one
 *
 * @example
 * ```ts
 * import { pastValues } from "./series.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(pastValues({ nights: [], acceptances: [] }, "2026-01-01", "theta/p/A", () => undefined), []);
 * ```
 */
export function pastValues(
  { nights, acceptances }: Pick<History, "nights" | "acceptances">,
  before: string,
  check: string,
  read: (night: NightLine) => Valued | undefined,
): readonly PastValue[] {
  const begins = acceptances.filter(({ accepted }) => accepted.some((one) => one.check === check))
    .map(({ night }) => night);
  return nights.filter(({ night }) => night < before).flatMap((line) => {
    const found = read(line);
    if (found === undefined || found.value === null) return [];
    if (found.confirmed && !begins.includes(line.night)) return [];
    const accepted = begins.filter((night) => night <= line.night && night > order(found.epoch))
      .sort();
    return [{ night: line.night, epoch: accepted.at(-1) ?? found.epoch, value: found.value }];
  });
}
