/** The tail index on the iterations' axis: single coordinates over resampled minibatches. @module */
import type { Batch, Engine } from "../../../src/engines/engine.ts";
import { nonConstantCoordinates } from "../../../src/noise/non_constant_coordinates.ts";
import { perExampleCapture } from "../../../src/noise/per_example_capture.ts";
import { surrogate } from "../../../src/noise/surrogate.ts";
import type { Stream } from "../../../src/random/stream.ts";
import { iterationWiseTailIndex } from "../../../src/stats/tail/iteration_wise_tail_index.ts";
import type { GradientSite } from "../pooled/gradient_rows.ts";
import type { IterationReading } from "./record.ts";
import type { IterationSettings } from "./settings.ts";

/** Where noise is measured. */
export interface NoiseSite extends GradientSite {
  readonly engine: Engine;
  /** Training set. */
  readonly data: Batch;
  /** Of this checkpoint. */
  readonly stream: Stream;
}

/** Coordinates with noise, their derivatives centred over the examples, not over the draws. */
export async function measureIterations(
  { engine, network, parameters, data, stream }: NoiseSite,
  { coordinates, draws, batchSizes, blockLengths, permutations, surrogateSets }: IterationSettings,
): Promise<IterationReading> {
  const { population } = await nonConstantCoordinates({
    network,
    parameters,
    data,
    count: coordinates,
    stream: stream.child("coordinates"),
  });
  const capture = perExampleCapture([population], { engine, stream: stream.child("minibatches") });
  const read = (noise: Float32Array, ...path: (string | number)[]) =>
    iterationWiseTailIndex(noise, coordinates, {
      blockLengths,
      permutations,
      stream: stream.child("blocks", ...path),
    }).inverse;
  const byBatchSize: { batchSize: number; inverse: number }[] = [];
  for (const batchSize of batchSizes) {
    const [noise] = await capture.noise({ batchSize, draws });
    byBatchSize.push({ batchSize, inverse: read(noise!, "noise", batchSize) });
  }
  const gaussian = surrogate(population);
  let sum = 0;
  for (let set = 0; set < surrogateSets; set++) {
    const normals = stream.child("surrogate of coordinates", set);
    sum += read(
      await gaussian.sample(draws, normals, engine.matmul.bind(engine)),
      "surrogate",
      set,
    );
  }
  return { byBatchSize, surrogate: sum / surrogateSets };
}
