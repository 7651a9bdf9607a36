/** Computes one cell: runs one-pass SGD on the bump and evaluates the bounds on what it measured. @module */
import { monteCarloMean } from "../../../src/bounds/monte_carlo_mean.ts";
import { directTerm, neuTerm } from "../../../src/bounds/neu.ts";
import { onePassPath } from "../../../src/bounds/one_pass_path.ts";
import { smoothingTerm } from "../../../src/bounds/smoothing.ts";
import { bumpBed } from "../../../src/bounds/test_bed.ts";
import { wangMaoTerm } from "../../../src/bounds/wang_mao.ts";
import type { ComputeWithoutEngine } from "../../../src/records/study.ts";
import type { BumpResult } from "./record.ts";
import type { BumpSettings } from "./settings.ts";

/** Expectations over runs, and the terms of every bound at every σ. */
export const compute: ComputeWithoutEngine<BumpSettings, BumpResult> = (
  { settings, stream },
) => {
  const { dimension, examples: n, learningRate, distance, runs, sigmas } = settings;
  const bed = bumpBed({ dimension, spread: 1 });
  const start = new Float64Array(dimension);
  start[0] = distance;
  const path = onePassPath(
    bed,
    { examples: n, learningRate, runs, start, sigmas },
    stream.child("d", dimension, "n", n, "rate", learningRate),
  );
  const terms = sigmas.map((sigma, k) => {
    const steps = Array.from(path.variance, (variance, t) => ({
      learningRate,
      sigma,
      variance,
      sensitivity: path.sensitivity[k]![t]!,
      distance: path.distance[k]![t]!,
    }));
    const aboutPaths = steps.map((step, t) => ({ ...step, variance: path.pathVariance[t]! }));
    const changes = path.risks[k]!.map((one) =>
      one.population - one.populationSmoothed - (one.empirical - one.empiricalSmoothed)
    );
    return {
      sigma,
      neu: neuTerm(steps, bed.range, n),
      neuPublished: neuTerm(steps, bed.range, n, "4R²"),
      direct: directTerm(steps, bed.range, n),
      wangMao: wangMaoTerm(aboutPaths, bed.range, n, dimension),
      wangMaoLinear: wangMaoTerm(aboutPaths, bed.range, n, dimension, "linear"),
      smoothing: smoothingTerm(path.risks[k]!),
      smoothingError: monteCarloMean(changes).error,
      sensitivity: monteCarloMean(path.sensitivity[k]!).mean,
    };
  });
  const risks = path.risks[0]!;
  const gap = monteCarloMean(risks.map(({ population, empirical }) => population - empirical));
  return Promise.resolve({
    gap: gap.mean,
    gapError: gap.error,
    populationRisk: monteCarloMean(risks.map(({ population }) => population)).mean,
    variance: monteCarloMean(path.variance).mean,
    pathVariance: monteCarloMean(path.pathVariance).mean,
    terms,
  });
};
