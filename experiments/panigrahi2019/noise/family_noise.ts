/** The noise of one family of directions at one checkpoint: population, capture. @module */
import type { Batch, Engine, Network } from "../../../src/engines/engine.ts";
import type { ParameterBlock } from "../../../src/models/model.ts";
import { captureProjections } from "../../../src/noise/capture.ts";
import { covarianceEigenvectors } from "../../../src/noise/eigenvectors.ts";
import type { DirectionFamily } from "../../../src/noise/directions/family.ts";
import { kronecker } from "../../../src/noise/directions/kronecker.ts";
import type { NoiseCapture } from "../../../src/noise/noise_capture.ts";
import { nonConstantCoordinates } from "../../../src/noise/non_constant_coordinates.ts";
import { gramPopulation } from "../../../src/noise/gram_population.ts";
import { perExampleCapture } from "../../../src/noise/per_example_capture.ts";
import { sphere } from "../../../src/noise/directions/sphere.ts";
import type { Stream } from "../../../src/random/stream.ts";
import type { FamilySettings, NoiseSettings } from "./settings.ts";

/** Where and with what noise is captured. */
export interface Site {
  readonly engine: Pick<Engine, "matmul">;
  readonly network: Network;
  readonly blocks: readonly ParameterBlock[];
  readonly parameters: Float32Array;
  readonly data: Batch;
  readonly settings: Pick<NoiseSettings, "draws">;
  /** Directions come from here: the same along training. */
  readonly directions: Stream;
  /** Everything drawn at this checkpoint comes from here. */
  readonly draws: Stream;
}

/** Random directions, drawn once per seed. */
export function randomDirections(
  { network, blocks, directions }: Pick<Site, "network" | "blocks" | "directions">,
  { family, directions: count, rank = 1 }: FamilySettings,
): DirectionFamily {
  const source = directions.child(family);
  return family === "sphere"
    ? sphere({ parameterCount: network.parameterCount, count, stream: source })
    : kronecker({ blocks, count, rank, stream: source });
}

/** Captures one family at a checkpoint. Random families are passed in, because they are drawn once. */
export async function captureFamily(
  site: Site,
  settings: FamilySettings,
  random: DirectionFamily | undefined,
): Promise<NoiseCapture> {
  const { engine, network, parameters, data, blocks } = site;
  const stream = site.draws.child(settings.family);
  const count = settings.directions;
  if (settings.family === "sphere" && settings.road === "gram") {
    const population = await gramPopulation({
      network,
      parameters,
      data,
      count,
      stream: stream.child("directions"),
      product: engine.matmul.bind(engine),
    });
    return perExampleCapture([population], {
      stream: stream.child("minibatches"),
      engine,
      reason: "per-example: dense Gaussian directions by their law, from the Gram matrix",
    });
  }
  if (random !== undefined) {
    return await captureProjections({
      network,
      parameters,
      data,
      directions: [random],
      blocks,
      batches: settings.batchSizes.map((batchSize) => ({ batchSize, draws: site.settings.draws })),
      stream: stream.child("minibatches"),
      engine,
    });
  }
  const options = { network, parameters, data, count, stream: stream.child("choice") };
  const population = settings.family === "coordinates"
    ? (await nonConstantCoordinates(options)).population
    : (await covarianceEigenvectors(options)).population;
  return perExampleCapture([population], { stream: stream.child("minibatches"), engine });
}
