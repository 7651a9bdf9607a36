/** Per-example projections for models of any layers, from the gradients themselves. @module */
import type { Batch, Directions } from "../../engine.ts";
import { rows } from "../chunking/chunks.ts";
import type { CompiledModel } from "../compiled/compiled_model.ts";
import { directionProducts } from "./direction_products.ts";
import { exampleGradients } from "../examples/example_gradients.ts";
import { pieces } from "./pieces.ts";

/** Floats of directions held at once: 324 MB. The examples' gradients are formed anew for every group of entries. */
const DIRECTION_FLOATS = 8.1e7;

/** Per-example projections on dense directions or coordinates, for models of any layers. */
export async function projectExamples(
  compiled: CompiledModel,
  parameters: Float32Array,
  batch: Batch,
  directions: Directions & { kind: "dense" | "coordinates" },
): Promise<Float32Array> {
  const { count: K } = directions;
  const projections = new Float32Array(batch.count * K);
  if (directions.kind === "coordinates") {
    const places = coordinatePlaces(compiled, directions.indices);
    for await (const { chunk, blocks } of exampleGradients(compiled, parameters, batch)) {
      const target = rows(projections, chunk, K);
      for (const [k, { block, entry, size }] of places.entries()) {
        for (let i = 0; i < chunk.count; i++) {
          target[i * K + k] = blocks[block]![i * size + entry]!;
        }
      }
    }
    return projections;
  }
  for (const group of pieces(compiled.layout, Math.max(1, Math.floor(DIRECTION_FLOATS / K)))) {
    const addProducts = await directionProducts(compiled, directions, group);
    for await (const { chunk, blocks } of exampleGradients(compiled, parameters, batch)) {
      await addProducts(blocks, rows(projections, chunk, K));
    }
  }
  return projections;
}

/** Which entry of which block every parameter is. */
function coordinatePlaces({ layout }: CompiledModel, indices: Int32Array) {
  return Array.from(indices, (index) => {
    const block = layout.findIndex(({ offset, size }) => index >= offset && index < offset + size);
    if (block < 0) throw new RangeError(`there is no parameter ${index}`);
    const { offset, size } = layout[block]!;
    return { block, entry: index - offset, size };
  });
}
