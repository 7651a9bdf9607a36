/** Made-up records of noise vectors. @module */
import { type CellRecord, recordsOf } from "../../../src/records/records.ts";
import { studyCells } from "../../../src/records/study_cells.ts";
import { syntheticResults } from "../../panigrahi2019/testing/synthetic_results.ts";
import { noise } from "../../panigrahi2019/noise/study.ts";
import type { JointResult, JointSample } from "../joint/record.ts";
import { joint } from "../joint/study.ts";

/** z of the whole vectors and of their directions. */
export interface Excess {
  readonly whole: number;
  readonly unit: number;
}

/** By data set, batch size and seed. */
export type ExcessAt = (
  where: { readonly data: string; readonly batchSize: number; readonly seed: number },
) => Excess;

/** Statistics all at one value. */
const sample = (whole: number, unit: number): JointSample => {
  const at = (value: number) => ({ mardiaKurtosis: value, henzeZirkler: value, energy: value });
  return { whole: at(whole), unit: at(unit) };
};

/** Null sets with mean 0 and standard deviation 1 (±1, the divisor being n − 1 of many). */
const NULLS = Array.from({ length: 99 }, (_, i) => {
  const value = i === 98 ? 0 : (i % 2 === 0 ? 1 : -1);
  return sample(value, value);
});

/** A small deterministic spread between seeds. */
const wobble = (seed: number, data: string) => ((seed * seed * 3 + data.length) % 101 - 50) / 1000;

/** Records of the laptop grid, panigrahi2019's noise beside them (accepted everywhere). */
export function syntheticJoint(
  excess: ExcessAt,
  accepted = 0.95,
  late: (result: JointResult) => JointResult = (unchanged) => unchanged,
) {
  const found: CellRecord[] = [];
  for (const cell of studyCells(joint, "laptop", 0)) {
    const { settings, seed } = cell;
    const data = settings.data.id;
    if (data === "fashion-mnist") continue;
    const result: JointResult = {
      stepsToFit: 1000,
      fitted: true,
      components: settings.components,
      draws: settings.draws,
      late: [1, 2].flatMap((fraction) =>
        settings.batchSizes.map((batchSize) => {
          const { whole, unit } = excess({ data, batchSize, seed });
          return {
            step: 1000 * fraction,
            fraction,
            batchSize,
            noise: sample(whole, unit + wobble(seed, data)),
            normVariation: 0.5,
            gaussianNormVariation: 0.4,
          };
        })
      ),
      gaussian: NULLS,
      searched: {
        step: 32,
        batchSize: settings.search.batchSize,
        splits: settings.search.splits,
        noise: { shapiroWilk: accepted + wobble(seed, data), andersonDarling: accepted },
        surrogate: { shapiroWilk: 0.95, andersonDarling: 0.95 },
      },
    };
    found.push({ cell, key: "0".repeat(64), result: late(result) });
  }
  const beside = syntheticResults(() => 0.95).of(noise) as readonly CellRecord[];
  return recordsOf([...found, ...beside], []);
}
