/** Levels and decisions of single looks, worked by hand. @module */
import { tQuantile } from "../../src/stats/special/student.ts";
import { normalQuantile } from "../../src/stats/special/normal.ts";
import { type Vector, vectorCheck } from "../vectors/vector_check.ts";
import type { SequentialProcedure } from "./sequential_procedure.ts";

const REGION = { kind: "above", bound: 0 } as const;

/** Effects whose one-sided t test against 0 gives this p-value on the first `seeds` of them; p near 1/2 on half as many. */
function withP(p: number, seeds: number): readonly number[] {
  const half = seeds / 2;
  const centred = Array.from({ length: half }, (_, i) => i - (half - 1) / 2);
  // The second half is shifted so far that all of them together have the mean that gives p.
  const shape = (shift: number) => [...centred, ...centred.map((x) => x + shift)];
  const statistic = (values: readonly number[]) => {
    const mean = values.reduce((sum, x) => sum + x, 0) / seeds;
    const sd = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (seeds - 1));
    return mean / sd * Math.sqrt(seeds);
  };
  const target = tQuantile(1 - p, seeds - 1);
  let [low, high] = [0, 1e4];
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (statistic(shape(middle)) < target) low = middle;
    else high = middle;
  }
  return shape((low + high) / 2);
}

/** Far inside: decided at the first look. */
const CLEAR = Array.from({ length: 32 }, (_, i) => 100 + (i % 7));
/** No side: p near 1/2 at every look. */
const OPEN = Array.from({ length: 32 }, (_, i) => (i % 2 === 0 ? 1 : -1) * (1 + i / 100));

function entry(
  procedure: SequentialProcedure,
  claims: readonly (readonly number[])[],
  at: number,
  places: number,
) {
  return procedure.decide({ claims, places, region: REGION, first: 16, most: 32 })[at]!;
}

const z = (level: number) => -normalQuantile(level);
const phi = "2 − 2Φ(z/√t), by tables of Φ";

const VECTORS: readonly Vector<SequentialProcedure>[] = [
  {
    what: "z of the last look, 34 claims, t = 1/2 and 1 (a fixed design: 2.974)",
    source: phi,
    expected: 2.975,
    tolerance: 5e-4,
    measure: "absolute",
    compute: (procedure) => z(entry(procedure, [OPEN], 0, 34).for.level),
  },
  {
    what: "level of the last look, one claim: .05 − f(1/2; .05)",
    source: phi,
    expected: 0.05 - 0.0055746,
    tolerance: 1e-7,
    measure: "absolute",
    compute: (procedure) => entry(procedure, [OPEN], 0, 1).for.level,
  },
  {
    what: "level of the last look, two claims, one decided at the first: that of one claim",
    source: "Holm 1979, step 2",
    expected: 0.05 - 0.0055746,
    tolerance: 1e-7,
    measure: "absolute",
    compute: (procedure) => entry(procedure, [CLEAR, OPEN], 1, 2).for.level,
  },
  {
    what: "… and against, where none was rejected: that of two claims, .025 − f(1/2; .025)",
    source: phi,
    expected: 0.025 - 0.0015254,
    tolerance: 1e-6,
    measure: "absolute",
    compute: (procedure) => entry(procedure, [CLEAR, OPEN], 1, 2).against.level,
  },
  ...([[0.044, 1], [0.045, 0]] as const).map(([p, expected]) => ({
    what: `p = ${p} at the last of two looks, level .0444`,
    source: "worked by hand",
    expected,
    tolerance: 1e-9,
    measure: "absolute" as const,
    compute: (procedure: SequentialProcedure) =>
      entry(procedure, [withP(p, 32)], 0, 1).for.rejected ? 1 : 0,
  })),
  {
    what: "what is decided at the first look stops there",
    source: "worked by hand",
    expected: 16,
    tolerance: 1e-9,
    compute: (procedure) => entry(procedure, [CLEAR, OPEN], 0, 2).seeds,
  },
];

/** Every one of them. */
export const lookCheck = vectorCheck({
  id: "looks",
  what: "Levels of single looks: increments of the spending function, Holm over looks.",
  against: "worked by hand",
  vectors: VECTORS,
});
