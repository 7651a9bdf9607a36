/** Noise as a vector at one checkpoint: is it jointly Gaussian, and if not, is it the radius? @module */
import { covarianceEigenvectors } from "../../../src/noise/eigenvectors.ts";
import { perExampleCapture } from "../../../src/noise/per_example_capture.ts";
import { surrogate } from "../../../src/noise/surrogate.ts";
import type { Stream } from "../../../src/random/stream.ts";
import { kolmogorovSmirnovTwoSample } from "../../../src/stats/multivariate/two_sample/kolmogorov_smirnov.ts";
import { type Matrix, matrix } from "../../../src/stats/linear_algebra/matrix.ts";
import { squaredNormDispersion } from "../../../src/stats/multivariate/squared_norm_dispersion.ts";
import { squaredNorms } from "../../../src/stats/multivariate/squared_norms.ts";
import type { Site } from "./family_noise.ts";
import { heldOutHalf, jointSample } from "./joint_sample.ts";
import type { JointResult, JointSample } from "./joint_record.ts";
import type { JointSettings } from "./settings.ts";

/** Coordinates of the noise on k eigenvectors, in double precision. */
function vectors(values: Float32Array, columns: number): Matrix {
  return matrix(values.length / columns, columns, Float64Array.from(values));
}

/**
 * Draws 2n minibatches, projects their noise on the top k eigenvectors of its covariance and judges the vectors, then
 * Gaussian surrogates of the same covariance through the same map. Directions come from one half of the examples, noise
 * from the other; whitening from one half of the draws, tests from the other.
 */
export async function measureJoint(
  { engine, network, parameters, data, draws }: Pick<
    Site,
    "engine" | "network" | "parameters" | "data" | "draws"
  >,
  settings: JointSettings,
): Promise<JointResult> {
  const { components: count, batchSize, surrogateSets, searchedSets } = settings;
  const stream: Stream = draws.child("joint");
  const { population } = await covarianceEigenvectors({
    network,
    parameters,
    data,
    count,
    stream: stream.child("choice"),
  });
  const capture = perExampleCapture([population], {
    stream: stream.child("minibatches"),
    engine,
  });
  const [drawn] = await capture.noise({ batchSize, draws: 2 * settings.draws });
  const noise = vectors(drawn!, count);
  const source = surrogate(population);
  const surrogates: JointSample[] = [];
  let normPValue = NaN;
  for (let set = 0; set < surrogateSets; set++) {
    const values = await source.sample(
      2 * settings.draws,
      stream.child("surrogate", set),
      engine.matmul.bind(engine),
    );
    // Norms have a scale: the covariance of a b-mean is the population's divided by b.
    const sample = vectors(values.map((value) => value / Math.sqrt(batchSize)), count);
    const search = set < searchedSets ? stream.child("search", set) : null;
    surrogates.push(jointSample(sample, search));
    if (set > 0) continue;
    const norms = (x: Matrix) => squaredNorms(heldOutHalf(x));
    normPValue = kolmogorovSmirnovTwoSample(norms(noise), norms(sample)).pValue;
  }
  return {
    components: count,
    draws: settings.draws,
    batchSize,
    noise: jointSample(noise, stream.child("search", "noise")),
    surrogates,
    gaussianNormVariation: squaredNormDispersion(heldOutHalf(noise)).gaussianCoefficientOfVariation,
    normPValue,
  };
}
