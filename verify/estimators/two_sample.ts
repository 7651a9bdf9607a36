/** Comparisons of two samples, and tests whose null law is simulated. @module */
import { fillNormal } from "../../src/random/normal.ts";
import type { Stream } from "../../src/random/stream.ts";
import { type Matrix, matrix } from "../../src/stats/linear_algebra/matrix.ts";
import { andersonDarlingKSample } from "../../src/stats/multivariate/two_sample/anderson_darling_k_sample.ts";
import { energyDistance } from "../../src/stats/multivariate/two_sample/energy_distance.ts";
import { energyStatistic } from "../../src/stats/multivariate/energy_statistic.ts";
import { kolmogorovSmirnovTwoSample } from "../../src/stats/multivariate/two_sample/kolmogorov_smirnov.ts";
import { leastGaussianDirection } from "../../src/stats/multivariate/least_gaussian_direction.ts";
import { monteCarloPValue } from "../../src/stats/multivariate/monte_carlo_p_value.ts";
import { normalNull } from "../../src/stats/multivariate/normal_null.ts";
import { squaredNormDispersion } from "../../src/stats/multivariate/squared_norm_dispersion.ts";
import { moments } from "../../src/stats/descriptive/moments.ts";
import { shapiroWilk } from "../../src/stats/normality/shapiro_wilk.ts";
import { biasCheck, type EstimatorSubject } from "../calibration/bias.ts";
import { sizeCheck, type TestSubject } from "../calibration/size.ts";
import type { EstimatorPlan, PlantedFault } from "../estimator_plan.ts";
import { laplace } from "../laws/laws.ts";

const source = (path: string) => import.meta.resolve(`../../src/stats/multivariate/${path}.ts`);

/** Another stream for every sample. */
const fresh = (stream: Stream) => stream.child(stream.bits());

const half = (sample: Float64Array): [Float64Array, Float64Array] => [
  sample.subarray(0, sample.length / 2),
  sample.subarray(sample.length / 2),
];

const halved = (pValue: TestSubject["pValue"]): PlantedFault<TestSubject> => ({
  id: "half",
  what: "p-values half as large",
  subject: { pValue: (sample, stream) => pValue(sample, stream) / 2 },
});

const ks = (sample: Float64Array) => kolmogorovSmirnovTwoSample(...half(sample)).pValue;

/** What is checked of `kolmogorovSmirnovTwoSample`: exact, so never above its level. */
export const kolmogorovSmirnovPlan: EstimatorPlan<TestSubject> = {
  estimator: "kolmogorovSmirnovTwoSample",
  modules: [source("two_sample/kolmogorov_smirnov")],
  subject: { pValue: ks },
  checks: [20, 100].map((n) =>
    sizeCheck({
      n: 2 * n,
      law: `Laplace,${n}-against-${n}`,
      draw: laplace,
      tolerance: 0,
      distance: 0,
      conservative: true,
      replicates: { quick: 20_000, full: 150_000 },
      cost: { quick: 0.004 * n, full: 0.03 * n },
    })
  ),
  faults: [halved(ks)],
};

const kSample = (sample: Float64Array) => andersonDarlingKSample(half(sample)).pValue;

/** What is checked of `andersonDarlingKSample`: the table of Scholz & Stephens 1987, clamped to .001 … .25. */
export const kSamplePlan: EstimatorPlan<TestSubject> = {
  estimator: "andersonDarlingKSample",
  modules: [source("two_sample/anderson_darling_k_sample")],
  subject: { pValue: kSample },
  checks: [sizeCheck({
    n: 100,
    law: "Laplace,50-against-50",
    draw: laplace,
    levels: [0.01, 0.05, 0.1, 0.2],
    tolerance: 0,
    // Interpolation in the table: measured sizes stand in the estimator's docstring.
    distance: 0,
    conservative: true,
    replicates: { quick: 10_000, full: 80_000 },
    cost: { quick: 0.6, full: 5 },
  })],
  faults: [halved(kSample)],
};

const PERMUTATIONS = 19;
const WIDE = 2;
const rowsOf = (values: Float64Array, columns: number): Matrix =>
  matrix(values.length / columns, columns, values);
const energy = (sample: Float64Array, stream: Stream) => {
  const [x, y] = half(sample);
  return energyDistance(rowsOf(x, WIDE), rowsOf(y, WIDE), fresh(stream), PERMUTATIONS).pValue;
};

/** What is checked of `energyDistance`: permutations make it exact at multiples of 1/20. */
export const energyDistancePlan: EstimatorPlan<TestSubject> = {
  estimator: "energyDistance",
  modules: [source("two_sample/energy_distance")],
  subject: { pValue: energy },
  checks: [sizeCheck({
    n: 20,
    values: 20 * WIDE,
    law: "Laplace,10-against-10,two-columns",
    draw: laplace,
    levels: [0.05, 0.1],
    tolerance: 0,
    distance: 0,
    conservative: true,
    replicates: { quick: 10_000, full: 100_000 },
    cost: { quick: 0.6, full: 6 },
  })],
  faults: [halved(energy)],
};

const energyNormal = (sample: Float64Array, stream: Stream) => {
  const x = rowsOf(sample, WIDE);
  return monteCarloPValue(
    normalNull(energyStatistic, x, PERMUTATIONS, fresh(stream)),
    energyStatistic(x),
  );
};

/** What is checked of `energyStatistic` with its simulated null law: exact, since it is affine invariant. */
export const energyStatisticPlan: EstimatorPlan<TestSubject> = {
  estimator: "energyStatistic",
  modules: [source("energy_statistic"), source("normal_null"), source("monte_carlo_p_value")],
  subject: { pValue: energyNormal },
  checks: ([[12, 2500, 40_000], [200, 100, 1500], [1000, 10, 150]] as const).map((
    [n, quick, full],
  ) =>
    sizeCheck({
      n,
      values: n * WIDE,
      law: "normal,correlated,simulated-null",
      draw: (stream, out) => {
        fillNormal(stream, out);
        for (let i = 1; i < out.length; i += WIDE) out[i] = 3 + 0.9 * out[i - 1]! + 0.1 * out[i]!;
      },
      levels: [0.05, 0.1],
      tolerance: 0,
      distance: 0,
      conservative: true,
      replicates: { quick, full },
      cost: { quick: quick * n * n * 3e-7, full: full * n * n * 3e-7 },
    })
  ),
  faults: [halved(energyNormal)],
};

/** Columns of the noise whose norm is looked at, and their standard deviations. */
const NORM_COLUMNS = 12;
const deviation = (column: number) => 1 / (1 + column);
const effective = (() => {
  let [trace, squares] = [0, 0];
  for (let c = 0; c < NORM_COLUMNS; c++) {
    trace += deviation(c) ** 2;
    squares += deviation(c) ** 4;
  }
  return trace * trace / squares;
})();

/** What is checked of `squaredNormDispersion`: r_eff, and CV over √(2/r_eff), on Gaussian noise. */
export const squaredNormPlan: EstimatorPlan<EstimatorSubject> = {
  estimator: "squaredNormDispersion",
  modules: [source("squared_norm_dispersion")],
  subject: { estimate: (x) => squaredNormDispersion(rowsOf(x, NORM_COLUMNS)).effectiveRank },
  checks: [biasCheck({
    law: `normal,${NORM_COLUMNS}-columns,r=${effective.toFixed(2)}`,
    n: 300 * NORM_COLUMNS,
    draw: (stream, out) => {
      fillNormal(stream, out);
      for (let i = 0; i < out.length; i++) out[i]! *= deviation(i % NORM_COLUMNS);
    },
    truth: effective,
    // A ratio of two unbiased estimates.
    tolerance: 0.02 * effective,
    replicates: { quick: 300, full: 3000 },
    cost: { quick: 0.5, full: 5 },
    x: effective,
    series: "300 rows",
  })],
  faults: [{
    id: "square-roots",
    what: "the effective rank of standard deviations in place of variances",
    subject: {
      estimate(x) {
        let [sum, squares] = [0, 0];
        for (let c = 0; c < NORM_COLUMNS; c++) {
          const { variance } = moments(x.filter((_, i) => i % NORM_COLUMNS === c));
          sum += Math.sqrt(variance);
          squares += variance;
        }
        return sum * sum / squares;
      },
    },
  }],
};

const COMPONENTS = 3;
const direction = (sample: Float64Array, stream: Stream) =>
  shapiroWilk(leastGaussianDirection(rowsOf(sample, 4), COMPONENTS, fresh(stream)).heldOut).pValue;

/** What is checked of `leastGaussianDirection`: its held-out half is tested at the stated size (claim P7i). */
export const leastGaussianDirectionPlan: EstimatorPlan<TestSubject> = {
  estimator: "leastGaussianDirection",
  modules: [source("least_gaussian_direction")],
  subject: { pValue: direction },
  checks: [sizeCheck({
    n: 100,
    values: 400,
    law: "normal,four-columns,held-out",
    levels: [0.05, 0.1],
    tolerance: 0.1,
    distance: 0.025,
    replicates: { quick: 1000, full: 12_000 },
    cost: { quick: 1, full: 10 },
  })],
  faults: [{
    id: "not-held-out",
    what: "the half that chose the direction is tested",
    subject: {
      pValue(sample, stream) {
        const x = rowsOf(sample, 4);
        const found = leastGaussianDirection(x, COMPONENTS, fresh(stream)).direction;
        const first = Float64Array.from(
          { length: x.rows / 2 },
          (_, i) => found.reduce((sum, w, c) => sum + w * sample[i * 4 + c]!, 0),
        );
        return shapiroWilk(first).pValue;
      },
    },
  }],
};
