/** Per-example projections on single parameters, for dense layers. @module */
import type { Batch, Directions } from "../../engine.ts";
import { chunks, slice } from "../chunking/chunks.ts";
import type { CompiledModel } from "../compiled/compiled_model.ts";
import { exampleFactors, type LayerFactors } from "../examples/factors.ts";

const CHUNK_EXAMPLES = 2048;

/** Entries of per-example gradients: one product of two factors each, so no graph beyond the factors is needed. */
export async function projectCoordinates(
  compiled: CompiledModel,
  parameters: Float32Array,
  batch: Batch,
  { count: K, indices }: Directions & { kind: "coordinates" },
): Promise<Float32Array> {
  const projections = new Float32Array(batch.count * K);
  for (const chunk of chunks(batch.count, CHUNK_EXAMPLES)) {
    const examples = slice(batch, chunk, compiled.inputSize);
    const layers = await exampleFactors(compiled, parameters, examples);
    for (let k = 0; k < K; k++) {
      const { layer, row, column } = locate(layers, indices[k]!);
      const { input, delta, fanIn, units } = layer;
      for (let i = 0; i < chunk.count; i++) {
        const factor = row === undefined ? 1 : input[i * fanIn + row]!;
        projections[(chunk.start + i) * K + k] = factor * delta[i * units + column]!;
      }
    }
  }
  return projections;
}

/** Which entry of which layer a parameter is; a bias has no row. */
function locate(layers: readonly LayerFactors[], index: number) {
  for (const layer of layers) {
    const { units, fanIn, weightOffset, biasOffset } = layer;
    const inWeight = index - weightOffset;
    if (inWeight >= 0 && inWeight < fanIn * units) {
      return { layer, row: Math.floor(inWeight / units), column: inWeight % units };
    }
    if (biasOffset !== undefined && index >= biasOffset && index < biasOffset + units) {
      return { layer, row: undefined, column: index - biasOffset };
    }
  }
  throw new RangeError(`there is no parameter ${index}`);
}
