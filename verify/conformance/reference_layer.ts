/** Every layer in float64 on one example, for the reference. @module */
import type { ResolvedLayer } from "../../src/models/resolve.ts";

/** What a layer gives before its activation, channel after channel, row after row. */
interface LayerValues {
  readonly values: number[];
  /** Smallest lead of a window's largest entry over its second: a change below half of it moves no maximum. */
  readonly kinkDistance: number;
}

/** Parameters of the layer, if it has any. */
interface Parameters {
  readonly weight: Float64Array | undefined;
  readonly bias: Float64Array | undefined;
}

/** One layer on one example, written as its definition. */
export function referenceLayer(
  resolved: ResolvedLayer,
  values: readonly number[],
  { weight, bias }: Parameters,
): LayerValues {
  const { layer, input, output } = resolved;
  const smooth = (result: number[]): LayerValues => ({ values: result, kinkDistance: Infinity });
  switch (layer.kind) {
    case "activation":
    case "flatten":
      return smooth([...values]);
    case "dense":
      return smooth(Array.from({ length: layer.units }, (_, unit) =>
        values.reduce(
          (sum, value, row) => sum + value * weight![row * layer.units + unit]!,
          bias?.[unit] ?? 0,
        )));
    case "global-average-pool":
      return smooth(
        Array.from({ length: output[0]! }, (_, channel) => {
          const places = input[1]! * input[2]!;
          const own = values.slice(channel * places, (channel + 1) * places);
          return own.reduce((sum, value) => sum + value, 0) / places;
        }),
      );
    case "conv2d": {
      const { kernel, channels } = layer;
      return smooth(overWindows(resolved, layer, (out, window) => {
        let sum = bias?.[out] ?? 0;
        for (let channel = 0; channel < input[0]!; channel++) {
          for (const { row, column, value } of window(channel, values)) {
            const entry = (channel * kernel + row) * kernel + column;
            sum += value * weight![entry * channels + out]!;
          }
        }
        return sum;
      }));
    }
    case "average-pool":
      return smooth(overWindows(resolved, { ...layer, padding: 0 }, (channel, window) => {
        const entries = window(channel, values);
        return entries.reduce((sum, { value }) => sum + value, 0) / entries.length;
      }));
    case "max-pool": {
      let kinkDistance = Infinity;
      const maxima = overWindows(resolved, layer, (channel, window) => {
        const [largest, second] = window(channel, values).map(({ value }) => value)
          .toSorted((a, b) => b - a);
        kinkDistance = Math.min(kinkDistance, largest! - (second ?? -Infinity));
        return largest!;
      });
      return { values: maxima, kinkDistance };
    }
    case "subsample": {
      const [, height, width] = input as [number, number, number];
      const [channels, rows, columns] = output as [number, number, number];
      return smooth(Array.from({ length: channels * rows * columns }, (_, at) => {
        const channel = Math.floor(at / (rows * columns));
        const row = layer.stride * (Math.floor(at / columns) % rows);
        const column = layer.stride * (at % columns);
        return values[(channel * height + row) * width + column] ?? 0;
      }));
    }
    default:
      throw new TypeError(`${layer.kind} is not a layer of single examples`);
  }
}

interface Entry {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

/** Calls `compute` for every output channel and place; entries outside of the image are left out of the window. */
function overWindows(
  { input, output }: ResolvedLayer,
  { kernel, stride, padding }: { kernel: number; stride: number; padding: number },
  compute: (
    outputChannel: number,
    window: (inputChannel: number, values: readonly number[]) => Entry[],
  ) => number,
): number[] {
  const [, height, width] = input as [number, number, number];
  const [channels, rows, columns] = output as [number, number, number];
  const results: number[] = [];
  for (let channel = 0; channel < channels; channel++) {
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < columns; x++) {
        results.push(compute(channel, (inputChannel, values) => {
          const entries: Entry[] = [];
          for (let row = 0; row < kernel; row++) {
            for (let column = 0; column < kernel; column++) {
              const [i, j] = [y * stride + row - padding, x * stride + column - padding];
              if (i < 0 || j < 0 || i >= height || j >= width) continue;
              const value = values[(inputChannel * height + i) * width + j]!;
              entries.push({ row, column, value });
            }
          }
          return entries;
        }));
      }
    }
  }
  return results;
}
