/** What tests of univariate normality have in common. @module */
import fc from "fast-check";
import type { Check } from "../check.ts";
import { powerCheck } from "../calibration/power.ts";
import { sizeCheck, type TestSubject } from "../calibration/size.ts";
import power from "../fixtures/power.json" with { type: "json" };
import {
  type Draw,
  exponentialMean,
  logNormalScale,
  sparseMean,
  stableLaw,
  student,
} from "../laws/laws.ts";
import { propertyCheck } from "../properties/property_check.ts";

/** A sample size to calibrate at, with the number of samples. */
export interface SizeAt {
  readonly n: number;
  readonly quick: number;
  readonly full: number;
}

/** Sizes that SGN is tested at: replicates fall as the cost of one rises. */
export const SAMPLE_SIZES: readonly SizeAt[] = [
  { n: 20, quick: 120_000, full: 1_000_000 },
  { n: 50, quick: 60_000, full: 400_000 },
  { n: 100, quick: 50_000, full: 400_000 },
  { n: 300, quick: 30_000, full: 200_000 },
  { n: 1000, quick: 20_000, full: 150_000 },
  { n: 2000, quick: 8000, full: 60_000 },
  { n: 5000, quick: 5000, full: 30_000 },
];

/** Size and uniformity at every sample size. */
export function normalSizes(
  tolerance: number,
  distance: number,
  secondsPerValue: number,
  sizes: readonly SizeAt[] = SAMPLE_SIZES,
): Check<TestSubject>[] {
  return sizes.map(({ n, quick, full }) =>
    sizeCheck({
      n,
      tolerance,
      distance,
      replicates: { quick, full },
      cost: { quick: quick * n * secondsPerValue, full: full * n * secondsPerValue },
    })
  );
}

const LAWS: Readonly<Record<string, Draw>> = {
  "t5": student(5),
  "t3": student(3),
  "stable1.8": stableLaw(1.8),
  "lognormal-scale": logNormalScale(0.3),
  "sparse1%-mean32": sparseMean(0.01, 32),
  ...Object.fromEntries(
    [32, 64, 128, 256, 512, 1024, 4096].map((b) => [`exponential-mean${b}`, exponentialMean(b)]),
  ),
};

/** Exponentials that one sample needs: large means cost more than the test. */
function drawsPerValue(law: string): number {
  return Number(/mean(\d+)/.exec(law)?.[1] ?? 2);
}

/**
 * Power curves beside SciPy's.
 *
 * @param test a name in the fixture's `rejections`
 */
export function referencePowers(
  test: keyof typeof power.rows[number]["rejections"],
): Check<TestSubject>[] {
  return power.rows.filter(({ law }) => drawsPerValue(law) <= 256).map(
    ({ law, n, trials, rejections }) => {
      // Means of many draws cost more than the test: fewer samples, a wider bound.
      const dear = drawsPerValue(law) > 128;
      const replicates = n === 1000
        ? { quick: dear ? 100 : 200, full: dear ? 750 : 1500 }
        : { quick: 1000, full: 8000 };
      const seconds = n * (drawsPerValue(law) * 4e-8 + 1e-7);
      return powerCheck({
        law,
        n,
        draw: LAWS[law]!,
        level: power.level,
        reference: {
          rejections: rejections[test],
          trials,
          source: `${power.source} (SciPy ${power.versions.scipy})`,
        },
        replicates,
        cost: { quick: replicates.quick * seconds, full: replicates.full * seconds },
      });
    },
  );
}

/** Samples of so many to 60 values with a spread that rounding does not swamp. */
export const samplesFrom = (minLength: number): fc.Arbitrary<Float64Array> =>
  fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength, maxLength: 60 })
    .filter((values) => Math.max(...values) - Math.min(...values) > 1e-3)
    .map((values) => Float64Array.from(values));

/** Samples of 8 values and more. */
export const SAMPLES: fc.Arbitrary<Float64Array> = samplesFrom(8);

/** Statistic and p-value: what properties look at. */
export interface StatisticSubject extends TestSubject {
  statistic(sample: Float64Array): number;
}

/**
 * Neither location nor scale nor order matters; the sign neither, for the tests here.
 *
 * @param tolerance absolute error of the statistic that rounding explains
 */
export function invariances<Subject extends StatisticSubject>(
  tolerance: number,
  source: string,
  samples = SAMPLES,
): Check<Subject>[] {
  const moved = (
    id: string,
    what: string,
    move: (sample: Float64Array, scale: number, shift: number) => Float64Array,
  ) =>
    propertyCheck<Subject, readonly [Float64Array, number, number]>({
      id,
      what,
      against: source,
      input: fc.tuple(
        samples,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: -100, max: 100, noNaN: true }),
      ),
      smallestFault: `a statistic that changes by more than ${tolerance}`,
      holds(subject, [sample, scale, shift]) {
        const [before, after] = [sample, move(sample, scale, shift)].map((x) =>
          subject.statistic(x)
        );
        const difference = Math.abs(before! - after!);
        return difference <= tolerance * Math.max(1, Math.abs(before!))
          ? undefined
          : `statistic ${before} becomes ${after}`;
      },
    });
  return [
    moved(
      "location-scale",
      "Shifting and stretching a sample leaves the statistic as it is.",
      (sample, scale, shift) => sample.map((x) => scale * x + shift),
    ),
    moved(
      "sign",
      "Changing the sign of a sample leaves the statistic as it is.",
      (sample) => sample.map((x) => -x),
    ),
    moved(
      "order",
      "The order of a sample does not matter.",
      (sample) => sample.toReversed(),
    ),
  ];
}
