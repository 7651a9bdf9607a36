/** Clipped risks at the last parameters, plain and smoothed. @module */
import { clippedMean, exampleLosses } from "../../../src/bounds/example_losses.ts";
import type { SmoothedRisks } from "../../../src/bounds/smoothing.ts";
import { fillNormal } from "../../../src/random/normal.ts";
import { perturbed } from "./perturbed.ts";
import type { Site } from "./step_statistics.ts";

/**
 * By σ and draw: risks on training and fresh examples at the last parameters w, and at w + ξ, ξ ~ N(0, σ²T I). The normals
 * are the same for every σ.
 */
export async function clippedRisks(
  { engine, model, settings, examples: { train, risk }, root }: Site,
  steps: number,
  parameters: Float32Array,
): Promise<SmoothedRisks[][]> {
  const risksAt = async (at: Float32Array) => {
    const on = async (data: typeof train) =>
      clippedMean(await exampleLosses(engine, model, at, data), settings.ceiling);
    return { population: await on(risk), empirical: await on(train) };
  };
  const plain = await risksAt(parameters);
  const source = root.child("noise for Δ");
  const draws = Array.from(
    { length: settings.smoothingDraws },
    () => fillNormal(source, new Float32Array(parameters.length)),
  );
  const bySigma: SmoothedRisks[][] = [];
  for (const sigma of settings.sigmas) {
    const found: SmoothedRisks[] = [];
    for (const normals of draws) {
      const moved = await risksAt(perturbed(parameters, normals, sigma * Math.sqrt(steps)));
      found.push({
        ...plain,
        populationSmoothed: moved.population,
        empiricalSmoothed: moved.empirical,
      });
    }
    bySigma.push(found);
  }
  return bySigma;
}
