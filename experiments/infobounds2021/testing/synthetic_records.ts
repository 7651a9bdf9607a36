/** Made-up records of both studies, for the tests of claims and figures. @module */
import { type CellRecord, type Records, recordsOf } from "../../../src/records/records.ts";
import { studyCells } from "../../../src/records/study_cells.ts";
import type { BumpResult } from "../bump/record.ts";
import type { BumpSettings } from "../bump/settings.ts";
import { bump } from "../bump/study.ts";
import type { MlpResult } from "../mlp/record.ts";
import type { MlpSettings } from "../mlp/settings.ts";
import { mlp } from "../mlp/study.ts";

/** Changes the result of a cell, or leaves its record out (null). */
export interface Changes {
  readonly bump?: (result: BumpResult, settings: BumpSettings, seed: number) => BumpResult | null;
  readonly mlp?: (result: MlpResult, settings: MlpSettings, seed: number) => MlpResult | null;
}

/** A small spread between seeds, so that intervals have a width. */
const wobble = (seed: number) => 1 + ((seed * 7) % 11 - 5) / 500;

/** First term 0.1/(nσ)-like, Δ from 0 to |gen|: the shape of the real thing, with numbers that a reader can follow. */
function bumpResult({ examples, learningRate, sigmas }: BumpSettings, seed: number): BumpResult {
  const gap = learningRate / examples * wobble(seed);
  return {
    gap,
    gapError: gap / 20,
    populationRisk: 0.6,
    variance: 0.06,
    pathVariance: 0.07,
    terms: sigmas.map((sigma) => {
      const neu = 0.3 * learningRate / sigma * wobble(seed + 3);
      return {
        sigma,
        neu,
        neuPublished: neu * Math.SQRT2,
        direct: neu / Math.SQRT2,
        wangMao: neu / 2,
        wangMaoLinear: neu / 1.5,
        smoothing: gap * sigma ** 2 / (0.04 + sigma ** 2),
        smoothingError: gap / 50,
        sensitivity: 0.01 * sigma,
      };
    }),
  };
}

/** Bound and gap both grow with label noise and learning rate and fall with the batch size. */
function mlpResult(settings: MlpSettings, seed: number): MlpResult {
  const { labelNoise, batchSize, learningRate, sigmas } = settings;
  const gap = (0.02 + labelNoise) * learningRate ** 0.3 / batchSize ** 0.5 * wobble(seed);
  const steps = settings.epochs * settings.examples / batchSize;
  return {
    steps,
    trainAccuracy: 0.8,
    empiricalRisk: 0.5,
    populationRisk: 0.5 + gap,
    gap,
    path: [0, 100].map((step) => ({
      step,
      variance: 2 * gap,
      varianceError: 0.1 * gap,
      exactVariance: 2.1 * gap,
      empiricalTrace: 1.4 * gap * batchSize,
      populationTrace: 1.9 * gap * batchSize,
      sensitivity: sigmas.map((sigma) => sigma * step),
      sensitivityError: sigmas.map((sigma) => 0.1 * sigma * step),
    })),
    terms: sigmas.map((sigma) => ({
      sigma,
      neu: 2 * gap / sigma,
      smoothing: gap * sigma / (0.02 + sigma),
      smoothingError: 0.01 * gap,
    })),
  };
}

/** Records of the laptop grid. */
export function syntheticRecords(changes: Changes = {}): Records {
  const found: CellRecord[] = [];
  for (const cell of studyCells(bump, "laptop", 0)) {
    const result = bumpResult(cell.settings, cell.seed);
    const changed = changes.bump ? changes.bump(result, cell.settings, cell.seed) : result;
    if (changed !== null) found.push({ cell, key: "0".repeat(64), result: changed });
  }
  for (const cell of studyCells(mlp, "laptop", 0)) {
    const result = mlpResult(cell.settings, cell.seed);
    const changed = changes.mlp ? changes.mlp(result, cell.settings, cell.seed) : result;
    if (changed !== null) found.push({ cell, key: "0".repeat(64), result: changed });
  }
  return recordsOf(found, []);
}
