/** The runs of the small nets. @module */
import type { Records } from "../../../src/records/records.ts";
import type { MlpResult, MlpTerms } from "../mlp/record.ts";
import type { MlpSettings } from "../mlp/settings.ts";
import { mlp } from "../mlp/study.ts";
import type { Run } from "./run.ts";

/** Configurations that the rules speak of: label noise {0, 0.2, 0.4} × b {8, 32} × lr {0.05, 0.2}. */
export const MLP_CONFIGS = 12;

/** A run with what it was made of. */
export interface MlpRun extends Run<MlpTerms> {
  readonly settings: MlpSettings;
  readonly result: MlpResult;
}

/** Name of a configuration. */
function mlpConfig({ labelNoise, batchSize, learningRate }: MlpSettings): string {
  return `noise ${labelNoise}, b = ${batchSize}, lr ${learningRate}`;
}

/** In the order of the cells. */
export function mlpRuns(records: Records): readonly MlpRun[] {
  return records.of(mlp).map(({ cell: { seed, settings }, result }) => ({
    seed,
    settings,
    result,
    config: mlpConfig(settings),
    gap: result.gap,
    terms: result.terms,
  }));
}
