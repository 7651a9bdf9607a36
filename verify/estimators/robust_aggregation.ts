/** Robust aggregation rules and the attacks that hide in the spread. @module */
import { coordinateMedian } from "../../src/training/byzantine/aggregators/coordinate_median.ts";
import { geometricMedian } from "../../src/training/byzantine/aggregators/geometric_median.ts";
import { krum } from "../../src/training/byzantine/aggregators/krum.ts";
import { meanOf } from "../../src/training/byzantine/aggregators/mean_of.ts";
import { smallest } from "../../src/training/byzantine/aggregators/smallest.ts";
import { trimmedMean } from "../../src/training/byzantine/aggregators/trimmed_mean.ts";
import { alieFactor, variance } from "../../src/training/byzantine/attacks/variance.ts";
import { innerProduct } from "../../src/training/byzantine/attacks/inner_product.ts";
import { squaredDistances } from "../../src/training/byzantine/squared_distances.ts";
import { eighths, rows } from "../../src/training/byzantine/testing/vectors.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import { propertyCheck } from "../properties/property_check.ts";
import { type Vector, vectorCheck } from "../vectors/vector_check.ts";

type Gradients = readonly Float32Array[];

interface Subject {
  krum(gradients: Gradients, f: number, keep: number): Float32Array;
  geometricMedian(gradients: Gradients): Float32Array;
  coordinateMedian(gradients: Gradients): Float32Array;
  trimmedMean(gradients: Gradients, f: number): Float32Array;
  variance(honest: Gradients, z: number, ddof: 0 | 1): Float32Array;
  alieFactor(workers: number, byzantine: number): number;
}

const real: Subject = {
  krum,
  geometricMedian: (gradients) =>
    geometricMedian(gradients, { tolerance: 1e-9, budget: 5000 }).median,
  coordinateMedian,
  trimmedMean,
  variance,
  alieFactor,
};

const LINE = [0, 1, 2.1, 3.3, 10].map((x) => Float32Array.of(x));
const THREE = rows([[1, 2, 3], [4, 5, 6], [7, 8, 9]]);
const BYZFL = "LPD-EPFL/byzfl 69bd1ac, rows [1,2,3], [4,5,6], [7,8,9]";

const row = (
  what: string,
  source: string,
  expected: number,
  compute: (subject: Subject) => number,
  tolerance = 1e-6,
): Vector<Subject> => ({ what, source, expected, compute, tolerance, measure: "absolute" });

const VECTORS: readonly Vector<Subject>[] = [
  row(
    "Krum of {0, 1, 2.1, 3.3, 10}, f = 1",
    "Blanchard et al. 2017: n − f − 2 neighbours",
    1,
    (s) => s.krum(LINE, 1, 1)[0]!,
  ),
  row(
    "Multi-Krum of the same, the best 3",
    "scores 5.41, 2.21, 2.65, 6.73, 107.3",
    3.1 / 3,
    (s) => s.krum(LINE, 1, 3)[0]!,
  ),
  row("coordinate median, third entry", BYZFL, 6, (s) => s.coordinateMedian(THREE)[2]!),
  row("trimmed mean at f = 1, third entry", BYZFL, 6, (s) => s.trimmedMean(THREE, 1)[2]!),
  row(
    "geometric median, first entry",
    "exact; byzfl prints 3.78788764 after 3 steps from 0",
    4,
    (s) => s.geometricMedian(THREE)[0]!,
  ),
  row(
    "variance attack, z = −1.5, divisor h − 1",
    `${BYZFL}: ALIE(1.5)`,
    8.5,
    (s) => s.variance(THREE, -1.5, 1)[0]!,
  ),
  row(
    "the same with divisor h",
    "byzfl's formula, as its text prints it",
    4 + 1.5 * Math.sqrt(6),
    (s) => s.variance(THREE, -1.5, 0)[0]!,
  ),
  row(
    "z for 4 attackers of 10",
    "epfml, alittle.py: Φ⁻¹(4/6)",
    0.43073,
    (s) => s.alieFactor(10, 4),
    1e-5,
  ),
  row(
    "inner-product attack, ε = 2, third entry",
    `${BYZFL}: IPM(2)`,
    -12,
    () => innerProduct(THREE, 2)[2]!,
  ),
];

/** Krum with another number of neighbours, its own zero distance counted or not. */
function krumWith(neighbours: (n: number, f: number) => number, own: boolean): Subject["krum"] {
  return (gradients, f, keep) => {
    const n = gradients.length;
    const squares = squaredDistances(gradients);
    const scores = gradients.map((_, i) =>
      [...squares.slice(i * n, (i + 1) * n)].filter((_, j) => own || j !== i)
        .sort((a, b) => a - b).slice(0, neighbours(n, f)).reduce((sum, x) => sum + x, 0)
    );
    return meanOf(gradients, smallest(scores, keep));
  };
}

/** Three steps of Weiszfeld's iteration from the origin, distances at least .1, as byzfl has it. */
function threeSteps(gradients: Gradients): Float32Array {
  let z = new Float32Array(gradients[0]!.length);
  for (let step = 0; step < 3; step++) {
    const weights = gradients.map((g) =>
      1 / Math.max(0.1, Math.sqrt(squaredDistances([g, z])[1]!))
    );
    const total = weights.reduce((sum, w) => sum + w, 0);
    z = z.map((_, j) => gradients.reduce((sum, g, i) => sum + weights[i]! * g[j]!, 0) / total);
  }
  return z;
}

/** What is checked of the robust rules. */
export const robustAggregationPlan: EstimatorPlan<Subject> = {
  estimator: "robustAggregation",
  modules: [
    import.meta.resolve("../../src/training/byzantine/aggregators/aggregator.ts"),
    import.meta.resolve("../../src/training/byzantine/attacks/attack.ts"),
  ],
  subject: real,
  checks: [
    vectorCheck<Subject>({
      id: "published",
      what: "Krum, medians, trimmed mean and attacks on small examples.",
      against: "the papers' definitions; byzfl's printed results where they are exact",
      vectors: VECTORS,
    }),
    propertyCheck<Subject, Float32Array[]>({
      id: "geometric-median-optimal",
      what: "No small step away from the geometric median shortens the total distance.",
      against: "the definition",
      input: eighths(5, 2),
      smallestFault: "a point whose total distance is longer by 10⁻⁵",
      holds(subject, gradients) {
        const median = subject.geometricMedian(gradients);
        const total = (x: number, y: number) =>
          gradients.reduce((sum, g) => sum + Math.hypot(g[0]! - x, g[1]! - y), 0);
        const [x, y] = [median[0]!, median[1]!];
        const here = total(x, y);
        for (let k = 0; k < 8; k++) {
          const there = total(
            x + 0.1 * Math.cos(k * Math.PI / 4),
            y + 0.1 * Math.sin(k * Math.PI / 4),
          );
          if (there < here - 1e-5) return `${here} at the median, ${there} beside it`;
        }
        return undefined;
      },
    }),
    propertyCheck<Subject, Float32Array[]>({
      id: "bounded",
      what:
        "One worker far away moves the trimmed mean and the medians no further than the others reach.",
      against: "breakdown points",
      input: eighths(5, 2),
      smallestFault: "a coordinate beyond the honest range",
      holds(subject, gradients) {
        const attacked = [Float32Array.of(1e6, -1e6), ...gradients];
        const rules = [
          subject.coordinateMedian(attacked),
          subject.trimmedMean(attacked, 1),
          subject.krum(attacked, 1, 1),
        ];
        for (const found of rules) {
          for (const j of [0, 1]) {
            const values = gradients.map((g) => g[j]!);
            if (found[j]! < Math.min(...values) - 1e-5 || found[j]! > Math.max(...values) + 1e-5) {
              return `${found[j]} outside ${values}`;
            }
          }
        }
        return undefined;
      },
    }),
  ],
  faults: [
    {
      id: "krum-neighbours",
      what: "Krum sums over n − f − 1 neighbours",
      subject: { ...real, krum: krumWith((n, f) => n - f - 1, false) },
    },
    {
      id: "krum-own-distance",
      what: "Krum counts the vector itself among n − f − 1",
      subject: { ...real, krum: krumWith((n, f) => n - f, true) },
    },
    {
      id: "unconverged-median",
      what: "the geometric median stops after three steps from the origin",
      subject: { ...real, geometricMedian: threeSteps },
    },
    {
      id: "divisor",
      what: "the variance attack divides by h where h − 1 is stated",
      subject: { ...real, variance: (honest, z) => variance(honest, z, 0) },
    },
    {
      id: "trims-one-end",
      what: "the trimmed mean leaves the largest values in",
      subject: {
        ...real,
        trimmedMean: (g, f) =>
          trimmedMean([...g, ...g.slice(0, f).map((x) => x.map(() => 1e6))], f),
      },
    },
  ],
};
