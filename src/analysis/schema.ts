/** The JSON that `deno task analyze --json` prints. @module */
import { z } from "zod";
import { TIES_KINDS } from "./columns/ties.ts";

const testResult = z.strictObject({ statistic: z.number(), pValue: z.number() });
const alphaEstimate = { alpha: z.number(), standardError: z.number() };

const ties = z.strictObject({
  kind: z.enum(TIES_KINDS),
  distinct: z.number().int(),
  value: z.number().describe("the most frequent one"),
  count: z.number().int().describe("how often it occurs"),
  step: z.number().describe("smallest distance of two different values"),
});

const column = z.strictObject({
  index: z.number().int().describe("column of the file, counted from 0"),
  mean: z.number(),
  standardDeviation: z.number().describe("denominator n - 1"),
  skewness: z.number().describe("m3 / m2^(3/2)"),
  excessKurtosis: z.number().describe("m4 / m2^2 - 3"),
  shapiroWilk: testResult.nullable().describe("Royston 1995; null above 5000 minibatches"),
  andersonDarling: z.strictObject({
    statistic: z.number(),
    adjusted: z.number(),
    pValue: z.number(),
  }).describe("mean and variance estimated; adjusted and pValue by D'Agostino & Stephens 1986"),
  ties: ties.nullable().describe(
    "more equal values than the tests bear: such a column is not judged",
  ),
  lilliefors: testResult.nullable(),
  cramerVonMises: testResult.nullable(),
  jarqueBera: testResult.nullable(),
  dagostinoPearson: testResult.nullable(),
  tailIndex: z.strictObject({
    logMoment: z.strictObject(alphaEstimate).nullable()
      .describe("Mohammadi et al. 2015, permuted blocks, median over K1; 2 for Gaussian noise"),
    hill: z.strictObject({ ...alphaEstimate, k: z.number().int() }).nullable()
      .describe("Hill 1975 on the k largest |x - median|; about 5 for Gaussian noise"),
  }),
  stableFit: z.strictObject({
    alpha: z.number(),
    beta: z.number(),
    scale: z.number(),
    location: z.number(),
    alphaStandardError: z.number().nullable(),
  }).nullable().describe("maximum likelihood, parameterization S0; null where it did not converge"),
  stableFitConverged: z.boolean().nullable()
    .describe("false: the likelihood has no maximum, or it was not found; null: no fit was made"),
  stableFitEnd: z.enum(["maximum", "no-maximum", "not-found"]).nullable()
    .describe("no-maximum: the likelihood is unbounded; not-found: the search gave up"),
});

const compared = z.strictObject({
  noise: z.number(),
  surrogate: z.strictObject({ mean: z.number(), low: z.number(), high: z.number() })
    .describe("mean and central 95 % of the surrogate sets"),
  pValue: z.number().describe("Monte Carlo: 1/(sets + 1) at least"),
});

const reference = z.strictObject({
  columns: z.number().int(),
  minibatches: z.number().int(),
  sets: z.number().int(),
  iterationWise: z.strictObject({
    shapiroWilkAccepted: compared.nullable(),
    andersonDarlingAccepted: compared.nullable(),
    tailIndex: compared.nullable(),
  }),
  dimensionWise: z.strictObject({
    pooledTailIndex: compared.nullable(),
    blockLength: z.number().int().nullable(),
    zeroShare: z.number(),
  }),
  joint: z.strictObject({
    squaredNormVariation: compared.nullable(),
    effectiveRank: z.number().nullable(),
    pValue: z.number().nullable().describe("shares, pooled index and norm at once; Monte Carlo"),
  }),
}).describe("the first columns beside Gaussian noise of the same full covariance");

const someColumns = z.strictObject({
  count: z.number().int(),
  first: z.number().int().nullable().describe("index in the file"),
});

const soundness = z.strictObject({
  rows: z.strictObject({
    zero: z.number().int().describe("zero throughout"),
    zeroFrom: z.number().int().nullable().describe("from this row on all are zero"),
    zeroAtEnd: z.number().int().describe("how many these are"),
    repeated: z.number().int().describe("equal to an earlier row, zero rows apart"),
    firstRepeated: z.tuple([z.number().int(), z.number().int()]).nullable()
      .describe("the first of them, and the row that it repeats"),
    atOneDistance: z.number().int()
      .describe("repeated rows that follow their first as far behind as the first repeated one"),
    largest: z.strictObject({ row: z.number().int(), ratio: z.number() }).nullable()
      .describe("row of the largest norm, and that norm over the median row's"),
  }),
  columns: z.strictObject({
    judged: z.number().int().describe("neither constant, nor counting, nor with ties"),
    constantButRounding: z.array(z.number().int()).describe("among constantColumns"),
    counting: someColumns.describe("whole numbers with equal steps"),
    ties: z.record(
      z.enum(TIES_KINDS),
      z.strictObject({ ...someColumns.shape, example: ties.nullable() }),
    ),
    nonFinite: z.array(z.number().int())
      .describe("cost half the minibatches or more by NaN or infinities"),
  }),
  zeroRows: z.boolean().describe("rows of zeros are more than chance"),
  repeatedRows: z.boolean().describe("rows that repeat others are"),
  sound: z.boolean().describe("whether anything is said of Gaussianity, tails and scales"),
}).describe("what is looked at before the law of the noise");

const decision = z.strictObject({
  columns: z.number().describe("smallest p-value of a column's tests times their number"),
  joint: z.number().nullable().describe("reference.joint.pValue; null for one column"),
  pValue: z.number().describe("of both, by their shares of the level"),
  level: z.number().describe("of the battery's false alarms on Gaussian noise, at most"),
  rejected: z.boolean(),
}).describe("whether the battery denies that the noise is Gaussian");

/** The schema; `schemas/analysis.schema.json` is made from it. */
export const analysisSchema = z.strictObject({
  version: z.literal(1),
  file: z.string(),
  readAs: z.array(z.string()).describe("what was taken for what where the file left it open"),
  minibatches: z.number().int().describe("rows used: the sample size n of every column"),
  droppedMinibatches: z.number().int(),
  batchSize: z.number().int().nullable(),
  constantColumns: z.array(z.number().int()).describe("left out of every test"),
  soundness,
  detectable: z.strictObject({ skewness: z.number(), excessKurtosis: z.number() })
    .describe("smallest departures that one column shows with power .8 at level .05"),
  overview: z.strictObject({
    columns: z.number().int().describe("that vary; the numbers are of those that are judged"),
    shapiroWilkAccepted: z.number().nullable().describe("share of columns with p > .05"),
    andersonDarlingAccepted: z.number(),
    rejectedAfterHolm: z.strictObject({
      shapiroWilk: z.number().int().nullable(),
      andersonDarling: z.number().int(),
      kurtosis: z.number().int().nullable()
        .describe("excess kurtosis above 0, one-sided, Anscombe & Glynn 1983; null below n = 20"),
    }).describe("columns rejected at family-wise level .05 (Holm 1979)"),
    stableFits: z.strictObject({
      made: z.number().int(),
      converged: z.number().int(),
      withoutMaximum: z.number().int().describe("the likelihood is unbounded"),
    })
      .describe("of the columns with details"),
    medianAbsoluteSkewness: z.number(),
    medianExcessKurtosis: z.number(),
  }),
  reference,
  decision: decision.nullable().describe("null where the file is not sound"),
  findings: z.array(z.string()).describe("what the evidence supports, in words"),
  columns: z.array(column),
});

/** A whole analysis. */
export type Analysis = z.infer<typeof analysisSchema>;

/** An analysis without its columns, which may be too many for one array of objects. */
export type AnalysisSummary = Omit<Analysis, "columns">;
