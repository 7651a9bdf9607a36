/** Tables of published values. @module */
import type { Check, VectorRow } from "../check.ts";

/** One published number and how to compute it. */
export interface Vector<Subject> {
  readonly what: string;
  /** Where it was published, or which program computed it. */
  readonly source: string;
  readonly expected: number;
  compute(subject: Subject): number;
  /** Largest error that passes; of `measure`. */
  readonly tolerance: number;
  readonly measure?: "relative" | "absolute";
}

/** What {@linkcode vectorCheck} needs. */
export interface VectorOptions<Subject> {
  readonly id: string;
  readonly what: string;
  readonly against: string;
  readonly vectors: readonly Vector<Subject>[];
}

function rowOf<Subject>(vector: Vector<Subject>, subject: Subject): VectorRow {
  const { what, source, expected, tolerance, measure = "relative" } = vector;
  const actual = vector.compute(subject);
  const difference = Math.abs(actual - expected);
  const error = difference === 0
    ? 0
    : difference / (measure === "relative" ? Math.abs(expected) : 1);
  // NaN fails.
  return { what, source, expected, actual, tolerance, measure, error, passed: error <= tolerance };
}

/** Compares every row of a table with its published value. */
export function vectorCheck<Subject>(options: VectorOptions<Subject>): Check<Subject> {
  const { id, what, against, vectors } = options;
  return {
    id: `vectors/${id}`,
    tier: 0,
    what,
    against,
    statistical: false,
    cost: { quick: 0.02, full: 0.02 },
    run(subject) {
      const rows = vectors.map((vector) => rowOf(vector, subject));
      const failed = rows.filter(({ passed }) => !passed);
      const worst = rows.reduce((a, b) => b.error / b.tolerance > a.error / a.tolerance ? b : a);
      const tightest = Math.min(...rows.map(({ tolerance }) => tolerance));
      const loosest = Math.max(...rows.map(({ tolerance }) => tolerance));
      const range = tightest === loosest
        ? tightest.toPrecision(1)
        : `${tightest.toPrecision(1)} … ${loosest.toPrecision(1)} by row`;
      const first = failed[0];
      return {
        passed: first === undefined,
        observed: first === undefined
          ? `${rows.length} values, largest error ${worst.error.toExponential(1)}`
          : `${failed.length} of ${rows.length} values off; ${first.what}: ${first.actual} for ${first.expected}`,
        allowed: range,
        smallestFault: `an error beyond the tolerance of any row (${range})`,
        power: first === undefined ? 0 : 1,
        rows,
      };
    },
  };
}
