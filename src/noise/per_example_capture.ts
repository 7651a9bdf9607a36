/** The capture that rests on per-example projections. @module */
import type { Engine } from "../engines/engine.ts";
import type { Stream } from "../random/stream.ts";
import { minibatchDraws } from "./draws.ts";
import { minibatchMeans } from "./minibatch_means.ts";
import { type NoiseCapture, noiseCapture } from "./noise_capture.ts";
import type { Population } from "./population.ts";

/** How {@linkcode perExampleCapture} draws. */
export interface PerExampleOptions {
  /** Source of the minibatches. */
  readonly stream: Stream;
  /** The engine, for its matrix product. */
  readonly engine?: Pick<Engine, "matmul">;
  /** Why this method was taken. */
  readonly reason?: string;
}

/**
 * A capture from populations that are at hand already, such as those of chosen coordinates or of eigenvectors.
 *
 * @param populations populations of the same N examples
 * @param options minibatch stream, engine
 * @returns a capture of the same populations
 *
 * @example
 * ```ts
 * import { perExampleCapture } from "./per_example_capture.ts";
 * import { population } from "./population.ts";
 * import { stream } from "../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const p = population("one", Float32Array.of(-1, 1), 1);
 * const capture = perExampleCapture([p], { stream: stream("example") });
 * const [noise] = await capture.noise({ batchSize: 2, draws: 3, scheme: "without-replacement" });
 * assert.deepEqual([...noise!], [0, 0, 0]);
 * ```
 */
export function perExampleCapture(
  populations: readonly Population[],
  { stream, engine, reason = "per-example: populations given" }: PerExampleOptions,
): NoiseCapture {
  const product = engine?.matmul.bind(engine);
  return noiseCapture({
    method: "per-example",
    reason,
    populations,
    stream: ({ batchSize, draws, scheme = "with-replacement" }) =>
      minibatchMeans(
        populations,
        minibatchDraws({
          examples: populations[0]?.rows ?? 0,
          count: draws,
          batchSize,
          scheme,
          stream,
        }),
        product,
      ),
  }, populations.map(({ columns }) => columns));
}
