/** Made-up records with known acceptance, for the tests of claims and figures. @module */
import {
  type CellRecord,
  type MissingCell,
  type Records,
  recordsOf,
} from "../../../src/records/records.ts";
import { studyCells } from "../../../src/records/study_cells.ts";
import { architectures } from "../architectures/study.ts";
import { visits } from "../noise/places.ts";
import type {
  Aggregate,
  Family,
  FamilyResult,
  NoiseResult,
  Place,
  SampleResult,
} from "../noise/record.ts";
import type { FamilySettings, NoiseSettings } from "../noise/settings.ts";
import { noise } from "../noise/study.ts";
import { syntheticInjection } from "./synthetic_injection.ts";

/** What the made-up noise is like at one point. */
export interface Where {
  readonly data: string;
  readonly net: string;
  readonly family: Family;
  readonly place: Place;
  readonly fraction: number;
  readonly batchSize: number;
  readonly draws: number;
  readonly replacement: boolean;
}

/** Share of directions that a test accepts; the surrogate's is .95. */
export interface AcceptedShares {
  readonly shapiroWilk: number;
  readonly andersonDarling: number;
}

/** One share for both tests, or one for each. */
export type Acceptance = (where: Where) => number | AcceptedShares;

/** sd₀ of the made-up surrogates. */
export const SD_0 = 2e-5;

/** W̄ falls by so much per unit of Shapiro–Wilk's acceptance. */
export const W_SLOPE = 0.01;

function sharesOf(accepted: number | AcceptedShares): AcceptedShares {
  return typeof accepted === "number"
    ? { shapiroWilk: accepted, andersonDarling: accepted }
    : accepted;
}

function aggregate({ shapiroWilk, andersonDarling }: AcceptedShares, wobble: number): Aggregate {
  const inside = (share: number) => Math.min(1, Math.max(0, share + wobble));
  return {
    acceptedShapiroWilk: inside(shapiroWilk),
    acceptedAndersonDarling: inside(andersonDarling),
    acceptedAndersonDarling1974: inside(andersonDarling),
    meanW: 0.9982 - (0.95 - shapiroWilk) * W_SLOPE + wobble * SD_0,
    meanAbsoluteSkewness: 0.06 + (0.95 - shapiroWilk) * 0.5,
    meanExcessKurtosis: (0.95 - shapiroWilk) * 2,
  };
}

/** A small deterministic spread between seeds and cells, so that intervals have a width. */
function wobble(seed: number, text: string): number {
  const sum = [...text].reduce((total, letter) => total + letter.codePointAt(0)!, 0);
  const x = seed * 37 + sum * 11;
  // Squared, so that differences of two places have as many values as there are seeds.
  return ((x * x + 3 * x) % 101 - 50) / 10_000;
}

type Request = Pick<SampleResult, "batchSize" | "draws" | "replacement">;

/** The samples that a cell draws of a family at a place. */
function requests(settings: NoiseSettings, family: FamilySettings, place: Place): Request[] {
  const dense = family.family === "sphere";
  const many = dense && (place === "initial" || place === "early") ? settings.manyDraws : null;
  const { draws } = settings;
  return [
    ...family.batchSizes.map((batchSize) => ({ batchSize, draws, replacement: true })),
    ...(dense && place === "late" ? settings.withoutReplacement : []).map((batchSize) => ({
      batchSize,
      draws,
      replacement: false,
    })),
    ...(many === null
      ? []
      : [many.shapiroWilk, many.andersonDarling].flatMap((draws) =>
        many.batchSizes.map((batchSize) => ({ batchSize, draws, replacement: true }))
      )),
  ];
}

function familyResult(
  settings: NoiseSettings,
  family: FamilySettings,
  at: Pick<Where, "place" | "fraction">,
  seed: number,
  acceptance: Acceptance,
): FamilyResult {
  const samples = requests(settings, family, at.place).map((request): SampleResult => {
    const where: Where = {
      data: settings.data.id,
      net: settings.net.name,
      family: family.family,
      ...at,
      ...request,
    };
    const shares = sharesOf(acceptance(where));
    return {
      ...request,
      notYetPassing: 0.95 - shares.shapiroWilk,
      noise: aggregate(shares, wobble(seed, JSON.stringify(where))),
      surrogate: aggregate(sharesOf(0.95), 0),
    };
  });
  return {
    family: family.family,
    directions: family.directions,
    capture: "per-example",
    population: { skewness: [-2, -1, 0, 1, 2], excessKurtosis: [1, 2, 3, 4, 5] },
    passing: [100, 1000, 10_000].map((draws) => ({
      draws,
      byEither: [draws / 100, draws / 80, draws / 50, draws / 30, draws / 10],
      bySkewness: [draws / 100, draws / 80, draws / 50, draws / 30, draws / 10],
      byKurtosis: [1, 2, 3, 4, 5],
    })),
    samples,
    spread: [{ draws: settings.draws, sets: family.surrogateSets, sdMeanW: SD_0 }],
  };
}

/** A run of the laptop grid with made-up noise. */
function result(settings: NoiseSettings, seed: number, acceptance: Acceptance): NoiseResult {
  const fit = { stepsToFit: 1024, fitted: true };
  const places = new Set(settings.families.flatMap((family) => family.places));
  return {
    ...fit,
    testAccuracy: 0.93,
    curve: [[0, 2.3, 0.1], [1024, 0.01, 1], [2048, 0.001, 1]],
    checkpoints: visits(fit, settings.datingPowers, places).map(({ step, place, fraction }) => ({
      step,
      place,
      fraction,
      trainLoss: 1,
      trainAccuracy: 1,
      families: settings.families
        .filter((one) => one.places.includes(place))
        .map((one) => familyResult(settings, one, { place, fraction }, seed, acceptance)),
    })),
  };
}

/** Changes a record's result, or leaves the record out (null). */
export type Change = (
  result: NoiseResult,
  cell: { id: string; seed: number },
) => NoiseResult | null;

/** What sets made-up records apart. */
export interface Synthetic {
  /** Data sets without a record. */
  readonly absent?: readonly string[];
  readonly change?: Change;
  /** Points by which small batches beat the chosen noise arm. */
  readonly advantage?: number;
}

/** Records of the laptop grid, of all three studies. */
export function syntheticResults(
  acceptance: Acceptance,
  { absent = ["fashion-mnist"], change = (unchanged) => unchanged, advantage = 1 }: Synthetic = {},
): Records {
  const found: CellRecord[] = [...syntheticInjection(advantage)];
  const missing: MissingCell[] = [];
  for (const study of [noise, architectures]) {
    for (const cell of studyCells(study, "laptop", 0)) {
      const { settings, seed, id } = cell;
      const data = settings.data.id;
      if (absent.includes(data)) {
        missing.push({ cell, reason: `${data} is not here; deno task data fetch ${data}` });
        continue;
      }
      const changed = change(result(settings, seed, acceptance), { id, seed });
      if (changed !== null) found.push({ cell, key: "0".repeat(64), result: changed });
    }
  }
  return recordsOf(found, missing);
}
