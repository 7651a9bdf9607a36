/** The JSON that `deno task analyze --json` prints. @module */
import { z } from "zod";

const testResult = z.strictObject({ statistic: z.number(), pValue: z.number() });
const alphaEstimate = { alpha: z.number(), standardError: z.number() };

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
    andersonDarlingAccepted: compared,
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
  }),
}).describe("the first columns beside Gaussian noise of the same full covariance");

/** The schema; `schemas/analysis.schema.json` is made from it. */
export const analysisSchema = z.strictObject({
  version: z.literal(1),
  file: z.string(),
  minibatches: z.number().int().describe("rows used: the sample size n of every column"),
  droppedMinibatches: z.number().int(),
  batchSize: z.number().int().nullable(),
  constantColumns: z.array(z.number().int()).describe("left out of every test"),
  detectable: z.strictObject({ skewness: z.number(), excessKurtosis: z.number() })
    .describe("smallest departures that one column shows with power .8 at level .05"),
  overview: z.strictObject({
    columns: z.number().int(),
    shapiroWilkAccepted: z.number().nullable().describe("share of columns with p > .05"),
    andersonDarlingAccepted: z.number(),
    rejectedAfterHolm: z.strictObject({
      shapiroWilk: z.number().int().nullable(),
      andersonDarling: z.number().int(),
    }).describe("columns rejected at family-wise level .05 (Holm 1979)"),
    medianAbsoluteSkewness: z.number(),
    medianExcessKurtosis: z.number(),
  }),
  reference,
  findings: z.array(z.string()).describe("what the evidence supports, in words"),
  columns: z.array(column),
});

/** A whole analysis. */
export type Analysis = z.infer<typeof analysisSchema>;

/** An analysis without its columns, which may be too many for one array of objects. */
export type AnalysisSummary = Omit<Analysis, "columns">;
