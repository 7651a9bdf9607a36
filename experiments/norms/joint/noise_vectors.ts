/** Noise of minibatches along the leading eigenvectors of its covariance. @module */
import type { Batch, Engine, Network } from "../../../src/engines/engine.ts";
import { covarianceEigenvectors } from "../../../src/noise/eigenvectors.ts";
import { perExampleCapture } from "../../../src/noise/per_example_capture.ts";
import type { Population } from "../../../src/noise/population.ts";
import type { Stream } from "../../../src/random/stream.ts";
import { type Matrix, matrix } from "../../../src/stats/linear_algebra/matrix.ts";

/** Where noise is captured. */
export interface VectorSite {
  readonly engine: Pick<Engine, "matmul">;
  readonly network: Network;
  readonly parameters: Float32Array;
  readonly data: Batch;
  /** Everything drawn at this checkpoint comes from here. */
  readonly stream: Stream;
}

/** Noise vectors on k eigenvectors, ready to be drawn. */
export interface NoiseVectors {
  /** Of the examples that did not find the eigenvectors. */
  readonly population: Population;
  /** Draws minibatches: rows × k, in double precision. */
  draw(batchSize: number, rows: number): Promise<Matrix>;
}

/** Coordinates on k axes, in double precision. */
export function vectors(values: Float32Array, k: number): Matrix {
  return matrix(values.length / k, k, Float64Array.from(values));
}

/** Finds the top k eigenvectors of the noise covariance on one half of the examples; noise is drawn from the other. */
export async function noiseVectors(
  { engine, network, parameters, data, stream }: VectorSite,
  k: number,
): Promise<NoiseVectors> {
  const { population } = await covarianceEigenvectors({
    network,
    parameters,
    data,
    count: k,
    stream: stream.child("choice"),
  });
  const capture = perExampleCapture([population], { stream: stream.child("minibatches"), engine });
  return {
    population,
    async draw(batchSize, rows) {
      const [drawn] = await capture.noise({ batchSize, draws: rows });
      return vectors(drawn!, k);
    },
  };
}
