/** Joins the parts of a check. @module */
import type { Outcome, Point } from "../check.ts";

/** One of several conditions that a check tests on the same draws. */
export type Part = Pick<Outcome, "passed" | "observed" | "allowed" | "smallestFault" | "power">;

/**
 * A check's outcome from its parts: all must pass, the first that fails speaks.
 *
 * @param parts one or more
 * @param points rows for the charts
 *
 * @example
 * ```ts
 * import { joinParts, percent } from "./part.ts";
 * import assert from "node:assert/strict";
 *
 * const good = { passed: true, observed: "a", allowed: "b", smallestFault: "c", power: 0.9 };
 * const bad = { ...good, passed: false, observed: "x", power: 0.5 };
 * assert.equal(joinParts([good, good], []).power, 0);
 * const { passed, observed, power } = joinParts([good, bad], []);
 * assert.deepEqual([passed, observed, power], [false, "x", 0.5]);
 * assert.equal(percent(0.0512), "5.12 %");
 * ```
 */
export function joinParts(parts: readonly Part[], points: readonly Point[]): Outcome {
  const failed = parts.filter(({ passed }) => !passed);
  const shown = failed.length > 0 ? failed : parts;
  const join = (key: "observed" | "allowed" | "smallestFault") =>
    shown.map((part) => part[key]).join("; ");
  return {
    passed: failed.length === 0,
    observed: join("observed"),
    allowed: join("allowed"),
    smallestFault: parts.map((part) => part.smallestFault).join("; "),
    power: Math.max(0, ...failed.map(({ power }) => power)),
    points,
  };
}

/** A share in per cent, two decimals. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
