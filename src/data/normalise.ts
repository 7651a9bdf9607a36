/** From stored bytes to inputs. @module */
import type { Examples } from "./dataset.ts";
import type { Normalisation } from "./file_dataset.ts";
import type { RawExamples } from "./raw_examples.ts";

/**
 * Picks examples and normalises their values.
 *
 * @param raw the examples as stored, channels first
 * @param normalisation divisor, and mean and deviation per channel
 * @param indices which examples, in which order; all of them unless given
 * @returns N × F inputs and N labels
 *
 * @example
 * ```ts
 * import { normalise } from "./normalise.ts";
 * import assert from "node:assert/strict";
 *
 * const raw = { count: 1, values: Uint8Array.of(0, 255), labels: Uint8Array.of(3) };
 * const { inputs } = normalise(raw, { divisor: 255, mean: [0.5], deviation: [0.25] });
 * assert.deepEqual([...inputs], [-2, 2]);
 * ```
 */
export function normalise(
  raw: RawExamples,
  normalisation: Normalisation,
  indices?: Int32Array,
): Examples {
  const { divisor, mean, deviation } = normalisation;
  const channels = mean.length;
  const features = raw.values.length / raw.count;
  const plane = features / channels;
  // A byte has 256 values, so one table per channel replaces the arithmetic.
  const tables = mean.map((m, c) =>
    Float32Array.from({ length: 256 }, (_, value) => (value / divisor - m) / deviation[c]!)
  );
  const count = indices?.length ?? raw.count;
  const inputs = new Float32Array(count * features);
  const labels = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const example = indices ? indices[i]! : i;
    labels[i] = raw.labels[example]!;
    for (let c = 0; c < channels; c++) {
      const table = tables[c]!;
      const from = example * features + c * plane;
      const to = i * features + c * plane;
      for (let j = 0; j < plane; j++) inputs[to + j] = table[raw.values[from + j]!]!;
    }
  }
  return { count, inputs, labels };
}
