/** V and Γ at one step of a training run. @module */
import { exampleGradientNorms } from "../../../src/bounds/example_gradient_norms.ts";
import {
  type GradientMoments,
  gradientTrace,
  minibatchVariance,
  squaredDistance,
} from "../../../src/bounds/minibatch_variance.ts";
import { monteCarloMean } from "../../../src/bounds/monte_carlo_mean.ts";
import type { Examples } from "../../../src/data/dataset.ts";
import { gather } from "../../../src/data/gather.ts";
import type { Engine, Network } from "../../../src/engines/engine.ts";
import type { Model } from "../../../src/models/model.ts";
import { drawWithReplacement } from "../../../src/random/draw_with_replacement.ts";
import { fillNormal } from "../../../src/random/normal.ts";
import type { Stream } from "../../../src/random/stream.ts";
import type { CellExamples } from "./examples.ts";
import { perturbed } from "./perturbed.ts";
import type { StepStatistics } from "./record.ts";
import type { MlpSettings } from "./settings.ts";

/** Where a cell measures. */
export interface Site {
  readonly engine: Engine;
  readonly network: Network;
  readonly model: Model;
  readonly settings: MlpSettings;
  readonly examples: CellExamples;
  readonly root: Stream;
}

async function moments(
  { engine, network, model }: Site,
  parameters: Float32Array,
  data: Examples,
): Promise<GradientMoments> {
  const { gradient } = await network.lossAndGradient(parameters, data);
  const norms = await exampleGradientNorms(engine, model, parameters, data);
  return { mean: gradient, meanSquare: monteCarloMean(norms).mean };
}

/** ‖g_B − ḡ‖² of minibatches of the training set, drawn with replacement as those of the training are. */
async function deviations(
  { network, settings, examples: { train }, root }: Site,
  step: number,
  parameters: Float32Array,
  population: Float32Array,
): Promise<number[]> {
  const source = root.child("minibatches for V", step);
  const found: number[] = [];
  for (let k = 0; k < settings.minibatches; k++) {
    const batch = gather(train, drawWithReplacement(source, train.count, settings.batchSize));
    const { gradient } = await network.lossAndGradient(parameters, batch);
    found.push(squaredDistance(gradient, population));
  }
  return found;
}

/** ‖ḡ(w) − ḡ(w + ξ)‖², ξ ~ N(0, σ²t I), by σ and draw: the noise of the t steps before this one. */
async function movements(
  { network, settings, examples: { gradient: fresh }, root }: Site,
  step: number,
  parameters: Float32Array,
  population: Float32Array,
): Promise<number[][]> {
  const source = root.child("noise for Γ", step);
  const draws = Array.from(
    { length: settings.sensitivityDraws },
    () => fillNormal(source, new Float32Array(parameters.length)),
  );
  const bySigma: number[][] = [];
  for (const sigma of settings.sigmas) {
    const found: number[] = [];
    for (const normals of draws) {
      // Before the first step there is no noise.
      if (step === 0) found.push(0);
      else {
        const moved = perturbed(parameters, normals, sigma * Math.sqrt(step));
        const { gradient } = await network.lossAndGradient(moved, fresh);
        found.push(squaredDistance(population, gradient));
      }
    }
    bySigma.push(found);
  }
  return bySigma;
}

/** Statistics of a step at the parameters before it. The gradient is that of the loss trained on, which is not clipped. */
export async function stepStatistics(
  site: Site,
  step: number,
  parameters: Float32Array,
): Promise<StepStatistics> {
  const population = await moments(site, parameters, site.examples.gradient);
  const empirical = await moments(site, parameters, site.examples.train);
  const variance = monteCarloMean(await deviations(site, step, parameters, population.mean));
  const sensitivity = (await movements(site, step, parameters, population.mean))
    .map(monteCarloMean);
  return {
    step,
    variance: variance.mean,
    varianceError: variance.error,
    exactVariance: minibatchVariance(empirical, population.mean, site.settings.batchSize),
    empiricalTrace: gradientTrace(empirical),
    populationTrace: gradientTrace(population),
    sensitivity: sensitivity.map(({ mean }) => mean),
    sensitivityError: sensitivity.map(({ error }) => error),
  };
}
