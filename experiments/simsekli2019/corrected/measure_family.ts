/** The iteration-wise tail index along one family, beside its surrogate. @module */
import type { MatrixProduct } from "../../../src/noise/chunk.ts";
import { surrogate } from "../../../src/noise/surrogate.ts";
import type { Stream } from "../../../src/random/stream.ts";
import { iterationWiseTailIndex } from "../../../src/stats/tail/iteration_wise_tail_index.ts";
import type { FamilyPopulation } from "../repeated/family_populations.ts";
import type { CorrectedReading } from "./record.ts";
import type { CorrectedSettings } from "./settings.ts";

/**
 * The estimator as it should be run: column by column over minibatches, in permuted blocks, the median over K₁, exact zeros left
 * out; the same of Gaussian sets of the same full covariance.
 *
 * @param noise draws × columns
 * @param s source of permutations and surrogates
 * @param product the engine's matrix product; plain loops without it
 *
 * @example
 * ```ts
 * import { measureFamily } from "./measure_family.ts";
 * import { normal } from "../../../src/random/normal.ts";
 * import { stream } from "../../../src/random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const s = stream("example");
 * const values = Float32Array.from({ length: 2000 }, () => normal(s));
 * const population = { family: "one", rows: 1000, columns: 2, values, gradient: new Float64Array(2) };
 * const reading = await measureFamily({ family: "coordinates", population }, values, {
 *   draws: 1000,
 *   blockLengths: [5, 10, 20],
 *   permutations: 2,
 *   surrogateSets: 1,
 * }, s);
 * assert(Math.abs(reading.inverse - 0.5) < 0.1 && Math.abs(reading.surrogate - 0.5) < 0.1);
 * ```
 */
export async function measureFamily(
  { family, population }: FamilyPopulation,
  noise: Float32Array,
  { draws, blockLengths, permutations, surrogateSets }: Pick<
    CorrectedSettings,
    "draws" | "blockLengths" | "permutations" | "surrogateSets"
  >,
  s: Stream,
  product?: MatrixProduct,
): Promise<CorrectedReading> {
  const { columns } = population;
  const read = (values: Float32Array, name: string, set: number) =>
    iterationWiseTailIndex(values, columns, {
      blockLengths,
      permutations,
      stream: s.child("blocks", name, set),
    });
  const { inverse, spread, zeroShare } = read(noise, "noise", 0);
  const gaussian = surrogate(population);
  let sum = 0;
  for (let set = 0; set < surrogateSets; set++) {
    sum += read(
      await gaussian.sample(draws, s.child("surrogate", set), product),
      "surrogate",
      set,
    ).inverse;
  }
  return { family, columns, inverse, spread, zeroShare, surrogate: sum / surrogateSets };
}
