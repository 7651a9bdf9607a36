/** Papers worked by hand whose verdict hangs on one step of the procedure. @module */
import { tQuantile } from "../../src/stats/special/student.ts";
import { type Vector, vectorCheck } from "../vectors/vector_check.ts";
import { PLACES, type VerdictProcedure } from "./procedure.ts";
import type { SimulatedClaim } from "./simulated_paper.ts";

const SEEDS = 8;

/** Eight effects whose one-sided t test against 0 gives this p-value. */
function withP(p: number): readonly number[] {
  const spread = Array.from({ length: SEEDS }, (_, i) => i - (SEEDS - 1) / 2);
  const sd = Math.sqrt(spread.reduce((sum, x) => sum + x * x, 0) / (SEEDS - 1));
  const mean = tQuantile(1 - p, SEEDS - 1) * sd / Math.sqrt(SEEDS);
  return spread.map((x) => mean + x);
}

const CLEAR = withP(1e-9);
const both = (values: readonly number[]) => [values, values];
const against = (values: readonly number[]) => values.map((value) => -value);

interface Case {
  readonly what: string;
  readonly claim: SimulatedClaim;
  readonly expected: 1 | 0 | -1;
}

/** Between the levels of two procedures, near the right one. */
const between = (right: number, wrong: number) => right + 0.4 * (wrong - right);

const CASES: readonly Case[] = [
  {
    what: "p for just below .05/11 reproduces",
    claim: [both(withP(0.05 / PLACES * 0.99))],
    expected: 1,
  },
  {
    what: "p for between .05/11 and .05/10 does not: eleven places, run or not",
    claim: [both(withP(between(0.05 / PLACES, 0.05 / (PLACES - 1))))],
    expected: 0,
  },
  {
    what: "p against of one in four classes counts four times",
    claim: [both(against(withP(0.05 / PLACES / 2))), both(CLEAR), both(CLEAR), both(CLEAR)],
    expected: 0,
  },
  {
    what: "p against of one in four classes, below .05/44, contradicts",
    claim: [both(against(withP(0.05 / 44 * 0.99))), both(CLEAR), both(CLEAR), both(CLEAR)],
    expected: -1,
  },
  {
    what: "one class against three is no average",
    claim: [both(against(CLEAR)), both(CLEAR), both(CLEAR), both(CLEAR)],
    expected: -1,
  },
  {
    what: "an open class keeps the claim open",
    claim: [both(withP(0.3)), both(CLEAR)],
    expected: 0,
  },
  { what: "tests that disagree decide nothing", claim: [[CLEAR, against(CLEAR)]], expected: 0 },
];

const CODES = { reproduced: 1, inconclusive: 0, contradicted: -1 } as const;

const VECTORS: readonly Vector<VerdictProcedure>[] = CASES.map(({ what, claim, expected }) => ({
  what,
  source: "worked by hand",
  expected,
  tolerance: 1e-9,
  measure: "absolute",
  compute: ({ decide }: VerdictProcedure) => CODES[decide([claim])[0]!],
}));

/** Every one of them. */
export const placeCheck = vectorCheck({
  id: "steps",
  what:
    "Single claims near the level of one step: places of the family, Bonferroni over classes, both tests.",
  against: "worked by hand",
  vectors: VECTORS,
});
