/** The noise at one checkpoint. @module */
import type { Batch } from "../../../src/engines/engine.ts";
import type { Checkpoint } from "../../../src/training/checkpoint.ts";
import { disjointRows, resampledRows, surrogateRows } from "../pooled/gradient_rows.ts";
import { noiseMatrix } from "../pooled/noise_matrix.ts";
import { coordinateMajorInverse, permutedInverse } from "../pooled/other_orders.ts";
import { nonZeroInverse, pooledInverse, readPooled } from "../pooled/read_pooled.ts";
import { measureIterations, type NoiseSite } from "./measure_iterations.ts";
import { measureNorms } from "./measure_norms.ts";
import { measureWells } from "./measure_wells.ts";
import type { CheckpointResult } from "./record.ts";
import type { NoiseSettings } from "./settings.ts";

/** What is measured at a checkpoint beside the pooled estimator. */
export interface Part {
  readonly phase: CheckpointResult["phase"];
  /** Whether the pooled estimator is read at other minibatch sizes, too. */
  readonly batchSizes: boolean;
  readonly wells: boolean;
}

/** The pooled estimator at other minibatch sizes, drawn with replacement. */
async function byBatchSize(
  site: NoiseSite,
  { batchSizes, minibatches, rows }: NoiseSettings,
): Promise<CheckpointResult["byBatchSize"]> {
  const readings: { batchSize: number; inverse: number }[] = [];
  for (const batchSize of batchSizes) {
    const stream = site.stream.child("batch size", batchSize);
    const gradients = resampledRows(site, site.data, { count: minibatches, batchSize, stream });
    const inverse = await pooledInverse(await noiseMatrix(gradients, rows === "held"));
    readings.push({ batchSize, inverse });
  }
  return readings;
}

/** The pooled estimator as released, and everything that it is made of. */
async function readAsReleased(site: NoiseSite, test: Batch, settings: NoiseSettings) {
  const { batchSize, permutedTogether } = settings;
  const hold = settings.rows === "held";
  const gradients = disjointRows(site, site.data, batchSize);
  const noise = await noiseMatrix(gradients, hold);
  const pooled = await readPooled(noise);
  const surrogates = surrogateRows(site, site.data, {
    count: gradients.count,
    batchSize,
    stream: site.stream.child("surrogate"),
  });
  return {
    pooled,
    nonZero: await nonZeroInverse(noise, pooled.blockLength),
    permuted: await permutedInverse(noise, permutedTogether, site.stream.child("order")),
    permutedExactly: permutedTogether >= noise.count,
    coordinateMajor: hold ? await coordinateMajorInverse(noise) : null,
    surrogate: await pooledInverse(await noiseMatrix(surrogates, hold)),
    test: await pooledInverse(await noiseMatrix(disjointRows(site, test, batchSize), hold)),
  };
}

/**
 * Measures a checkpoint.
 *
 * @param test the test set
 * @param part what is measured here
 * @param progress told before every part: the share of the checkpoint that is done
 */
export async function measureCheckpoint(
  site: NoiseSite,
  { step, train: { loss, accuracy } }: Pick<Checkpoint, "step" | "train">,
  { test, settings, part: { phase, batchSizes, wells }, progress }: {
    readonly test: Batch;
    readonly settings: NoiseSettings;
    readonly part: Part;
    readonly progress: (fraction: number, what: string) => void;
  },
): Promise<CheckpointResult> {
  progress(0, "pooled");
  const released = await readAsReleased(site, test, settings);
  progress(0.4, "batch sizes");
  const sizes = batchSizes ? await byBatchSize(site, settings) : [];
  progress(0.5, "coordinates");
  const middle = phase === "middle";
  const iterations = middle ? null : await measureIterations(site, settings.iterations);
  progress(0.8, "norms");
  const norms = middle ? null : await measureNorms(site, settings.norms);
  progress(0.95, "wells");
  return {
    step,
    phase,
    trainLoss: loss,
    trainAccuracy: accuracy,
    ...released,
    byBatchSize: sizes,
    iterations,
    norms,
    wells: wells ? await measureWells(site, settings.well) : [],
  };
}
