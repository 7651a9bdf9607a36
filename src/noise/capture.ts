/** The noise at one checkpoint, by whichever capture is cheaper. @module */
import type { Batch, Engine, Network } from "../engines/engine.ts";
import type { ParameterBlock } from "../models/model.ts";
import type { Stream } from "../random/stream.ts";
import { type CaptureMethod, chooseCapture } from "./choose_capture.ts";
import type { DirectionFamily } from "./directions/family.ts";
import { type MinibatchDraws, minibatchDraws } from "./draws.ts";
import { type NoiseCapture, noiseCapture, type NoiseRequest } from "./noise_capture.ts";
import { perExampleCapture } from "./per_example_capture.ts";
import { capturePopulation, type Population } from "./population.ts";
import { resampledNoise } from "./resampled.ts";

/** What {@linkcode captureProjections} needs. */
export interface CaptureOptions {
  /** The compiled network. */
  readonly network: Network;
  /** Where the noise is taken, length P. */
  readonly parameters: Float32Array;
  /** N examples. */
  readonly data: Batch;
  /** Families of directions; all see the same minibatches. */
  readonly directions: readonly DirectionFamily[];
  /** Layout of the flat parameter vector. */
  readonly blocks: readonly ParameterBlock[];
  /**
   * Batch sizes that will be asked for, and how many minibatches of each, drawn with replacement. The estimate of the cost
   * rests on it, and what these requests have in common is done once.
   */
  readonly batches: readonly { readonly batchSize: number; readonly draws: number }[];
  /** Source of the minibatches. */
  readonly stream: Stream;
  /** The engine, for its matrix product. */
  readonly engine?: Pick<Engine, "matmul">;
  /** `auto` (the default) takes the cheaper one. */
  readonly method?: CaptureMethod | "auto";
}

/**
 * Prepares the noise at fixed parameters. The same request gives the same minibatches by either method, and the same
 * numbers up to float32 rounding.
 *
 * A network with batch norm or dropout is captured in the mode that it is in: in evaluation mode every example has a loss
 * of its own, and all is as elsewhere; in training mode a minibatch has its own batch statistics and masks, and only
 * resampling is defined.
 *
 * @param options see {@linkcode CaptureOptions}
 * @returns the capture, whose minibatches are drawn when they are asked for
 *
 * @example
 * ```ts
 * import { captureProjections } from "./capture.ts";
 * import { coordinates } from "./directions/coordinates.ts";
 * import { stream } from "../random/stream.ts";
 * import { testNetwork } from "../training/testing/network.ts";
 * import assert from "node:assert/strict";
 *
 * const capture = await captureProjections({
 *   network: testNetwork({ sizes: [1, 2] }),
 *   parameters: new Float32Array(2),
 *   data: { count: 2, inputs: Float32Array.of(1, 3), labels: Int32Array.of(0, 0) },
 *   directions: [coordinates(Int32Array.of(0))],
 *   blocks: [],
 *   batches: [{ batchSize: 2, draws: 4 }],
 *   stream: stream("example"),
 *   method: "per-example",
 * });
 * const [noise] = await capture.noise({ batchSize: 2, draws: 4 });
 * assert.ok(noise!.every((value) => [-0.5, 0, 0.5].includes(value)));
 * ```
 */
export async function captureProjections(options: CaptureOptions): Promise<NoiseCapture> {
  const { network, parameters, data, directions, blocks, batches, engine } = options;
  const size = {
    blocks,
    examples: data.count,
    families: directions,
    batches,
    shared: network.minibatchProjections !== undefined,
  };
  const choice = options.method === undefined || options.method === "auto"
    ? network.mode?.kind === "training" ? inTrainingMode : chooseCapture(size)
    : { method: options.method, reason: `${options.method}: asked for` };
  const product = engine === undefined ? {} : { product: engine.matmul.bind(engine) };
  const drawsOf = ({ batchSize, draws, scheme = "with-replacement" }: NoiseRequest) =>
    minibatchDraws({
      examples: data.count,
      count: draws,
      batchSize,
      scheme,
      stream: options.stream,
    });
  const { method, reason } = choice;
  if (method === "resampled") {
    const planned = batches.map(drawsOf);
    const noise = resampledNoise({
      network,
      parameters,
      data,
      families: directions,
      blocks,
      planned,
      ...product,
    });
    return noiseCapture({
      method,
      reason,
      populations: null,
      stream: (request) => noise(plannedDraws(planned, request) ?? drawsOf(request), request.draws),
    }, directions.map(({ count }) => count));
  }
  const populations: Population[] = [];
  for (const family of directions) {
    populations.push(await capturePopulation(network, parameters, data, family));
  }
  return perExampleCapture(populations, {
    stream: options.stream,
    reason,
    ...(engine === undefined ? {} : { engine }),
  });
}

const inTrainingMode = {
  method: "resampled",
  reason:
    "resampled: in training mode batch norm and dropout tie the examples of a minibatch together",
} as const;

/** The planned minibatches that a request is the beginning of, if there are any. */
function plannedDraws(
  planned: readonly MinibatchDraws[],
  { batchSize, draws, scheme = "with-replacement" }: NoiseRequest,
): MinibatchDraws | undefined {
  if (scheme !== "with-replacement") return undefined; // what is planned is drawn with replacement
  return planned.find((one) => one.batchSize === batchSize && one.count >= draws);
}
