/** Per-example projections on dense directions, tile by tile, for dense layers. @module */
import type { Batch, Directions } from "../../engine.ts";
import { chunks, rows } from "../chunking/chunks.ts";
import type { CompiledModel } from "../compiled/compiled_model.ts";
import { exampleFactors } from "../examples/factors.ts";
import { denseProjectionGraph } from "./dense_projection_graph.ts";
import { tiles } from "./tiles.ts";

/** Examples per run, entries per tile at most, and floats of directions held at once at most. */
const CHUNK_EXAMPLES = 256;
const TILE_ENTRIES = 8192;
const DIRECTION_FLOATS = 2 ** 23;

/**
 * Per-example projections on dense directions: tile by tile over the parameters, chunk by chunk over the examples, so
 * that neither K × P nor B × P floats are ever held.
 */
export async function projectDense(
  compiled: CompiledModel,
  parameters: Float32Array,
  batch: Batch,
  directions: Directions & { kind: "dense" },
): Promise<Float32Array> {
  const { count: K, fill } = directions;
  const factors = await exampleFactors(compiled, parameters, batch);
  const session = await compiled.session("dense projection", denseProjectionGraph);
  const projections = new Float32Array(batch.count * K);
  const part = new Float32Array(Math.min(batch.count, CHUNK_EXAMPLES) * K);
  const ones = new Float32Array(Math.min(batch.count, CHUNK_EXAMPLES)).fill(1);
  const size = Math.min(TILE_ENTRIES, Math.floor(DIRECTION_FLOATS / K));
  const widest = Math.max(size, ...factors.map(({ units }) => units));
  const directionBuffer = new Float32Array(K * Math.min(widest, compiled.parameterCount));
  for (const { layer, role, firstRow, rows: rowCount, offset, length } of tiles(factors, size)) {
    const values = directionBuffer.subarray(0, K * length);
    fill(offset, length, values);
    for (const chunk of chunks(batch.count, CHUNK_EXAMPLES)) {
      const fanIn = role === "weight" ? layer.fanIn : 1;
      const input = role === "weight"
        ? rows(layer.input, chunk, fanIn)
        : ones.subarray(0, chunk.count);
      const output = part.subarray(0, chunk.count * K);
      await session.run({
        input: { data: input, shape: [chunk.count, fanIn] },
        delta: { data: rows(layer.delta, chunk, layer.units), shape: [chunk.count, layer.units] },
        directions: { data: values, shape: [K, length] },
        start: { data: BigInt64Array.of(BigInt(firstRow)), shape: [1] },
        end: { data: BigInt64Array.of(BigInt(firstRow + rowCount)), shape: [1] },
      }, { projections: { data: output, shape: [chunk.count, K] } });
      const target = rows(projections, chunk, K);
      for (let i = 0; i < output.length; i++) target[i]! += output[i]!;
    }
  }
  return projections;
}
