/** Test only: runs with one family, built from numbers that a reader can follow. @module */
import { grid } from "../noise/grid.ts";
import type { Aggregate, Place, SampleResult } from "../noise/record.ts";
import type { Run } from "../reading/runs.ts";

/** The same share accepted by every test; everything else is 0 unless given. */
export function testAggregate(accepted: number, rest: Partial<Aggregate> = {}): Aggregate {
  return {
    acceptedShapiroWilk: accepted,
    acceptedAndersonDarling: accepted,
    acceptedAndersonDarling1974: accepted,
    meanW: 1,
    meanAbsoluteSkewness: 0,
    meanExcessKurtosis: 0,
    ...rest,
  };
}

/** 1000 draws with replacement at b = 256, accepted in .5 against .9 of the surrogates, unless given. */
export function testSample(rest: Partial<SampleResult> = {}): SampleResult {
  return {
    batchSize: 256,
    draws: 1000,
    replacement: true,
    notYetPassing: null,
    noise: testAggregate(0.5),
    surrogate: testAggregate(0.9),
    ...rest,
  };
}

/** What sets a run apart. */
export interface TestRun {
  readonly seed?: number;
  readonly data?: string;
  /** One checkpoint for each; `late` twice makes T and 2T. */
  readonly places?: readonly Place[];
  readonly samples: readonly SampleResult[];
}

const FRACTIONS: Record<Place, number> = { initial: 0, early: 1 / 32, late: 1, dating: 1 / 4 };

/** A run with the same dense samples at every checkpoint, whose sd₀ is .01 at n = 1000. */
export function testRun(
  { seed = 0, data = "mnist-5k", places = ["early"], samples }: TestRun,
): Run {
  const { settings } = grid("laptop").find(({ id }) => id === "mnist-5k/fc100x3")!;
  return {
    seed,
    settings: { ...settings, data: { ...settings.data, name: data } },
    result: {
      stepsToFit: 1024,
      fitted: true,
      testAccuracy: 0.9,
      curve: [],
      checkpoints: places.map((place) => ({
        step: 1024 * FRACTIONS[place],
        place,
        fraction: FRACTIONS[place],
        trainLoss: 1,
        trainAccuracy: 1,
        families: [{
          family: "sphere",
          directions: 10,
          capture: "per-example",
          population: null,
          passing: [],
          samples,
          spread: [{ draws: 1000, sets: 20, sdMeanW: 0.01 }],
        }],
      })),
    },
  };
}
