/** The noise of one family of directions at one checkpoint: population, capture. @module */
import type { Batch, Engine, Network } from "../../src/engines/mod.ts";
import type { ParameterBlock } from "../../src/models/mod.ts";
import {
  captureProjections,
  covarianceEigenvectors,
  type DirectionFamily,
  kronecker,
  type NoiseCapture,
  nonConstantCoordinates,
  perExampleCapture,
  sphere,
} from "../../src/noise/mod.ts";
import type { Stream } from "../../src/random/mod.ts";
import type { CellSettings, FamilySettings } from "./settings.ts";

/** Where and with what noise is captured. */
export interface Site {
  readonly engine: Pick<Engine, "matmul">;
  readonly network: Network;
  readonly blocks: readonly ParameterBlock[];
  readonly parameters: Float32Array;
  readonly data: Batch;
  readonly settings: CellSettings;
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
