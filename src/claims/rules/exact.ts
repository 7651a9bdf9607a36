/** An identity holds within a tolerance: no seeds, no chance. @module */
import { distanceInside } from "../region.ts";
import type { DecisionRule, TestRow } from "../rule.ts";
import { NOTHING_RUN } from "./undecided.ts";

/** A number beside what it must be. */
export interface ExactEffect {
  /** What was computed. */
  readonly name: string;
  /** The number. */
  readonly value: number;
  /** What it must be. */
  readonly expected: number;
}

/**
 * Every number is within a tolerance of what it must be. Nothing is random, so that p is 0 or 1: such a claim takes its
 * place in the family and costs the others nothing beyond it.
 *
 * @param tolerance largest absolute deviation that counts as none, at least 0
 * @returns a rule whose p-values are 0 or 1: a single deviation, NaN among them, contradicts the claim
 * @throws {RangeError} if the tolerance is negative
 *
 * @example
 * ```ts
 * import { exact } from "./exact.ts";
 * import assert from "node:assert/strict";
 *
 * const tested = exact(1e-8).decide([{ name: "gain", value: 1 + 1e-9, expected: 1 }]);
 * assert("pFor" in tested && tested.pFor === 0 && tested.pAgainst === 1);
 * ```
 */
export function exact(tolerance: number): DecisionRule<readonly ExactEffect[]> {
  if (!(tolerance >= 0)) throw new RangeError(`exact: tolerance ${tolerance}; give at least 0`);
  const region = { kind: "between", lower: -tolerance, upper: tolerance } as const;
  const row = ({ name, value, expected }: ExactEffect): TestRow => {
    // NaN deviates.
    const holds = Math.abs(value - expected) <= tolerance;
    const centre = distanceInside(value - expected, region) / (tolerance || Number.MIN_VALUE);
    return {
      name,
      replicates: 1,
      value,
      pFor: holds ? 0 : 1,
      pAgainst: holds ? 1 : 0,
      method: "exact",
      ...(Number.isFinite(centre) ? { margin: [centre, centre, centre] } : {}),
    };
  };
  return {
    kind: "exact",
    words: `equal within ${tolerance}`,
    smallestEffect: tolerance,
    decide(effects) {
      if (effects.length === 0) return NOTHING_RUN;
      const rows = effects.map(row);
      return {
        pFor: Math.max(...rows.map(({ pFor }) => pFor)),
        pAgainst: Math.min(...rows.map(({ pAgainst }) => pAgainst)),
        rows,
      };
    },
    outlook: () => undefined,
    conclude({ rows }, outcome) {
      const off = rows.filter(({ pFor }) => pFor > 0).map(({ name }) => name);
      return outcome === "contradicted"
        ? `more than ${tolerance} away: ${off.join(", ")}`
        : `equal within ${tolerance}`;
    },
  };
}
