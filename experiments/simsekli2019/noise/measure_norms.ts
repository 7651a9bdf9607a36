/** Norms of minibatch noise, beside Gaussian, stable and log-normal ones. @module */
import { drawWithReplacement } from "../../../src/random/draw_with_replacement.ts";
import { fillNormal } from "../../../src/random/normal.ts";
import { normalBlock } from "../../../src/random/normal_block.ts";
import { positiveStable } from "../../../src/random/positive_stable.ts";
import { kolmogorovSmirnovTwoSample } from "../../../src/stats/multivariate/two_sample/kolmogorov_smirnov.ts";
import { slice } from "../setup/bench.ts";
import type { NoiseSite } from "./measure_iterations.ts";
import type { NormReading } from "./record.ts";
import type { NormSettings } from "./settings.ts";

/** Subtracts the means of rows and of columns of a symmetric matrix, in place. */
function centreTwice(gram: Float32Array, size: number): void {
  const means = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) means[i]! += gram[i * size + j]! / size;
  }
  const all = means.reduce((sum, mean) => sum + mean, 0) / size;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) gram[i * size + j]! += all - means[i]! - means[j]!;
  }
}

/** Index a₊ in (0, 1) of the positive stable law whose logarithm has the variance. */
function stableIndexOf(variance: number): number {
  return 1 / Math.sqrt(1 + 6 * variance / Math.PI ** 2);
}

const meanOf = (x: Float64Array) => x.reduce((sum, value) => sum + value, 0) / x.length;
const varianceOf = (x: Float64Array) => {
  const mean = meanOf(x);
  return x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (x.length - 1);
};

/** ln wᵀΓw of n rows w. */
async function logForms(
  { engine }: Pick<NoiseSite, "engine">,
  weights: Float32Array,
  n: number,
  gram: Float32Array,
): Promise<Float64Array> {
  const size = weights.length / n;
  const products = await engine.matmul(weights, n, size, gram, size);
  return Float64Array.from({ length: n }, (_, i) => {
    let form = 0;
    for (let j = i * size; j < (i + 1) * size; j++) form += weights[j]! * products[j]!;
    return Math.log(form);
  });
}

/** Squared norms q = cᵀΓc of minibatch noise, c the counts of its examples, from the examples' inner products Γ alone. */
export async function measureNorms(
  site: NoiseSite,
  { examples, batchSize, fit, test, draws, gaussianDraws, lawDraws }: NormSettings,
): Promise<NormReading> {
  const { network, parameters, data } = site;
  const stream = site.stream.child("norms");
  const some = slice(data, 0, examples);
  const gram = await network.perExampleGram(parameters, some, some);
  centreTwice(gram, examples);
  const counts = new Float32Array(draws * examples);
  for (let i = 0; i < draws; i++) {
    for (const j of drawWithReplacement(stream.child("minibatch", i), examples, batchSize)) {
      counts[i * examples + j]! += 1;
    }
  }
  const logs = await logForms(site, counts, draws, gram);
  const fitted = logs.subarray(0, fit);
  const tested = logs.slice(draws - test);
  const V = varianceOf(fitted);
  const centre = meanOf(fitted);
  const normals = new Float32Array(gaussianDraws * examples);
  normalBlock(stream.child("gaussian"), 0, normals.length, normals);
  const gaussian = await logForms(site, normals, gaussianDraws, gram);
  const gaussianVariance = varianceOf(gaussian);
  const stableLogs = (index: number, name: string, length: number) => {
    const own = stream.child(name);
    return Float64Array.from({ length }, () => Math.log(positiveStable(own, index)));
  };
  const radii = stableLogs(
    stableIndexOf(Math.max(V - gaussianVariance, 1e-9)),
    "elliptical",
    gaussianDraws,
  );
  const logNormal = fillNormal(stream.child("log-normal"), new Float64Array(lawDraws));
  // Each law has the fitted half's mean: scale is free.
  const distance = (law: Float64Array) => {
    const shift = centre - meanOf(law);
    return kolmogorovSmirnovTwoSample(tested, law.map((x) => x + shift)).statistic;
  };
  const stableIndex = stableIndexOf(V);
  return {
    variance: V,
    gaussianVariance,
    stableIndex,
    distance: {
      gaussian: distance(gaussian),
      stable: distance(stableLogs(stableIndex, "stable", lawDraws)),
      logNormal: distance(logNormal.map((x) => Math.sqrt(V) * x)),
      elliptical: distance(gaussian.map((x, i) => x + radii[i]!)),
    },
  };
}
