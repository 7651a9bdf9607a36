/** A made-up analysis of three columns, no two numbers alike, for tests of the page. @module */
import type { AnalysedFile } from "../../analyse.ts";
import { columnTable, numbersOf } from "../../columns/column_table.ts";
import type { Compared } from "../../reference.ts";
import type { AnalysisSummary } from "../../schema.ts";

const COLUMNS = [
  {
    skewness: 0.12,
    excessKurtosis: -0.31,
    w: 0.991,
    pOfW: 0.62,
    a2: 0.33,
    adjusted: 0.34,
    pOfA: 0.48,
  },
  {
    skewness: -1.4,
    excessKurtosis: 5.6,
    w: 0.872,
    pOfW: 0.0004,
    a2: 4.1,
    adjusted: 4.2,
    pOfA: 0.0002,
  },
  {
    skewness: 0.71,
    excessKurtosis: 1.9,
    w: 0.962,
    pOfW: 0.031,
    a2: 0.92,
    adjusted: 0.94,
    pOfA: 0.018,
  },
];

const compared = (noise: number): Compared => ({
  noise,
  surrogate: { mean: noise + 0.1, low: noise + 0.05, high: noise + 0.16 },
  pValue: noise / 10,
});

const SUMMARY: AnalysisSummary = {
  version: 1,
  file: "noise <1>.npy",
  minibatches: 60,
  droppedMinibatches: 0,
  batchSize: 64,
  readAs: ["the first line is a header"],
  constantColumns: [],
  soundness: {
    rows: {
      zero: 0,
      zeroFrom: null,
      zeroAtEnd: 0,
      repeated: 0,
      firstRepeated: null,
      atOneDistance: 0,
      largest: { row: 7, ratio: 1.9 },
    },
    columns: {
      judged: 3,
      constantButRounding: [],
      counting: { count: 0, first: null },
      ties: {
        few: { count: 0, first: null, example: null },
        rounded: { count: 0, first: null, example: null },
        clipped: { count: 0, first: null, example: null },
        atom: { count: 0, first: null, example: null },
      },
      nonFinite: [],
    },
    zeroRows: false,
    repeatedRows: false,
    sound: true,
  },
  detectable: { skewness: 0.886, excessKurtosis: 1.77 },
  overview: {
    columns: 3,
    shapiroWilkAccepted: 0.333,
    andersonDarlingAccepted: 0.332,
    rejectedAfterHolm: { shapiroWilk: 1, andersonDarling: 2, kurtosis: 1 },
    stableFits: { made: 3, converged: 2, withoutMaximum: 1 },
    medianAbsoluteSkewness: 0.71,
    medianExcessKurtosis: 1.9,
  },
  reference: {
    columns: 3,
    minibatches: 60,
    sets: 99,
    iterationWise: {
      shapiroWilkAccepted: compared(0.33),
      andersonDarlingAccepted: compared(0.44),
      tailIndex: compared(1.55),
    },
    dimensionWise: { pooledTailIndex: compared(1.66), blockLength: 6, zeroShare: 0 },
    joint: { squaredNormVariation: compared(0.77), effectiveRank: 2.5, pValue: 0.21 },
  },
  decision: { columns: 0.0006, joint: 0.21, pValue: 0.06, level: 0.05, rejected: false },
  findings: ["One column of three is Gaussian."],
};

/** The analysis. */
export function madeUpAnalysis(): AnalysedFile {
  const table = columnTable(COLUMNS.length);
  COLUMNS.forEach(({ skewness, excessKurtosis, w, pOfW, a2, adjusted, pOfA }, index) =>
    table.add(
      index,
      numbersOf({
        mean: 0.01 * index,
        standardDeviation: 1 + index,
        skewness,
        excessKurtosis,
        shapiroWilk: { statistic: w, pValue: pOfW },
        andersonDarling: { statistic: a2, adjusted, pValue: pOfA },
        ties: null,
      }, false),
    )
  );
  return { table, summary: SUMMARY };
}
