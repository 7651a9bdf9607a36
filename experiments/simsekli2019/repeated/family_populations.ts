/** Single coordinates and random directions at one checkpoint. @module */
import type { Batch, Network } from "../../../src/engines/engine.ts";
import { sphere } from "../../../src/noise/directions/sphere.ts";
import { nonConstantCoordinates } from "../../../src/noise/non_constant_coordinates.ts";
import { capturePopulation, type Population } from "../../../src/noise/population.ts";
import type { Stream } from "../../../src/random/stream.ts";
import type { FamilyName, FamilySizes } from "./family.ts";

/** A family's per-example derivatives, centred over the examples. */
export interface FamilyPopulation {
  readonly family: FamilyName;
  readonly population: Population;
}

/**
 * Derivatives of all examples along coordinates and along random directions.
 *
 * @param s source of both
 */
export async function familyPopulations(
  { network, parameters, data }: {
    readonly network: Network;
    readonly parameters: Float32Array;
    readonly data: Batch;
  },
  { coordinates, directions }: FamilySizes,
  s: Stream,
): Promise<readonly FamilyPopulation[]> {
  const single = await nonConstantCoordinates({
    network,
    parameters,
    data,
    count: coordinates,
    stream: s.child("coordinates"),
  });
  const dense = sphere({
    parameterCount: network.parameterCount,
    count: directions,
    stream: s.child("random directions"),
  });
  return [
    { family: "coordinates", population: single.population },
    {
      family: "random directions",
      population: await capturePopulation(network, parameters, data, dense),
    },
  ];
}
