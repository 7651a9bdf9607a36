/** One family at one checkpoint: SGN of every minibatch size, and its surrogate. @module */
import type { MatrixProduct } from "../../../src/noise/chunk.ts";
import { cumulants } from "../../../src/noise/cumulants.ts";
import { minibatchCumulants } from "../../../src/noise/minibatch_cumulants.ts";
import type { Population } from "../../../src/noise/population.ts";
import { surrogate } from "../../../src/noise/surrogate.ts";
import type { Stream } from "../../../src/random/stream.ts";
import { fitColumn } from "./fit_column.ts";
import type { ColumnFits, TailReading } from "./record.ts";

function fitColumns(noise: Float32Array, columns: number, hillShare: number): ColumnFits[] {
  const draws = noise.length / columns;
  return Array.from(
    { length: columns },
    (_, k) =>
      fitColumn(Float64Array.from({ length: draws }, (_, i) => noise[i * columns + k]!), hillShare),
  );
}

/**
 * Fits every column of the noise, and of Gaussian noise of the same full covariance through the same code.
 *
 * @param population per-example derivatives along the family
 * @param noises draws × columns, by minibatch size
 * @param s source of the surrogate
 * @param product the engine's matrix product; plain loops without it
 */
export async function readFamily(
  population: Population,
  noises: readonly { readonly batchSize: number; readonly noise: Float32Array }[],
  { draws, hillShare }: { readonly draws: number; readonly hillShare: number },
  s: Stream,
  product?: MatrixProduct,
): Promise<readonly TailReading[]> {
  const { columns, values } = population;
  const perExample = cumulants(values, columns);
  const captured = noises.map(({ batchSize, noise }): TailReading => {
    const { skewness, excessKurtosis } = minibatchCumulants(perExample, batchSize);
    return {
      batchSize,
      cumulants: { skewness: [...skewness], excessKurtosis: [...excessKurtosis] },
      columns: fitColumns(noise, columns, hillShare),
    };
  });
  const gaussian = await surrogate(population).sample(draws, s, product);
  const beside: TailReading = {
    batchSize: null,
    cumulants: null,
    columns: fitColumns(gaussian, columns, hillShare),
  };
  return [...captured, beside];
}
