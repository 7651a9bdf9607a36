/** Made-up records with known acceptance, for the tests of claims and figures. @module */
import {
  type CellRecord,
  type MissingCell,
  type Records,
  recordsOf,
} from "../../../src/records/records.ts";
import { studyCells } from "../../../src/records/study_cells.ts";
import { noise } from "../noise/study.ts";
import type { JointResult, JointStatistics } from "../../norms/joint/record.ts";
import type {
  Aggregate,
  Family,
  FamilyResult,
  NoiseResult,
  Phase,
  SampleResult,
} from "../noise/record.ts";
import type { FamilySettings, JointSettings, NoiseSettings } from "../noise/settings.ts";

/** What the made-up noise is like at one point. */
export interface Where {
  readonly data: string;
  readonly net: string;
  readonly family: Family;
  readonly phase: Phase;
  readonly batchSize: number;
  readonly draws: number;
}

/** Share of directions that a test accepts; the surrogate's is .95. */
export interface AcceptedShares {
  readonly shapiroWilk: number;
  readonly andersonDarling: number;
}

/** One share for both tests, or one for each. */
export type Acceptance = (where: Where) => number | AcceptedShares;

function sharesOf(accepted: number | AcceptedShares): AcceptedShares {
  return typeof accepted === "number"
    ? { shapiroWilk: accepted, andersonDarling: accepted }
    : accepted;
}

function aggregate({ shapiroWilk, andersonDarling }: AcceptedShares, wobble: number): Aggregate {
  const inside = (share: number) => Math.min(1, Math.max(0, share + wobble));
  const share = inside(shapiroWilk);
  return {
    acceptedShapiroWilk: share,
    acceptedAndersonDarling: inside(andersonDarling),
    acceptedAndersonDarling1974: inside(andersonDarling),
    meanW: 0.9982 - (0.95 - share) * 0.01,
    meanAbsoluteSkewness: 0.06 + (0.95 - share) * 0.5,
    meanExcessKurtosis: (0.95 - share) * 2,
  };
}

/** A small deterministic spread between seeds and cells, so that intervals have a width. */
function wobble(seed: number, text: string): number {
  const sum = [...text].reduce((total, letter) => total + letter.codePointAt(0)!, 0);
  return ((seed * 7 + sum * 3) % 11 - 5) / 1000;
}

function family(
  settings: NoiseSettings,
  { family, directions, batchSizes }: FamilySettings,
  phase: Phase,
  seed: number,
  acceptance: Acceptance,
): FamilyResult {
  const samples: SampleResult[] = [];
  const many = family === "sphere" && phase === "early" ? settings.manyDraws : null;
  const grid: readonly (readonly [number, number])[] = [
    ...batchSizes.map((batchSize) => [settings.draws, batchSize] as const),
    ...(many === null
      ? []
      : [many.shapiroWilk, many.andersonDarling].flatMap((draws) =>
        many.batchSizes.map((batchSize) => [draws, batchSize] as const)
      )),
  ];
  for (const [draws, batchSize] of grid) {
    const where: Where = {
      data: settings.data.id,
      net: settings.net.name,
      family,
      phase,
      batchSize,
      draws,
    };
    samples.push({
      batchSize,
      draws,
      replacement: true,
      notYetPassing: 0.95 - sharesOf(acceptance(where)).shapiroWilk,
      noise: aggregate(sharesOf(acceptance(where)), wobble(seed, JSON.stringify(where))),
      surrogate: aggregate(sharesOf(0.95), 0),
    });
  }
  return {
    family,
    directions,
    capture: "per-example",
    population: { skewness: [-2, -1, 0, 1, 2], excessKurtosis: [1, 2, 3, 4, 5] },
    passing: [100, 1000, 10_000].map((draws) => ({
      draws,
      byEither: [draws / 100, draws / 80, draws / 50, draws / 30, draws / 10],
      bySkewness: [draws / 100, draws / 80, draws / 50, draws / 30, draws / 10],
      byKurtosis: [1, 2, 3, 4, 5],
    })),
    samples,
    spread: [{ draws: settings.draws, sets: 20, sdMeanW: 2e-5 }],
  };
}

/** What made-up noise vectors are like: which part the tests reject, and whether they accept the ICA direction. */
export interface JointShape {
  readonly whole: "accepted" | "rejected";
  readonly unit: "accepted" | "rejected";
  /** `split`: Shapiro–Wilk accepts, Anderson–Darling rejects. */
  readonly direction: "accepted" | "rejected" | "split";
}

const GAUSSIAN: JointShape = { whole: "accepted", unit: "accepted", direction: "accepted" };

function jointResult(settings: JointSettings, shape: JointShape): JointResult {
  const at = (value: number): JointStatistics => ({
    mardiaSkewness: value,
    mardiaKurtosis: value,
    henzeZirkler: value,
    energy: value,
  });
  const direction = (seen: JointShape["direction"]) => ({
    acceptedShapiroWilk: seen !== "rejected",
    acceptedAndersonDarling: seen === "accepted",
  });
  const middle = settings.surrogateSets / 2;
  const value = (part: "whole" | "unit") => at(shape[part] === "accepted" ? middle : 1e3);
  return {
    components: settings.components,
    draws: settings.draws,
    batchSize: settings.batchSize,
    noise: {
      whole: value("whole"),
      unit: value("unit"),
      normVariation: shape.whole === "accepted" ? 0.5 : 0.7,
      direction: direction(shape.direction),
    },
    surrogates: Array.from({ length: settings.surrogateSets }, (_, set) => ({
      whole: at(set),
      unit: at(set),
      normVariation: 0.5,
      direction: set < settings.searchedSets ? direction("accepted") : null,
    })),
    gaussianNormVariation: 0.5,
    normPValue: shape.whole === "accepted" ? 0.5 : 1e-6,
  };
}

/** A run of the laptop grid with made-up noise. */
function result(
  settings: NoiseSettings,
  seed: number,
  acceptance: Acceptance,
  shape: JointShape,
): NoiseResult {
  const checkpoints = [[0, "early"], [16, "early"], [900, "late"], [1800, "late"]] as const;
  return {
    stepsToFit: 900,
    fitted: true,
    testAccuracy: 0.93,
    curve: [[0, 2.3, 0.1], [900, 0.01, 1], [1800, 0.001, 1]],
    checkpoints: checkpoints.map(([step, phase]) => ({
      step,
      phase,
      trainLoss: 1,
      trainAccuracy: 1,
      families: settings.families
        .filter((one) => one.phases.includes(phase))
        .map((one) => family(settings, one, phase, seed, acceptance)),
      joint: phase === "early" && settings.joint !== null
        ? jointResult(settings.joint, shape)
        : null,
    })),
  };
}

/** Changes a record's result, or leaves the record out (null). */
export type Change = (
  result: NoiseResult,
  cell: { id: string; seed: number },
) => NoiseResult | null;

/** Records of the laptop grid, changed; `absent` data sets are missing cells. */
export function syntheticResults(
  acceptance: Acceptance,
  absent: readonly string[] = ["fashion-mnist"],
  shape: JointShape = GAUSSIAN,
  change: Change = (unchanged) => unchanged,
): Records {
  const found: CellRecord[] = [];
  const missing: MissingCell[] = [];
  for (const cell of studyCells(noise, "laptop", 0)) {
    const { settings, seed, id } = cell;
    const data = settings.data.id;
    if (absent.includes(data)) {
      missing.push({ cell, reason: `${data} is not here; deno task data fetch ${data}` });
      continue;
    }
    const changed = change(result(settings, seed, acceptance, shape), { id, seed });
    if (changed !== null) found.push({ cell, key: "0".repeat(64), result: changed });
  }
  return recordsOf(found, missing);
}
