/** Computes a cell of images. @module */
import type { Dataset } from "../../../src/data/dataset.ts";
import { loadDataset } from "../../../src/data/load_dataset.ts";
import { fillNormal } from "../../../src/random/normal.ts";
import type { Stream } from "../../../src/random/stream.ts";
import type { CellContext, Compute } from "../../../src/records/study.ts";
import { classProbabilities } from "./class_probabilities.ts";
import { powerCurvature } from "./curvature.ts";
import { measureSampler } from "./measure_sampler.ts";
import { scoresOf } from "./mixture.ts";
import { fixedEnergy, minibatchEnergy, modelOf, startingWeights } from "./problem.ts";
import type { ImagesResult, SamplerMeasures } from "./record.ts";
import { driftOf, SAMPLER_NAMES, stepSizeOf, updateOf } from "./samplers.ts";
import type { ImagesSettings } from "./settings.ts";

/** All samplers on a data set, from the same start. Exported for sets outside the catalogue, such as those of tests. */
export async function sampleOn(
  { train, test, shape, classes }: Dataset,
  settings: ImagesSettings,
  stream: Stream,
  { engine, progress }: CellContext,
): Promise<ImagesResult> {
  const { net, rule, samplers, memory } = settings;
  const root = stream.child(net);
  const model = modelOf(settings, { shape, classes });
  const network = await engine.compile(model);
  try {
    const start = await startingWeights(model, network, train, settings, root.child("start"));
    const d = start.length;
    const curvature = rule.kind === "sgld"
      ? await powerCurvature(
        fixedEnergy(network, train, settings, rule.curvatureExamples),
        start,
        fillNormal(root.child("direction"), new Float64Array(d)),
      )
      : null;
    const probabilities = classProbabilities(model, network);
    const measured: SamplerMeasures[] = [];
    for (const [at, sampler] of samplers.entries()) {
      const source = root.child(sampler.kind);
      const name = SAMPLER_NAMES[sampler.kind];
      const stepSize = stepSizeOf(sampler, rule, curvature);
      const run = {
        name,
        energy: minibatchEnergy(network, train, settings, source.child("batches")),
        drift: driftOf(sampler, d, memory, source),
        update: updateOf(rule, stepSize, source.child("noise")),
        stepSize,
        start,
        test,
        probabilities,
      };
      measured.push(
        await measureSampler(
          run,
          settings,
          (done) => progress(0.1 + 0.9 * (at + done) / samplers.length, name),
        ),
      );
    }
    const first = await probabilities(Float32Array.from(start), test);
    return { curvature, start: scoresOf(first, test.labels), samplers: measured };
  } finally {
    await network.dispose();
  }
}

/** Draws the images by the seed and samples. */
export const compute: Compute<ImagesSettings, ImagesResult> = async (
  { settings, seed, stream },
  context,
) => {
  const { id, training: size, test: testSize } = settings.data;
  const data = await loadDataset(id, { seed, size, testSize });
  return await sampleOn(data, settings, stream.child(id), context);
};
