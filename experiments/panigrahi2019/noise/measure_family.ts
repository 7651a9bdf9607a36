/** One family of directions at one checkpoint, from capture to record. @module */
import { type ColumnMoments, cumulants } from "../../../src/noise/cumulants.ts";
import type { NoiseCapture } from "../../../src/noise/noise_capture.ts";
import { passingBatchSizes } from "../../../src/noise/detectable.ts";
import { perExampleCapture } from "../../../src/noise/per_example_capture.ts";
import { type Population, population as populationOf } from "../../../src/noise/population.ts";
import { surrogate } from "../../../src/noise/surrogate.ts";
import type { Engine } from "../../../src/engines/engine.ts";
import type { Stream } from "../../../src/random/stream.ts";
import { aggregate, averageSets } from "./aggregate.ts";
import { quantiles } from "./quantiles.ts";
import type {
  Aggregate,
  FamilyResult,
  PassingQuantiles,
  SampleResult,
  SurrogateSpread,
} from "./record.ts";
import type { FamilySettings, NoiseSettings } from "./settings.ts";

/** Draw counts at which b*(n) is tabulated. */
const PASSING_DRAWS = [100, 300, 1000, 3000, 10_000, 30_000, 100_000] as const;

/** What the measurement of a family needs beside its capture. */
export interface Measurement {
  readonly engine: Pick<Engine, "matmul">;
  readonly settings: Pick<NoiseSettings, "draws" | "manyDraws">;
  readonly family: FamilySettings;
  /** Source of the surrogate sets. */
  readonly stream: Stream;
  /** Whether P1n's many draws are made here. */
  readonly manyDraws: boolean;
  /** Batch sizes that are drawn without replacement as well. */
  readonly withoutReplacement: readonly number[];
}

type Passing = ReturnType<typeof passingBatchSizes>;

/** Quantiles of b*; ∞ becomes `null`. */
function passingQuantiles(batchSizes: Float64Array): PassingQuantiles {
  const finite = (b: number) => b === Infinity ? null : b;
  const [lowest, lower, median, upper, highest] = quantiles(batchSizes);
  return [finite(lowest), finite(lower), finite(median), finite(upper), finite(highest)];
}

/** Quantiles of γ and κ over the directions that have noise. */
function populationQuantiles({ skewness, excessKurtosis }: ColumnMoments) {
  const shapes = [skewness, excessKurtosis].map((values) => values.filter(Number.isFinite));
  const [gamma, kappa] = shapes;
  if (gamma!.length === 0 || kappa!.length === 0) return null;
  return { skewness: quantiles(gamma!), excessKurtosis: quantiles(kappa!) };
}

/** Share of directions whose b*(n) exceeds a batch size. */
function shareNotYetPassing({ byEither }: Passing, batchSize: number): number {
  return byEither.reduce((count, b) => count + (b > batchSize ? 1 : 0), 0) / byEither.length;
}

/** The first `count` columns of a population. */
function firstColumns({ family, rows, columns, values }: Population, count: number): Population {
  const out = new Float32Array(rows * count);
  for (let i = 0; i < rows; i++) {
    out.set(values.subarray(i * columns, i * columns + count), i * count);
  }
  return populationOf(family, out, count);
}

/** Tests the first n rows of a matrix of K columns. */
function aggregateFirst(matrix: Float32Array, rows: number, columns: number): Aggregate {
  return aggregate(matrix.subarray(0, rows * columns), rows, columns);
}

/**
 * Surrogate sets judged by the code that judges the noise; one average for every number of draws that is asked for,
 * from the same sets.
 */
async function surrogates(
  basis: Pick<Population, "values" | "columns">,
  counts: readonly number[],
  { engine, family, stream }: Measurement,
): Promise<ReadonlyMap<number, ReturnType<typeof averageSets>>> {
  const source = surrogate(basis);
  const product = engine.matmul.bind(engine);
  const most = Math.max(...counts);
  const judged = counts.map(() => [] as Aggregate[]);
  for (let set = 0; set < family.surrogateSets; set++) {
    const matrix = await source.sample(most, stream.child("surrogate", most, set), product);
    counts.forEach((n, index) => judged[index]!.push(aggregateFirst(matrix, n, basis.columns)));
  }
  return new Map(counts.map((n, index) => [n, averageSets(judged[index]!)]));
}

/** P1n: as many draws as each test allows, on the first directions of the family. */
async function sampleMany(
  whole: Population,
  passing: (draws: number) => Passing,
  many: NonNullable<NoiseSettings["manyDraws"]>,
  measurement: Measurement,
): Promise<readonly SampleResult[]> {
  const some = firstColumns(whole, Math.min(many.directions, whole.columns));
  const capture = perExampleCapture([some], {
    stream: measurement.stream.child("many-draws"),
    engine: measurement.engine,
  });
  const counts = [...new Set([many.shapiroWilk, many.andersonDarling])];
  const most = Math.max(...counts);
  const references = await surrogates(some, counts, measurement);
  const samples: SampleResult[] = [];
  for (const batchSize of many.batchSizes) {
    const [matrix] = await capture.noise({ batchSize, draws: most });
    for (const draws of counts) {
      samples.push({
        batchSize,
        draws,
        replacement: true,
        notYetPassing: shareNotYetPassing(passing(draws), batchSize),
        noise: aggregateFirst(matrix!, draws, some.columns),
        surrogate: references.get(draws)!.average,
      });
    }
  }
  return samples;
}

/** Draws, tests and summarises one family. */
export async function measureFamily(
  capture: NoiseCapture,
  measurement: Measurement,
): Promise<FamilyResult> {
  const { settings, family } = measurement;
  const { draws } = settings;
  const whole = capture.populations?.[0] ?? null;
  const moments = whole === null ? null : cumulants(whole.values, whole.columns);
  const passing = (n: number) => moments === null ? null : passingBatchSizes(moments, n);

  const requests = [
    ...family.batchSizes.map((batchSize) => ({ batchSize, replacement: true })),
    ...measurement.withoutReplacement.map((batchSize) => ({ batchSize, replacement: false })),
  ];
  const samples: SampleResult[] = [];
  let reference: ReturnType<typeof averageSets> | undefined;
  for (const { batchSize, replacement } of requests) {
    const scheme = replacement ? "with-replacement" : "without-replacement";
    const [matrix] = await capture.noise({ batchSize, draws, scheme });
    const columns = matrix!.length / draws;
    // Neither test sees scale, so one group of surrogates serves every batch size.
    reference ??= (await surrogates(whole ?? { values: matrix!, columns }, [draws], measurement))
      .get(draws)!;
    // b* belongs to draws with replacement.
    const now = replacement ? passing(draws) : null;
    samples.push({
      batchSize,
      draws,
      replacement,
      notYetPassing: now === null ? null : shareNotYetPassing(now, batchSize),
      noise: aggregate(matrix!, draws, columns),
      surrogate: reference.average,
    });
  }
  const many = measurement.manyDraws ? settings.manyDraws : null;
  if (many !== null && whole !== null) {
    samples.push(...await sampleMany(whole, (n) => passing(n)!, many, measurement));
  }
  const spread: SurrogateSpread[] = [
    { draws, sets: family.surrogateSets, sdMeanW: reference?.sdMeanW ?? null },
  ];
  return {
    family: family.family,
    directions: family.directions,
    capture: capture.reason,
    population: moments === null ? null : populationQuantiles(moments),
    passing: moments === null ? [] : PASSING_DRAWS.map((n) => {
      const { byEither, bySkewness, byKurtosis } = passingBatchSizes(moments, n);
      return {
        draws: n,
        byEither: passingQuantiles(byEither),
        bySkewness: passingQuantiles(bySkewness),
        byKurtosis: passingQuantiles(byKurtosis),
      };
    }),
    samples,
    spread,
  };
}
