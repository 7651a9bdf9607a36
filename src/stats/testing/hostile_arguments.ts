/** For every public function of src/stats and src/random, arguments that are mostly wrong. @module */
import fc from "fast-check";
import { stream } from "../../random/stream.ts";
import { StreamingMoments } from "../descriptive/streaming_moments.ts";
import { hostileCount, hostileMatrix, hostileNumber, hostileSample } from "./hostile_values.ts";

const number = hostileNumber;
const count = hostileCount;
const sample = hostileSample;
const matrix = hostileMatrix;
const random = fc.constant(0).map(() => stream("hostile"));
const uniform = fc.constant(0).map(() => {
  const s = stream("hostile", "uniform");
  return () => s.uniform();
});
const alternative = fc.constantFrom("greater", "less", "two-sided");
const counts = fc.array(count, { maxLength: 4 });
const law = fc.record({
  alpha: fc.oneof(number, fc.double({ min: 0.05, max: 2, noNaN: true })),
  beta: fc.oneof(number, fc.double({ min: -1, max: 1, noNaN: true })),
  scale: fc.oneof(number, fc.constant(1)),
  location: fc.oneof(number, fc.constant(0)),
  parameterization: fc.constantFrom("S0", "S1"),
});
const statistic = fc.constantFrom(
  (x: Float64Array) => x.reduce((sum, value) => sum + value, 0) / x.length,
  () => NaN,
  (x: Float64Array) => x[0] ?? 0,
);
const knownLaw = fc.constantFrom(
  { logCdf: Math.log, logSurvival: (x: number) => Math.log1p(-x) },
  { logCdf: () => NaN, logSurvival: () => 0 },
  { logCdf: () => -Infinity, logSurvival: () => 0 },
  { logCdf: () => 1, logSurvival: () => 1e300 },
);
const powerLaw = fc.record({
  exponent: number,
  standardError: number,
  xMin: number,
  distance: number,
  tailCount: count,
});
const components = fc.record({
  mean: sample,
  directions: matrix,
  variances: sample,
  totalVariance: number,
});
const few = fc.constantFrom(NaN, -1, 0, 0.5, 1, 5, 19, 39, 2 ** 53, Infinity);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const of = (...parts: fc.Arbitrary<unknown>[]): fc.Arbitrary<unknown[]> => fc.tuple(...parts);

/** Arguments by the function's name. */
export const HOSTILE_ARGUMENTS: Readonly<Record<string, fc.Arbitrary<unknown[]>>> = {
  andersonDarling: of(sample),
  mean: of(sample),
  quantiles: of(sample, fc.array(number, { maxLength: 4 })),
  andersonDarlingKSample: fc.oneof(
    of(fc.array(sample, { maxLength: 4 })),
    of(fc.array(sample, { maxLength: 3 }), fc.record({ random, replicates: few })),
  ),
  andersonDarlingKnown: of(sample, knownLaw),
  andersonDarlingLimitSurvival: of(number),
  andersonDarlingSorted: of(sample, number, number),
  autocorrelation: of(sample, maybe(count)),
  benjaminiHochberg: of(sample),
  betaQuantile: of(number, number, number),
  betaQuantileSplit: of(number, number, number, number),
  binomialTail: of(fc.oneof(count, number), fc.oneof(count, number), number),
  binomialTest: of(fc.oneof(count, number), fc.oneof(count, number), number, alternative),
  bootstrapInterval: of(
    sample,
    statistic,
    fc.record({
      uniform,
      confidence: number,
      resamples: few,
      method: fc.constantFrom("bca", "percentile"),
    }),
  ),
  centre: fc.oneof(of(matrix), of(matrix, sample)),
  chiSquareSurvival: of(number, number),
  cholesky: of(matrix),
  clopperPearson: of(fc.oneof(count, number), fc.oneof(count, number), number),
  columnMeans: of(matrix),
  comparePowerLaw: of(
    sample,
    powerLaw,
    fc.constantFrom("exponential", "log-normal", "truncated-power-law"),
  ),
  convertLaw: of(law, fc.constantFrom("S0", "S1")),
  covariance: of(matrix, fc.constantFrom(0, 1)),
  covarianceTraces: of(matrix),
  cramerVonMises: of(sample),
  dagostinoPearson: of(sample),
  dekkersEinmahlDeHaan: of(sample, count),
  detrendedFluctuation: fc.oneof(of(sample), of(sample, counts)),
  dkwBand: of(sample, number),
  dkwHalfWidth: of(count, number),
  drawWithReplacement: of(random, count, count),
  drawWithoutReplacement: of(random, fc.constantFrom(NaN, -1, 0, 0.5, 5, 2 ** 53), count),
  effectiveRank: of(sample),
  effectiveSampleSize: of(sample, fc.constantFrom("sokal", "geyer")),
  energyDistance: of(matrix, matrix, random, few),
  energyStatistic: of(matrix),
  expectedRescaledRange: of(count),
  exponential: of(random),
  fSurvival: of(number, number, number),
  fastIca: of(
    matrix,
    random,
    fc.record({ components: count, starts: few, maximumSteps: few, tolerance: number }),
  ),
  fillNormal: of(random, sample),
  fitGeneralizedPareto: of(sample),
  fitGeneralizedParetoMoments: of(sample),
  fitPowerLaw: of(sample, fc.record({ xMin: maybe(number), mostCandidates: maybe(count) })),
  fitStableCharacteristicFunction: of(sample),
  fitStableLikelihood: of(sample),
  fitStableQuantiles: of(sample),
  fractionalGaussianNoise: of(number, count, random, few),
  generalizedParetoSurvival: of(number, number, number),
  gram: of(matrix),
  halves: of(matrix),
  henzeZirkler: of(matrix),
  hill: of(sample, count, number),
  holm: of(sample),
  hurstInterval: of(sample, statistic, random, fc.oneof(few, fc.constant(39)), number),
  incompleteBeta: of(number, number, number),
  incompleteBetaUpper: of(number, number, number),
  iterationWiseTailIndex: of(sample, count, fc.record({ stream: random })),
  jarqueBera: of(sample),
  kolmogorovSmirnovTwoSample: of(sample, sample),
  kurtosisZ: of(sample),
  lMoments: of(sample),
  leastGaussianDirection: of(matrix, count, random),
  lilliefors: of(sample),
  ljungBox: of(sample, count, maybe(count)),
  logGamma: of(number),
  logMomentTailIndex: of(
    sample,
    fc.record({
      stream: random,
      blockLengths: maybe(counts),
      permutations: few,
      confidence: number,
      resamples: few,
    }),
  ),
  logNormalCdf: of(number),
  logVariance: of(number),
  mannWhitney: of(sample, sample, alternative),
  mannWhitneyTail: of(fc.oneof(count, number), count, count),
  mardia: of(matrix),
  matrix: fc.oneof(of(count, count), of(count, count, sample)),
  maxToSum: of(sample, number),
  meanInterval: of(sample),
  midranks: of(sample),
  moments: of(sample),
  monteCarloPValue: of(sample, number),
  multiplyTransposed: of(matrix, matrix),
  noncentralTSurvival: of(number, number, number),
  normal: of(random),
  normalBlock: of(random, count, count, fc.constant(new Float32Array(50))),
  normalCdf: of(number),
  normalLaw: of(number, number),
  normalNull: of(
    fc.constantFrom(() => 0, () => NaN),
    fc.record({ rows: count, columns: count }),
    few,
    random,
  ),
  normalPdf: of(number),
  normalQuantile: of(number),
  peaksOverThreshold: of(sample, count, fc.constantFrom("likelihood", "moments")),
  pearsonChiSquare: of(sample, fc.record({ classes: maybe(count) })),
  permutation: of(random, fc.constantFrom(NaN, -1, 0, 0.5, 5, 2 ** 31, 2 ** 53, Infinity)),
  pickands: of(sample, count),
  pooledTailIndex: of(sample, maybe(count)),
  powerLawPValue: of(sample, powerLaw, fc.record({ stream: random, resamples: few })),
  principalComponents: of(matrix, count),
  rademacher: of(random),
  releasedBlockLength: of(fc.oneof(count, number)),
  rescaledRange: fc.oneof(of(sample), of(sample, counts)),
  runningVariance: of(sample),
  seedsToDecide: of(number, number, fc.record({ alpha: maybe(number), power: maybe(number) })),
  shapiroWilk: of(sample),
  shapiroWilkSorted: of(sample),
  signTest: of(sample, number, alternative),
  skewnessZ: of(sample),
  solveLower: of(matrix, matrix),
  sorted: of(sample),
  spearman: of(sample, sample, alternative),
  spearmanPermutation: of(sample, sample, fc.record({ uniform, permutations: few, alternative })),
  squaredNormDispersion: of(matrix),
  squaredNorms: of(matrix),
  chainEffectiveSize: of(fc.array(sample, { maxLength: 3 })),
  splitRhat: of(fc.array(sample, { maxLength: 3 })),
  positiveStable: of(random, number),
  stable: of(random, law),
  symmetricStable: of(random, number),
  stableCdf: of(number, law),
  stableCharacteristicFunction: of(number, law),
  stableFromQuantiles: of(sample),
  stableLogPdf: of(number, law),
  stablePdf: of(number, law),
  stableQuantile: of(number, law),
  stableSurvival: of(number, law),
  stream: fc.array(fc.oneof(number, fc.string()), { maxLength: 3 }),
  symmetricEigen: of(matrix),
  tCdf: of(number, number),
  tQuantile: of(number, number),
  tTest: of(sample, number, alternative),
  tTestPower: of(fc.oneof(count, number), number, number, number),
  threefry2x32: of(number, number, number, number, count, fc.constant(new Uint32Array(8))),
  tost: of(sample, number, number),
  uniformInteger: of(random, fc.oneof(count, number)),
  varianceGrowth: of(sample),
  whiten: of(components, matrix),
  whitenHeldOut: of(matrix, count),
  wilson: of(fc.oneof(count, number), fc.oneof(count, number), number),
};

/** The same for what is made by `new`: arguments of the constructor, and of every method. */
export const HOSTILE_CLASSES: Readonly<
  Record<
    string,
    & { readonly constructor: fc.Arbitrary<unknown[]> }
    & Readonly<Record<string, fc.Arbitrary<unknown[]>>>
  >
> = {
  Stream: {
    constructor: of(fc.array(fc.oneof(number, fc.string()), { maxLength: 3 })),
    child: fc.array(fc.oneof(number, fc.string()), { maxLength: 3 }),
    bits: of(),
    uniform: of(),
  },
  StreamingMoments: {
    constructor: of(),
    add: of(number),
    addAll: of(sample),
    merge: sample.map((values) => [new StreamingMoments().addAll(values)]),
    moments: of(),
  },
};
