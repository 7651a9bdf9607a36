/** Noise along dense directions with the work shared between minibatches, and between batch sizes. @module */
import type { Batch, Network } from "../engines/engine.ts";
import type { DirectionFamily } from "./directions/family.ts";
import type { MinibatchDraws } from "./draws.ts";

/** Examples of one part of the full gradient. */
const PART = 1024;

/** Most floats of noise and most example indices for which all that is planned is computed in one pass: 128 MB each. */
const KEPT_ENTRIES = 2 ** 25;

/** What {@linkcode sharedNoise} works on. */
export interface SharedNoiseOptions {
  /** The compiled network; it must offer `minibatchProjections`. */
  readonly network: Pick<Network, "minibatchProjections">;
  /** Where the gradients are taken, length P. */
  readonly parameters: Float32Array;
  /** N examples. */
  readonly data: Batch;
  /** K directions. */
  readonly family: DirectionFamily;
  /** Minibatches that will be asked for. */
  readonly planned: readonly MinibatchDraws[];
}

/** The noise of minibatches `first` … `first + count − 1`, count × K. */
export type SharedNoise = (
  draws: MinibatchDraws,
  first: number,
  count: number,
) => Promise<Float32Array>;

/** One minibatch, drawn when its indices are asked for. */
interface Row {
  readonly size: number;
  readonly indices: () => Int32Array;
}

/**
 * Noise from `Network.minibatchProjections`. Directions are dear to form, so the first call takes the full gradient and
 * all planned minibatches of all batch sizes in one pass over the directions, and keeps their noise if it is not too
 * large; what was not planned, or does not fit, takes a pass of its own.
 *
 * The full gradient is the mean over parts of at most 1024 examples: each a minibatch like any other, added in float64.
 *
 * @param options see {@linkcode SharedNoiseOptions}
 *
 * @example
 * ```ts
 * import { sharedNoise } from "./shared_noise.ts";
 * import { givenVectors } from "./directions/vectors.ts";
 * import { testNetwork } from "../training/testing/network.ts";
 * import assert from "node:assert/strict";
 *
 * const draws = { count: 2, batchSize: 1, at: (j: number) => Int32Array.of(j) };
 * const noise = sharedNoise({
 *   network: testNetwork({ sizes: [1, 2] }),
 *   parameters: new Float32Array(2),
 *   data: { count: 2, inputs: Float32Array.of(1, 3), labels: Int32Array.of(0, 0) },
 *   family: givenVectors("one", [Float32Array.of(2, 0)]),
 *   planned: [draws],
 * });
 * assert.deepEqual([...await noise(draws, 0, 2)], [0.5, -0.5]);
 * ```
 */
export function sharedNoise(options: SharedNoiseOptions): SharedNoise {
  const { data, family, planned } = options;
  const K = family.count;
  const entries = planned.reduce((sum, { count }) => sum + count * K, 0);
  const indices = planned.reduce((sum, { count, batchSize }) => sum + count * batchSize, 0);
  const ahead = Math.max(entries, indices) <= KEPT_ENTRIES ? planned : [];

  async function prepare() {
    const parts = partsOf(data.count);
    const projections = await project(options, [
      ...parts,
      ...ahead.flatMap((draws) => rowsOf(draws, 0, draws.count)),
    ]);
    const mean = new Float64Array(K);
    for (const [j, part] of parts.entries()) {
      const share = part.size / data.count;
      for (let k = 0; k < K; k++) mean[k]! += share * projections[j * K + k]!;
    }
    const kept = new Map<MinibatchDraws, Float32Array>();
    let start = parts.length * K;
    for (const draws of ahead) {
      kept.set(draws, centred(projections.slice(start, start += draws.count * K), mean, family));
    }
    return { mean, kept };
  }

  let prepared: ReturnType<typeof prepare> | undefined;
  return async (draws, first, count) => {
    prepared ??= prepare();
    const { mean, kept } = await prepared;
    const known = kept.get(draws);
    if (known !== undefined) return known.slice(first * K, (first + count) * K);
    return centred(await project(options, rowsOf(draws, first, count)), mean, family);
  };
}

/** Directional derivatives of minibatch losses, by the engine. */
async function project(
  { network, parameters, data, family }: SharedNoiseOptions,
  rows: readonly Row[],
): Promise<Float32Array> {
  const batchSize = Int32Array.from(rows, ({ size }) => size);
  const indices = new Int32Array(batchSize.reduce((sum, size) => sum + size, 0));
  let at = 0;
  for (const row of rows) {
    indices.set(row.indices(), at);
    at += row.size;
  }
  const draws = { count: rows.length, batchSize, indices };
  return await network.minibatchProjections!(parameters, data, draws, family.directions);
}

function rowsOf({ at, batchSize }: MinibatchDraws, first: number, count: number): Row[] {
  return Array.from({ length: count }, (_, row) => ({
    size: batchSize,
    indices: () => at(first + row),
  }));
}

/** All examples once, in parts. */
function partsOf(examples: number): Row[] {
  return Array.from({ length: Math.ceil(examples / PART) }, (_, part) => {
    const start = part * PART;
    const size = Math.min(PART, examples - start);
    return { size, indices: () => Int32Array.from({ length: size }, (_, i) => start + i) };
  });
}

/** Subtracts the full gradient's projections and divides by the norms, in place. */
function centred(values: Float32Array, mean: Float64Array, family: DirectionFamily): Float32Array {
  const K = family.count;
  const norms = family.norms();
  for (let at = 0; at < values.length; at++) {
    const norm = norms[at % K]!;
    values[at] = norm === 0 ? 0 : (values[at]! - mean[at % K]!) / norm;
  }
  return values;
}
