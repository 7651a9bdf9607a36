/** Data set × net with its number of seeds: a line of a grid. @module */
import type { GridPoint } from "../../../src/records/study.ts";
import type { Protocol } from "./protocols.ts";
import type { DataSet, Net, NoiseSettings } from "./settings.ts";

/** Seeds that were never run before the rules of this edition were written. */
export const FIRST_SEED = 2000;

/** One data set × net. */
export interface CellClass {
  readonly data: DataSet;
  readonly net: Net;
  readonly learningRate: number;
  readonly seeds: number;
  readonly protocol: Protocol;
  /** Seconds that a cell keeps one core busy, measured as processor time; `paper` is an estimate. */
  readonly cost: number;
}

/** The first `size` training examples that the seed chooses; `label` ends the class's name. */
export function cut(id: string, size: number, label: string): DataSet {
  return { name: `${id === "fashion-mnist" ? "fashion" : id}${label}`, id, size };
}

/** The class as a point of a grid. b = N/16 is drawn without replacement where anything is measured late. */
export function gridPoint(
  { data, net, learningRate, seeds, protocol, cost }: CellClass,
): GridPoint<NoiseSettings> {
  const late = protocol.families.some(({ places }) => places.includes("late"));
  return {
    id: `${data.name}/${net.name}`,
    settings: {
      ...protocol,
      net,
      data,
      learningRate,
      withoutReplacement: late ? [Math.floor(data.size / 16)] : [],
    },
    replicates: seeds,
    firstSeed: FIRST_SEED,
    cost,
  };
}
