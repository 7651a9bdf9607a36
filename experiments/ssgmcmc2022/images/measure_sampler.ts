/** Runs one sampler and measures its states. @module */
import type { Examples } from "../../../src/data/dataset.ts";
import { startAsyncChain } from "../../../src/sampling/chain.ts";
import type { Drift } from "../../../src/sampling/drifts/drift.ts";
import type { AsyncEnergy } from "../../../src/sampling/energies/energy.ts";
import type { Update } from "../../../src/sampling/updates/update.ts";
import { autocorrelation } from "../../../src/stats/series/autocorrelation.ts";
import { chainEffectiveSize } from "../../../src/stats/series/chain_effective_size.ts";
import { splitRhat } from "../../../src/stats/series/split_rhat.ts";
import type { ClassProbabilities } from "./class_probabilities.ts";
import { labelLogs, meanScores, reliability, scoresOf } from "./mixture.ts";
import type { SamplerMeasures, Scores } from "./record.ts";
import type { ImagesSettings } from "./settings.ts";

/** A sampler on one problem. */
export interface SamplerRun {
  readonly name: string;
  readonly energy: AsyncEnergy;
  readonly drift: Drift;
  readonly update: Update;
  readonly stepSize: number;
  readonly start: Float64Array;
  readonly test: Examples;
  readonly probabilities: ClassProbabilities;
}

/** Mean autocorrelation of the columns of states × images that move at all. */
function meanAutocorrelation(states: readonly Float64Array[], lags: number): readonly number[] {
  const sums = new Float64Array(lags + 1);
  let images = 0;
  for (let i = 0; i < states[0]!.length; i++) {
    const series = Float64Array.from(states, (logs) => logs[i]!);
    if (series.every((x) => x === series[0])) continue;
    autocorrelation(series, lags).forEach((rho, k) => sums[k]! += rho);
    images++;
  }
  return Array.from(sums, (sum) => sum / images);
}

/**
 * Runs a sampler from the start and keeps a state after every `spacing` gradients, of which the mixtures are made: mean
 * probabilities, not mean scores.
 *
 * @throws {RangeError} if the spacing is no multiple of a step's cost, or the sampler diverges
 */
export async function measureSampler(
  { name, energy, drift, update, stepSize, start, test, probabilities }: SamplerRun,
  { spacing, mixtures, lags }: ImagesSettings,
  progress: (fraction: number) => void,
): Promise<SamplerMeasures> {
  const steps = spacing / drift.evaluations;
  if (!Number.isInteger(steps)) {
    throw new RangeError(
      `measureSampler: spacing ${spacing} is no multiple of the ${drift.evaluations} gradients of a step`,
    );
  }
  const chain = startAsyncChain({ energy, drift, update, start });
  const kept = Math.max(...mixtures);
  const [logs, singles]: [Float64Array[], Scores[]] = [[], []];
  const scored: { evaluations: number; scores: Scores }[] = [];
  let sum = new Float64Array(0);
  for (let k = 1; k <= kept; k++) {
    for (let t = 0; t < steps; t++) await chain.step();
    const now = await probabilities(Float32Array.from(chain.theta), test);
    if (!now.every(Number.isFinite)) {
      throw new RangeError(
        `measureSampler: ${name} diverged within ${chain.evaluations} gradients; its step ${stepSize} is too long`,
      );
    }
    sum = k === 1 ? Float64Array.from(now) : sum.map((total, i) => total + now[i]!);
    logs.push(labelLogs(now, test.labels));
    singles.push(scoresOf(now, test.labels));
    if (mixtures.includes(k)) {
      const scores = scoresOf(sum.map((total) => total / k), test.labels);
      scored.push({ evaluations: chain.evaluations, scores });
    }
    progress(k / kept);
  }
  const trace = Float64Array.from(singles, ({ logLikelihood }) => logLikelihood);
  return {
    name,
    evaluationsPerStep: drift.evaluations,
    stepSize,
    kept,
    mixtures: scored,
    single: meanScores(singles),
    reliability: reliability(sum.map((total) => total / kept), test.labels),
    autocorrelation: meanAutocorrelation(logs, lags),
    effectiveSize: chainEffectiveSize([trace]).bulk,
    splitRhat: splitRhat([trace]).rank,
  };
}
