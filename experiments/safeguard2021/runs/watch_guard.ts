/** What a safeguard saw during a run. @module */
import type { SafeguardStep } from "../../../src/training/byzantine/safeguard/safeguard.ts";
import type { GuardView } from "./record.ts";

/** Collects the steps of one safeguard. */
export interface GuardWatch {
  /** Takes in a step; asked for in order. */
  see(step: number, seen: SafeguardStep): void;
  /** What was seen. */
  readonly view: GuardView;
}

/** JSON has no word for what is not finite. */
const finite = (value: number): number | null => Number.isFinite(value) ? value : null;

/**
 * @param windows lengths in steps, as the safeguard has them
 * @param workers m
 * @param every the course keeps the last of every so many steps
 */
export function watchGuard(
  windows: readonly number[],
  workers: number,
  every: number,
): GuardWatch {
  const reach = windows.map(() => new Array<number>(workers).fill(0));
  const course: { step: number; ratios: (number | null)[] }[] = [];
  let spared = 0;
  return {
    see(step, seen) {
      if (seen.spared) spared++;
      seen.windows.forEach(({ distances, radius }, k) => {
        for (const i of seen.averaged) {
          reach[k]![i] = Math.max(reach[k]![i]!, distances[i]! / radius);
        }
      });
      if ((step + 1) % every !== 0) return;
      const { distances, radius } = seen.windows[0]!;
      course.push({ step, ratios: Array.from(distances, (one) => finite(one / radius)) });
    },
    get view() {
      return { windows, spared, reach: reach.map((row) => row.map(finite)), course };
    },
  };
}
