/** Computes one cell: trains a net on noisy labels and evaluates the bound along its path. @module */
import { monteCarloMean } from "../../../src/bounds/monte_carlo_mean.ts";
import { neuTerm } from "../../../src/bounds/neu.ts";
import { smoothingTerm } from "../../../src/bounds/smoothing.ts";
import { initialise } from "../../../src/models/initialise.ts";
import { mlp } from "../../../src/models/mlp.ts";
import { constant } from "../../../src/optim/constant.ts";
import { sgd } from "../../../src/optim/sgd.ts";
import type { Compute } from "../../../src/records/study.ts";
import { train } from "../../../src/training/train.ts";
import { clippedRisks } from "./clipped_risks.ts";
import { cellExamples } from "./examples.ts";
import type { MlpResult, MlpTerms, StepStatistics } from "./record.ts";
import type { MlpSettings } from "./settings.ts";
import { type Site, stepStatistics } from "./step_statistics.ts";

/** ⌊linspace(0, T − 1)⌋, without repeats. */
export function checkpointSteps(steps: number, checkpoints: number): readonly number[] {
  const at = Array.from(
    { length: checkpoints },
    (_, i) => Math.floor(i * (steps - 1) / (checkpoints - 1)),
  );
  return [...new Set(at)];
}

/** The bound's terms, the mean over the checkpoints standing for the mean over all T steps. */
async function termsOf(
  site: Site,
  steps: number,
  path: readonly StepStatistics[],
  last: Float32Array,
): Promise<{ risks: { population: number; empirical: number }; terms: MlpTerms[] }> {
  const { sigmas, learningRate, ceiling, examples } = site.settings;
  const risks = await clippedRisks(site, steps, last);
  const variance = monteCarloMean(path.map((one) => one.variance)).mean;
  const terms = sigmas.map((sigma, k): MlpTerms => {
    const sensitivity = monteCarloMean(path.map((one) => one.sensitivity[k]!)).mean;
    // One step of the rate √T·η adds what T steps of the rate η with the same statistics do.
    const step = { learningRate: Math.sqrt(steps) * learningRate, sigma, variance, sensitivity };
    const changes = risks[k]!.map((one) =>
      one.population - one.populationSmoothed - (one.empirical - one.empiricalSmoothed)
    );
    return {
      sigma,
      neu: neuTerm([step], ceiling / 2, examples),
      smoothing: smoothingTerm(risks[k]!),
      smoothingError: monteCarloMean(changes).error,
    };
  });
  return { risks: risks[0]![0]!, terms };
}

/** Trains the cell's net for T steps, measures V and Γ on the way and the risks at the end. */
export const compute: Compute<MlpSettings, MlpResult> = async (
  { settings, seed, stream },
  { engine, progress },
) => {
  const { labelNoise, batchSize, learningRate, width } = settings;
  const root = stream.child("labels", labelNoise, "batch", batchSize, "rate", learningRate);
  const examples = await cellExamples(settings, seed, root);
  const model = mlp({
    inputs: examples.inputs,
    width,
    depth: 2,
    classes: examples.classes,
    bias: true,
  });
  const network = await engine.compile(model);
  try {
    const site: Site = { engine, network, model, settings, examples, root };
    const steps = Math.floor(settings.epochs * settings.examples / batchSize);
    const path: StepStatistics[] = [];
    const measured = checkpointSteps(steps, settings.checkpoints);
    const run = await train({
      network,
      data: examples.train,
      parameters: initialise(model, "pytorch-default", root.child("weights")),
      optimizer: sgd(),
      schedule: constant(learningRate),
      batchSize,
      batches: root.child("training"),
      maxSteps: steps,
      checkpointSteps: measured,
      async onCheckpoint({ step, parameters }) {
        if (step === steps) return;
        path.push(await stepStatistics(site, step, parameters));
        progress(0.8 * path.length / measured.length, `step ${step}`);
      },
    });
    const last = run.checkpoints.at(-1)!;
    progress(0.8, "smoothing");
    const { risks, terms } = await termsOf(site, steps, path, last.parameters);
    return {
      steps,
      trainAccuracy: last.train.accuracy,
      empiricalRisk: risks.empirical,
      populationRisk: risks.population,
      gap: risks.population - risks.empirical,
      path,
      terms,
    };
  } finally {
    await network.dispose();
  }
};
