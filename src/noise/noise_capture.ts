/** Noise at one checkpoint as a capture offers it, whichever way it was captured. @module */
import type { CaptureMethod } from "./choose_capture.ts";
import type { NoiseChunk } from "./chunk.ts";
import type { DrawScheme } from "./minibatch_cumulants.ts";
import type { Population } from "./population.ts";

/** Which noise is asked for. */
export interface NoiseRequest {
  /** Minibatch size, b. */
  readonly batchSize: number;
  /** Number of minibatches, n. */
  readonly draws: number;
  /** With replacement unless said otherwise. */
  readonly scheme?: DrawScheme;
}

/** Noise at one checkpoint, ready to be drawn. */
export interface NoiseCapture {
  /** How the noise was captured. */
  readonly method: CaptureMethod;
  /** Why this method: asked for, or the estimated costs. */
  readonly reason: string;
  /** One per family where the method is per-example: source of exact cumulants and of the full covariance. */
  readonly populations: readonly Population[] | null;
  /** Streams the noise of n minibatches; memory does not grow with n. */
  stream(request: NoiseRequest): AsyncGenerator<NoiseChunk>;
  /** The same, collected: per family an n × K matrix, row-major. */
  noise(request: NoiseRequest): Promise<Float32Array[]>;
}

/**
 * Adds the collecting form to a streaming capture.
 *
 * @param capture everything but `noise`
 * @param columns number of directions of each family
 *
 * @example
 * ```ts
 * import { noiseCapture } from "./noise_capture.ts";
 * import assert from "node:assert/strict";
 *
 * const capture = noiseCapture({
 *   method: "resampled",
 *   reason: "asked for",
 *   populations: null,
 *   async *stream() {
 *     yield { first: 0, count: 1, values: [Float32Array.of(1, 2)] };
 *     yield { first: 1, count: 1, values: [Float32Array.of(3, 4)] };
 *   },
 * }, [2]);
 * const [noise] = await capture.noise({ batchSize: 1, draws: 2 });
 * assert.deepEqual([...noise!], [1, 2, 3, 4]);
 * ```
 */
export function noiseCapture(
  capture: Omit<NoiseCapture, "noise">,
  columns: readonly number[],
): NoiseCapture {
  return {
    ...capture,
    async noise(request) {
      const collected = columns.map((K) => new Float32Array(request.draws * K));
      for await (const { first, values } of capture.stream(request)) {
        values.forEach((matrix, f) => collected[f]!.set(matrix, first * columns[f]!));
      }
      return collected;
    },
  };
}
