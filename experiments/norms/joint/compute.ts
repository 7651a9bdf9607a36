/** Computes one cell: trains a net and judges its noise as a vector. @module */
import { fillNormal } from "../../../src/random/normal.ts";
import type { Stream } from "../../../src/random/stream.ts";
import type { Compute } from "../../../src/records/study.ts";
import { surrogate } from "../../../src/noise/surrogate.ts";
import { mean } from "../../../src/stats/descriptive/mean.ts";
import { matrix } from "../../../src/stats/linear_algebra/matrix.ts";
import { halves } from "../../../src/stats/multivariate/halves.ts";
import { squaredNormDispersion } from "../../../src/stats/multivariate/squared_norm_dispersion.ts";
import { evaluationNetwork } from "../../../src/training/evaluation_network.ts";
import { fitRun, subject } from "../../panigrahi2019/noise/fit_run.ts";
import { jointSample } from "./joint_sample.ts";
import { noiseVectors, vectors, type VectorSite } from "./noise_vectors.ts";
import type { Accepted, JointResult, JointSample, LateNoise, Searched } from "./record.ts";
import { searchedDirection } from "./searched_direction.ts";
import type { JointSettings } from "./settings.ts";

/** Where in a run a checkpoint stands. */
type Step = Pick<LateNoise, "step" | "fraction">;

/** Noise of every batch size at one late checkpoint. */
export async function measureLate(
  site: VectorSite,
  { step, fraction }: Step,
  { components, draws, batchSizes }: JointSettings,
): Promise<readonly LateNoise[]> {
  const found = await noiseVectors(site, components);
  const results: LateNoise[] = [];
  for (const batchSize of batchSizes) {
    const x = await found.draw(batchSize, 2 * draws);
    const [, heldOut] = halves(x);
    const { coefficientOfVariation, gaussianCoefficientOfVariation } = squaredNormDispersion(
      heldOut,
    );
    results.push({
      step,
      fraction,
      batchSize,
      noise: jointSample(x),
      normVariation: coefficientOfVariation,
      gaussianNormVariation: gaussianCoefficientOfVariation,
    });
  }
  return results;
}

/** Searches the noise of the early checkpoint, and Gaussian surrogates of the same covariance, for a direction. */
export async function measureSearched(
  site: VectorSite,
  { step }: Pick<Step, "step">,
  { components, draws, search: { batchSize, splits, surrogateSets } }: JointSettings,
): Promise<Searched> {
  const found = await noiseVectors(site, components);
  const noise = searchedDirection(
    await found.draw(batchSize, 2 * draws),
    splits,
    site.stream.child("noise"),
  );
  const source = surrogate(found.population);
  const sets: Accepted[] = [];
  for (let set = 0; set < surrogateSets; set++) {
    const own = site.stream.child("surrogate", set);
    const values = await source.sample(2 * draws, own, site.engine.matmul.bind(site.engine));
    sets.push(searchedDirection(vectors(values, components), splits, own));
  }
  return {
    step,
    batchSize,
    splits,
    noise,
    surrogate: {
      shapiroWilk: mean(sets.map((one) => one.shapiroWilk)),
      andersonDarling: mean(sets.map((one) => one.andersonDarling)),
    },
  };
}

/** Standard normal vectors through the map of the noise. */
export function gaussianSamples(
  { components, draws, gaussianSets }: JointSettings,
  stream: Stream,
): readonly JointSample[] {
  return Array.from({ length: gaussianSets }, (_, set) => {
    const x = matrix(2 * draws, components);
    fillNormal(stream.child("gaussian", set), x.values);
    return jointSample(x);
  });
}

/** Trains the cell's net as panigrahi2019 does, and judges its noise late, and early along a searched direction. */
export const compute: Compute<JointSettings, JointResult> = async (
  { settings, seed },
  { engine, progress },
) => {
  const { model, network, data, root } = await subject(settings, seed, engine);
  try {
    progress(0, "training");
    const run = await fitRun(
      { model, network, data, root },
      settings,
      [],
      new Set(["early", "late"]),
    );
    const late: LateNoise[] = [];
    let searched: Searched | undefined;
    for (const { step, place, fraction, checkpoint } of run.kept) {
      progress(place === "early" ? 0.2 : 0.3, `step ${step}`);
      const site: VectorSite = {
        engine,
        network: evaluationNetwork(network, checkpoint),
        parameters: checkpoint.parameters,
        data,
        stream: root.child("joint", step),
      };
      if (place === "early") searched = await measureSearched(site, { step }, settings);
      else late.push(...await measureLate(site, { step, fraction }, settings));
    }
    progress(0.5, "Gaussian vectors");
    const gaussian = gaussianSamples(settings, root.child("joint"));
    const { stepsToFit, fitted } = run;
    const { components, draws } = settings;
    return { stepsToFit, fitted, components, draws, late, gaussian, searched: searched! };
  } finally {
    await network.dispose();
  }
};
