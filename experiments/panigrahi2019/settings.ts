/** Grid and settings of every profile. What the paper leaves open is argued in ADDENDUM.md. @module */
import type { Family } from "./result.ts";

/** A fully connected net without biases, as in the authors' code: `depth` linear layers. Or a convolutional one. */
export type Net =
  | { readonly name: string; readonly width: number; readonly depth: number }
  | { readonly name: string; readonly architecture: "lenet" | "resnet-20" };

/** A data set, cut to `size` training examples by the seed. */
export interface DataSet {
  readonly name: string;
  readonly id: string;
  readonly size: number;
}

/** What is measured for one family of directions. */
export interface FamilySettings {
  readonly family: Family;
  /** Number of directions, D. */
  readonly directions: number;
  /** Number of Kronecker terms of a low-rank Gaussian direction. */
  readonly rank?: number;
  /** Batch sizes at n = `draws`. */
  readonly batchSizes: readonly number[];
  readonly phases: readonly ("early" | "late")[];
}

/** M1 and P7i: noise as a vector, on the leading eigenvectors of its covariance. */
export interface JointSettings {
  /** Number of eigenvectors, k: found on one half of the examples, noise drawn from the other. */
  readonly components: number;
  /** Minibatches that find map and direction; as many more are tested. */
  readonly draws: number;
  readonly batchSize: number;
  /** Gaussian surrogates per checkpoint: with all checkpoints of a seed, the null of every statistic. */
  readonly surrogateSets: number;
  /** How many of them are searched for a direction, too. */
  readonly searchedSets: number;
}

/** Everything a cell's numbers depend on, apart from its seed, data, engine and source. */
export interface CellSettings {
  readonly net: Net;
  readonly data: DataSet;
  readonly learningRate: number;
  readonly trainingBatch: number;
  readonly maximumSteps: number;
  /** Test images that checkpoints are evaluated on: the first so many; all unless given. */
  readonly testExamples?: number;
  /** Number of minibatches drawn per checkpoint, n. */
  readonly draws: number;
  readonly surrogateSets: number;
  readonly families: readonly FamilySettings[];
  /** P1n: more draws, on fewer directions, at the first and the last early checkpoint. */
  readonly manyDraws: {
    readonly directions: number;
    readonly shapiroWilk: number;
    readonly andersonDarling: number;
    readonly batchSizes: readonly number[];
  } | null;
  /** At the early checkpoints; `null` where the cell has no part in M1 and P7i. */
  readonly joint: JointSettings | null;
  /** Early checkpoints: steps 0, 1, base, base², … up to T/20. */
  readonly checkpointBase: number;
}

/** Draw counts at which b*(n) is tabulated. */
export const PASSING_DRAWS = [100, 300, 1000, 3000, 10_000, 30_000, 100_000] as const;

/** The level of every normality test. */
export const TEST_LEVEL = 0.05;
