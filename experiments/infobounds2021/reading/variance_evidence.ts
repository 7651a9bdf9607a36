/** What the path statistics of the small nets are made of. @module */
import type { Evidence } from "../../../src/claims/finding.ts";
import { overSeeds } from "../../../src/evidence/over_seeds.ts";
import type { StepStatistics } from "../mlp/record.ts";
import { bySeed } from "./by_seed.ts";
import type { MlpRun } from "./mlp_runs.ts";

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Sum along the path, so that no single checkpoint with hardly any noise outweighs the others. */
const along = ({ result }: MlpRun, read: (step: StepStatistics) => number) =>
  mean(result.path.map(read));

/** Monte Carlo against exact values, and how much of V the usual stand-in holds; means over configurations. */
export function varianceEvidence(runs: readonly MlpRun[]): readonly Evidence[] {
  const over = (read: (run: MlpRun) => number) => bySeed(runs, (own) => mean(own.map(read)));
  const exact = (run: MlpRun) => along(run, (step) => step.exactVariance);
  return [
    ...overSeeds(
      "V from minibatches over exact V",
      over((run) => along(run, (step) => step.variance) / exact(run)),
      "1 but for Monte Carlo error",
    ),
    ...overSeeds(
      "Variance about the training set's own gradient over exact V",
      over((run) =>
        along(run, (step) => step.empiricalTrace / run.settings.batchSize) / exact(run)
      ),
      "what the usual stand-in for the population variance holds of it",
    ),
    ...overSeeds(
      "Variance of one training example's gradient over a fresh example's",
      over((run) =>
        along(run, (step) => step.empiricalTrace) / along(run, (step) => step.populationTrace)
      ),
    ),
  ];
}
