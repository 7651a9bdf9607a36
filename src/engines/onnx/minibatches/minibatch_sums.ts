/** Sums of weight gradients over minibatches from the examples' factors. @module */
import { chunks } from "../chunking/chunks.ts";
import type { CompiledModel, Tensors } from "../compiled/compiled_model.ts";
import { gatherRows } from "../chunking/gather_rows.ts";
import { minibatchGradientGraph } from "./minibatch_gradient_graph.ts";
import type { MinibatchRows } from "./minibatch_rows.ts";
import type { Tile } from "../projections/tiles.ts";

/** Examples gathered per run: their factors stay in the processor's cache. */
const GATHERED_EXAMPLES = 1024;

/** Writes the summed gradients of minibatches `first` … `first + count − 1`, restricted to a tile. */
export type MinibatchSums = (
  tile: Tile,
  inputs: Float32Array,
  first: number,
  count: number,
  out: Float32Array,
) => Promise<void>;

/**
 * Makes a function that sums the gradients of minibatches over a tile of the weights, each as one matrix product of
 * gathered factors. Small minibatches share a run; large ones are summed part by part.
 *
 * @param inputs (of the function) the tile's columns of the layer's inputs, N × rows
 * @param out (of the function) count × tile
 */
export async function minibatchSums(
  compiled: CompiledModel,
  { starts, indices }: MinibatchRows,
): Promise<MinibatchSums> {
  const fresh = await compiled.session("minibatch gradient", () => minibatchGradientGraph(false));
  const added = await compiled.session("gradient added", () => minibatchGradientGraph(true));
  const gather = compiled.copiesInputs ? gatherFirst : gatherInGraph;
  return async (tile, inputs, first, count, out) => {
    const { layer: { delta, units }, rows, length } = tile;
    const run = async (
      from: number,
      M: number,
      B: number,
      target: Float32Array,
      last?: Float32Array,
    ) => {
      const wanted = indices.subarray(from, from + M * B);
      const shape = [M, rows, units];
      await (last === undefined ? fresh : added).run({
        ...gather(inputs, rows, delta, units, wanted, [M, B]),
        ...last && { previous: { data: last, shape } },
      }, { gradient: { data: target, shape } });
    };
    const size = (j: number) => starts[j + 1]! - starts[j]!;
    let spare = new Float32Array(0);
    for (let j = first; j < first + count;) {
      const B = size(j);
      const target = (rowCount: number) =>
        out.subarray((j - first) * length, (j - first + rowCount) * length);
      let M = 1;
      if (B <= GATHERED_EXAMPLES) {
        while (j + M < first + count && size(j + M) === B && (M + 1) * B <= GATHERED_EXAMPLES) M++;
        await run(starts[j]!, M, B, target(M));
      } else {
        // The parts' sums go back and forth between the two buffers, to end in the target.
        const parts = [...chunks(B, GATHERED_EXAMPLES)];
        if (spare.length < length) spare = new Float32Array(length);
        const buffers = [target(1), spare.subarray(0, length)] as const;
        for (const [p, part] of parts.entries()) {
          const left = parts.length - 1 - p;
          const last = p === 0 ? undefined : buffers[(left + 1) % 2 as 0 | 1];
          await run(starts[j]! + part.start, 1, part.count, buffers[left % 2 as 0 | 1], last);
        }
      }
      j += M;
    }
  };
}

/** Hands over the factors of all examples: nothing is copied where the runtime shares memory. */
function gatherInGraph(
  inputs: Float32Array,
  rows: number,
  delta: Float32Array,
  units: number,
  wanted: Int32Array,
  shape: [number, number],
): Tensors {
  return {
    input: { data: inputs, shape: [inputs.length / rows, rows] },
    delta: { data: delta, shape: [delta.length / units, units] },
    indices: { data: int64(wanted), shape },
  };
}

/** Hands over the wanted factors alone, for a runtime that copies whatever it is given. */
function gatherFirst(
  inputs: Float32Array,
  rows: number,
  delta: Float32Array,
  units: number,
  wanted: Int32Array,
  shape: [number, number],
): Tensors {
  const input = new Float32Array(wanted.length * rows);
  const gathered = new Float32Array(wanted.length * units);
  gatherRows(inputs, rows, wanted, input);
  gatherRows(delta, units, wanted, gathered);
  return gatherInGraph(input, rows, gathered, units, Int32Array.from(wanted.keys()), shape);
}

/** As 64-bit integers; BigInts one by one would take longer than the run. */
function int64(values: Int32Array): BigInt64Array {
  const wide = new BigInt64Array(values.length);
  const low = new Int32Array(wide.buffer);
  for (let i = 0; i < values.length; i++) low[2 * i] = values[i]!; // little-endian, none negative
  return wide;
}
